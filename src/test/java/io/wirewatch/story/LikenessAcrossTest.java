package io.wirewatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.Actor;
import io.wirewatch.model.Mention;
import io.wirewatch.model.NewsText;
import io.wirewatch.model.Region;
import io.wirewatch.model.Tags;
import io.wirewatch.model.TagsSample;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LikenessAcrossTest {
  private final StoryAssigner assigner = new StoryAssigner(StorySettings.DEFAULT);

  private static Tags met(String language) {
    return new Tags(
        language,
        List.of(
            new Region("CN", Region.Role.ABOUT, 0.8, List.of()),
            new Region("RU", Region.Role.ABOUT, 0.8, List.of())),
        List.of(
            new Actor("sergei-lavrov", "Sergei Lavrov", Actor.Kind.PERSON, "RU", null, List.of()),
            new Actor("wang-yi", "Wang Yi", Actor.Kind.PERSON, "CN", null, List.of())),
        List.of(),
        List.of());
  }

  private static Tags lavrov(String language, String title, String name) {
    int at = title.indexOf(name);
    return new Tags(
        language,
        List.of(),
        List.of(
            new Actor(
                "sergei-lavrov",
                "Sergei Lavrov",
                Actor.Kind.PERSON,
                "RU",
                null,
                List.of(new Mention(name, "title", at, at + name.length())))),
        List.of(),
        List.of());
  }

  private String story(String id, String title, String summary, Tags tags) {
    NewsText news = new NewsText(title, summary, "", null, null, null);
    StoryText text = assigner.read(news, tags, Instant.EPOCH);
    StoryAssignment assignment = assigner.assign(id, text, Instant.EPOCH);
    assigner.remember(assignment.story(), text, Instant.EPOCH);
    return assignment.story();
  }

  @Test
  void shouldJoinWhatSharesActorsAndAPlaceInAnotherAlphabet() {
    story("en", "Lavrov and Wang Yi meet in Norilsk", "They spoke of nickel.", met("en"));

    assertThat(story("ru", "Лавров и Ван И встретились в Норильске", "", met("ru")))
        .isEqualTo("en");
  }

  @Test
  void shouldJoinWhatSharesActorsAndANumberInAScriptWithoutNames() {
    story("en", "Lavrov and Wang Yi agree on 4,700 scholarships", "", met("en"));

    assertThat(story("zh", "拉夫罗夫与王毅商定4700个奖学金名额", "", met("zh"))).isEqualTo("en");
  }

  @Test
  void shouldNotTakeTheSameActorsAloneForAnEvent() {
    story("en", "Chief diplomats quarrel over fish", "", met("en"));

    assertThat(story("zh", "两国外长讨论铁路问题", "", met("zh"))).isEqualTo("zh");
  }

  @Test
  void shouldTakeTheWordsOfOneNameForLessThanTwoThings() {
    story(
        "en", "Vandals daub Osthaven Arena, Kestrel tells Nordwerk", "", TagsSample.untagged("en"));

    assertThat(
            story(
                "es",
                "Incendio cerca de Osthaven Arena, dice Lindqvist a Marlund",
                "",
                TagsSample.untagged("es")))
        .isEqualTo("es");
  }

  @Test
  void shouldJoinWhatSharesTwoNames() {
    story("en", "Nordlys play at Port Osthaven Arena", "", TagsSample.untagged("en"));

    assertThat(
            story("es", "Los Nordlys tocan en Port Osthaven Arena", "", TagsSample.untagged("es")))
        .isEqualTo("en");
  }

  @Test
  void shouldNotTakeAnActorAndItsNameForTwoThings() {
    story("en", "Lavrov visits a farm", "", lavrov("en", "Lavrov visits a farm", "Lavrov"));

    String title = "Lavrov habla de pesca";
    assertThat(story("es", title, "", lavrov("es", title, "Lavrov"))).isEqualTo("es");
  }

  @Test
  void shouldReadEachWordOfATitleLikeThisByItself() {
    story("en", "Nordlys Tour Opens At Osthaven", "", TagsSample.untagged("en"));

    assertThat(story("es", "Los Nordlys en Osthaven", "", TagsSample.untagged("es")))
        .isEqualTo("en");
  }

  @Test
  void shouldLeaveOutASentenceThatStandsWordForWordBelowATextInAnotherLanguage() {
    String below =
        " The Kestrel Hour is the newscast of Channel Nordwerk, anchored by Ada Lindqvist and Per"
            + " Holm.";
    story("en", "Cats in the city hall", "Voters laugh." + below, TagsSample.untagged("en"));

    assertThat(
            story("es", "Lluvia en la costa", "Calles mojadas." + below, TagsSample.untagged("es")))
        .isEqualTo("es");
  }

  @Test
  void shouldKeepTheTwelfthOfARowFromTheThirteenthInAnyLanguage() {
    Tags english = TagsSample.untagged("en");
    story("en", "Marlund adopts 12th package against Kestrel and Nordwerk", "", english);

    assertThat(
            story(
                "ru",
                "Марлунд принял 13-й пакет против Кестрел и Нордверк",
                "",
                TagsSample.untagged("ru")))
        .isEqualTo("ru");
    assertThat(
            story(
                "de",
                "Marlund nimmt 12. Paket gegen Kestrel und Nordwerk an",
                "",
                TagsSample.untagged("de")))
        .isEqualTo("en");
  }
}
