package io.wirewatch.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.Article;
import io.wirewatch.model.NewsText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaterialChangeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Council votes on harbour | Council rejects harbour | the headline now says \"rejects\"",
        "Mayor not guilty | Mayor guilty | the headline no longer says \"not\"",
      })
  void shouldSayInWordsWhatIsNewInAHeadline(String before, String now, String what) {
    assertThat(headline(before, now))
        .isInstanceOfSatisfying(
            MaterialChange.Verdict.Changed.class,
            changed -> assertThat(changed.what()).isEqualTo(what));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Kestrel Oil loses 3 million crowns | Kestrel Oil loses 3 billion crowns",
        "Gambia votes for a new president | Zambia votes for a new president",
        "Iraqi minister visits Osthaven | Irani minister visits Osthaven",
        "Minister denies he will resign | Minister will resign",
        "Suspected spy held in Osthaven | Spy held in Osthaven",
        "US envoy arrives in Osthaven | UK envoy arrives in Osthaven",
        "Oil up 3% in London | Oil off 3% in London",
        "대통령 탄핵 가결 | 대통령 탄핵 부결",
        "공장 화재로 3명 부상 | 공장 화재로 3명 사망",
        "Суд: указ законен | Суд: указ не законен",
        "法院：条例有效 | 法院：条例无效",
        "Union calls off walkout at port | Union calls walkout at port",
        "Osthaven puts back vote on harbour | Osthaven puts vote on harbour",
        "Kestrel pulls out of Norland | Kestrel pulls Norland",
        "Gewerkschaft sagt Streik im Hafen ab | Gewerkschaft sagt Streik im Hafen",
        "Wave of 3m hits Osthaven | Wave of 3bn hits Osthaven",
        "Kestrel loses £3m | Kestrel loses £3bn",
      })
  void shouldTakeAnotherHeadlineForARevision(String before, String now) {
    assertThat(headline(before, now)).isInstanceOf(MaterialChange.Verdict.Changed.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Minister visits Osthaven on Monday | Minister visits Osthaven Monday",
        "Mayor opens a new harbour | Mayor opens the new harbour",
        "Lindqvist resigns as mayor | Lindquist resigns as mayor",
        "President vists flooded Vale | President visits flooded Vale",
        "us envoy arrives in osthaven | US envoy arrives in Osthaven",
        "Bus crash kills 12 | Bus crash kills twelve",
        "Zwölf Tote bei Unglück in Osthaven | 12 Tote bei Unglück in Osthaven",
        "مقتل ١٧ شخصا في حادث | مقتل 17 شخصا في حادث",
        "Storm nears Osthaven | Storm nears Osthaven: what we know",
        "Court upholds ban – live updates | Court upholds ban",
        "央行宣布降准 | 央行宣布降准（附全文）",
        "Norland's PM visits Osthaven | Norland PM visits Osthaven",
        "Gov't approves budget | Government approves budget",
        "Kestrel loses £3m | Kestrel loses £3 million",
        "Kestrel loses 3.5bn crowns | Kestrel loses 3.5 billion crowns",
        "Kestrel verliert 3 Mio. Kronen | Kestrel verliert 3 Millionen Kronen",
        "Кестрел потерял 3 млн крон | Кестрел потерял 3 миллиона крон",
        "Prime minister visits Osthaven | PM visits Osthaven",
        "Norland's PM visits Osthaven | Norland's Prime Minister visits Osthaven",
        "United Nations envoy arrives | UN envoy arrives",
        "Prices up 3% in Osthaven | Prices up 3 percent in Osthaven",
        "مقتل ثمانية اشخاص في حادث | مقتل 8 اشخاص في حادث",
        "Kestrel loses 90 million crowns | UPDATE 1-Kestrel loses 90 million crowns",
        "UPDATE 1-Kestrel loses 90 million crowns | UPDATE 2-Kestrel loses 90 million crowns",
        "Union calls off walkout at port | Union calls walkout at port off",
        "Gewerkschaft sagt Streik im Hafen ab | Gewerkschaft sagt Streik ab im Hafen",
        "북항 시장이 사임 발표 | 북항 시장은 사임 발표",
      })
  void shouldTakeTheSameHeadlineInOtherWordsForNone(String before, String now) {
    assertThat(headline(before, now)).isInstanceOf(MaterialChange.Verdict.Same.class);
  }

  /** A word that is news by itself, in front of the very headline that stood there before. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "KILL: Attack on harbour of Osthaven",
        "KILL - Attack on the harbour of Osthaven",
        "ANNULATION : Attack on harbour of Osthaven",
        "Withdrawal: Attack on harbour of Osthaven",
      })
  void shouldTakeAMarkBeforeTheSameHeadlineForAWithdrawal(String now) {
    assertThat(headline("Attack on harbour of Osthaven", now))
        .isInstanceOfSatisfying(
            MaterialChange.Verdict.Changed.class,
            changed -> assertThat(changed.kind()).isEqualTo(Article.Kind.RETRACTED));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Le concert de Port-Nord | Annulation : le concert n'aura pas lieu",
        "Kill: a new film by Lindqvist | Kill: an old film by Lindqvist",
        "Attack on harbour of Osthaven | Killed: nine in attack on harbour of Osthaven",
      })
  void shouldTakeNewsBehindTheSameMarkForARevisionOnly(String before, String now) {
    assertThat(headline(before, now))
        .isInstanceOfSatisfying(
            MaterialChange.Verdict.Changed.class,
            changed -> assertThat(changed.kind()).isEqualTo(Article.Kind.REVISED));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "台風が上陸した。（11月30日 10時15分更新） | 台風が上陸した。（12月1日 9時30分更新）",
        "台風が上陸した。5時間前 | 台風が上陸した。6時間前",
        "台风登陆。5小时前 | 台风登陆。6小时前",
        "두 나라가 회담했다. 입력 2026년 11월 30일 | 두 나라가 회담했다. 입력 2026년 12월 1일",
        "두 나라가 회담했다. 5시간 전 | 두 나라가 회담했다. 6시간 전",
        "Sejm przyjął ustawę. Aktualizacja: 30 listopada, 10:15 | Sejm przyjął ustawę. Aktualizacja: 1 grudnia, 9:30",
        "Рада ухвалила закон. Оновлено 30 листопада | Рада ухвалила закон. Оновлено 1 грудня",
        "Meclis yasayı kabul etti. Güncelleme 30 Kasım | Meclis yasayı kabul etti. Güncelleme 1 Aralık",
        "El puente está cerrado. Actualizado el 30 de noviembre | El puente está cerrado. Actualizado el 1 de diciembre",
        "Die Brücke ist gesperrt. Stand: 30.11., 9:15 Uhr | Die Brücke ist gesperrt. Stand: 1.12., 9:15 Uhr",
        "Die Brücke ist gesperrt, vor 5 Stunden | Die Brücke ist gesperrt, vor 6 Stunden",
        "Le pont est fermé. Il y a 5 heures | Le pont est fermé. Il y a 6 heures",
        "Il ponte è chiuso, 5 ore fa | Il ponte è chiuso, 6 ore fa",
        "Мост закрыт. 5 часов назад | Мост закрыт. 6 часов назад",
        "Kestrel lost 3m crowns. | Kestrel lost 3 million crowns.",
        "Kestrel lost 3 mn crowns. | Kestrel lost 3 million crowns.",
        "Posted 5 days ago. The bridge is closed. | Posted 6 days ago. The bridge is closed.",
        "3 hours 20 minutes ago. The bridge is closed. | 4 hours 50 minutes ago. The bridge is closed.",
        "The bridge is closed. 12 comments | The bridge is closed. 15 comments",
      })
  void shouldLeaveTheTimeThatPassesAlone(String before, String now) {
    assertThat(body(before, now)).isInstanceOf(MaterialChange.Verdict.Same.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Kestrel Oil lost 3 million crowns. | Kestrel Oil lost 3 billion crowns.",
        "The miners were trapped for 5 hours. | The miners were trapped for 9 hours.",
        "Oil rose to 71.50 crowns. | Oil rose to 73.20 crowns.",
        "공장 화재로 3명이 다쳤다. | 공장 화재로 9명이 다쳤다.",
        "火災で3人が死亡した。 | 火災で9人が死亡した。",
      })
  void shouldTakeAnotherNumberForARevision(String before, String now) {
    assertThat(body(before, now)).isInstanceOf(MaterialChange.Verdict.Changed.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "A blast was heard in Osthaven. => A blast was heard in Osthaven. At least 10 people were"
            + " killed, the ministry said.",
        "A blast was heard. Three people were killed, the ministry said on Monday morning. => A"
            + " blast was heard. Thirty people were killed, the ministry said on Monday morning.",
        "The singer was taken to hospital on Monday night with chest pains, her agent said. => The"
            + " singer died on Monday night of chest pains in a hospital, her agent said.",
        "Police look for the mayor of Osthaven. => Police have arrested the mayor of Osthaven.",
      })
  void shouldTakeADeedOrATollThatAppearsForARevision(String before, String now) {
    assertThat(body(before, now)).isInstanceOf(MaterialChange.Verdict.Changed.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "A blast in Osthaven killed ten people. => A blast in Osthaven on Monday killed 10 people.",
        "A man was killed in Osthaven. => A man was killed in Osthaven. The 24-year-old lived there.",
        "The mayor was arrested. => The mayor was arrested. He may resign.",
        "A blast was heard. 12 comments => A blast was heard in the town. 15 comments",
      })
  void shouldLeaveTheSameDeedAlone(String before, String now) {
    assertThat(body(before, now)).isInstanceOf(MaterialChange.Verdict.Same.class);
  }

  private static MaterialChange.Verdict headline(String before, String now) {
    return MaterialChange.between(print(before, ""), print(now, ""));
  }

  private static MaterialChange.Verdict body(String before, String now) {
    return MaterialChange.between(
        print("The same headline", before), print("The same headline", now));
  }

  private static ItemPrint print(String title, String summary) {
    return ItemPrint.of(new NewsText(title, summary, "", "en", null, null));
  }
}
