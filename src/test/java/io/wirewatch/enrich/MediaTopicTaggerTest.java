package io.wirewatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.MediaTopic;
import io.wirewatch.model.NewsText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTopicTaggerTest {
  private static final MediaTopicTagger TAGGER = MediaTopicTagger.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|15|Rovers reach the cup final after a late penalty",
        "en|04|Brewer's quarterly profit falls as shares slide",
        "en|13|Scientists find water on a distant planet",
        "en|11|Parliament votes on a bill before the general election",
        "en|16|Rebels and government troops agree on a ceasefire",
        "en|16|Air defences shot down forty drones overnight",
        "en|02|Two men jailed for fraud after a long trial",
        "en|03|Earthquake shakes the coast, rescuers search the rubble",
        "en|03|River bursts its banks",
        "en|09|Train drivers vote to strike over pay",
        "en|05|Teachers and pupils return to school",
        "en|06|Carbon emissions rise despite climate change pledges",
        "en|07|Hospital patients wait longer for cancer treatment",
        "en|01|The singer releases her second album",
        "en|12|Bishops meet at the Vatican before Easter",
        "en|17|Forecasters expect snow and frost",
        "de|15|Die Mannschaft gewinnt das Halbfinale der Weltmeisterschaft",
        "de|11|Der Bundestag stimmt über das neue Gesetz ab",
        "de|04|Der Autobauer meldet mehr Umsatz und weniger Gewinn",
        "fr|07|Les hôpitaux manquent de vaccins contre la rougeole",
        "fr|04|La banque centrale relève ses taux d'intérêt",
        "es|02|La policía detiene a un sospechoso del asesinato",
        "es|06|El cambio climático amenaza a los bosques",
        "pt|15|Equipe vence e avança às quartas de final do campeonato",
        "pt|04|Inflação sobe e banco central aumenta os juros",
        "it|11|Il governo chiede la fiducia al senato",
        "ru|04|Центробанк повысил ключевую ставку из-за инфляции",
        "ru|13|Учёные запустили космический телескоп",
        "uk|11|Верховна Рада ухвалила закон про вибори",
        "pl|15|Piłkarze wygrali mecz w półfinale mistrzostw",
        "zh|04|央行宣布降息，股市上涨",
        "zh|15|中国队夺得世界杯冠军",
        "ja|11|衆院選で与党が過半数を割り込む",
        "ja|03|東北で震度５の地震、津波の心配なし",
        "ar|15|المنتخب يفوز بالمباراة ويتأهل إلى نهائي البطولة",
        "ar|11|والحكومة تعلن موعد الانتخابات البرلمانية",
        "sw|11|Rais na wabunge wajadili uchaguzi mkuu",
        "ha|15|'Yan wasan ƙwallon ƙafa sun lashe kofin",
        "yo|12|Àwọn olùṣọ́ àgùntàn gbàdúrà ní ṣọ́ọ̀ṣì",
        "am|07|ሆስፒታሉ አዲስ ክትባት ጀመረ",
        "so|15|Kooxda kubadda cagta ayaa guulaysatay",
        "om|07|Hospitaalli haaraan dhukkuba busaa ni yaala",
        "ig|12|Bishọp na ndị ụka na-ekpe ekpere"
      })
  void shouldTellTheMainTopic(String language, String top, String title) {
    List<MediaTopic> topics = TAGGER.tag(titled(title), language);
    assertThat(topics).isNotEmpty();
    assertThat(topics.get(0).code()).startsWith("medtop:");
    assertThat(
            topics.stream()
                .map(MediaTopic::code)
                .filter(code -> code.endsWith("000000"))
                .findFirst())
        .contains("medtop:" + top + "000000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Fire over Ohio", "Border between Kenya and Somalia reopens"})
  void shouldDoubtOneWordThatHasOtherMeanings(String title) {
    assertThat(TAGGER.tag(new NewsText(title, "", "", "en", null, null), "en"))
        .isNotEmpty()
        .allMatch(topic -> topic.score() < 0.5);
  }

  @Test
  void shouldNameAncestorsAndPassages() {
    List<MediaTopic> topics = TAGGER.tag(titled("Striker scores twice in Champions League"), "en");
    assertThat(topics)
        .extracting(MediaTopic::code)
        .contains("medtop:15000000", "medtop:20000822", "medtop:20001065");
    MediaTopic soccer =
        topics.stream().filter(t -> t.code().equals("medtop:20001065")).findFirst().orElseThrow();
    assertThat(soccer.label()).isEqualTo("soccer");
    assertThat(soccer.evidence())
        .anySatisfy(
            mention -> {
              assertThat(mention.text()).isEqualTo("Champions League");
              assertThat(mention.field()).isEqualTo("title");
              assertThat(mention.start()).isEqualTo(24);
            });
  }

  @Test
  void shouldBearSeveralTopics() {
    assertThat(
            TAGGER.tag(
                titled("Football club goes bankrupt: shareholders sue its chief executive"), "en"))
        .extracting(MediaTopic::code)
        .contains("medtop:15000000", "medtop:04000000");
  }

  @Test
  void shouldKeepToWordsAndCapitals() {
    assertThat(TAGGER.tag(titled("Whoever wore an ambassadorial apple"), "en"))
        .extracting(MediaTopic::code)
        .doesNotContain("medtop:07000000", "medtop:13000000");
  }

  @Test
  void shouldSayNothingOfAnEmptyText() {
    assertThat(TAGGER.tag(titled(""), "en")).isEmpty();
    assertThat(TAGGER.tag(titled("…"), "und")).isEmpty();
  }

  @Test
  void shouldKeepScoresWithinBoundsAndBelowTheirParents() {
    List<MediaTopic> topics = TAGGER.tag(titled("Court jails banker for fraud and bribery"), "en");
    assertThat(topics).allSatisfy(topic -> assertThat(topic.score()).isBetween(0.0, 1.0));
    assertThat(topics).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
  }

  private static NewsText titled(String title) {
    return new NewsText(title, "", "", null, null, null);
  }
}
