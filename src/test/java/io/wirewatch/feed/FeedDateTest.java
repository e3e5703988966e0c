package io.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.DateConfidence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tue, 05 May 2026 07:08:09 GMT | 2026-05-05T07:08:09Z",
        "Tue, 5 May 2026 07:08:09 +0200 | 2026-05-05T05:08:09Z",
        "Tuesday, 05-May-26 07:08:09 UTC | 2026-05-05T07:08:09Z",
        "Tue May 05 07:08:09 EST 2026 | 2026-05-05T12:08:09Z",
        "5 May 2026 07:08 PDT | 2026-05-05T14:08:00Z",
        "Tue, 05 May 2026 07:08:09 PT | 2026-05-05T15:08:09Z",
        "Tue,05 May 2026 07:08:09 MEST | 2026-05-05T05:08:09Z",
        "Tue, 05 May 2026 07:08:09 GMT-0700 | 2026-05-05T14:08:09Z",
        "Tue, 05 May 2026 07:08:09 Europe/Berlin | 2026-05-05T05:08:09Z",
        "Tue, 5th May 2026 7:08:09 PM +00:00 | 2026-05-05T19:08:09Z",
        "May 5, 2026, 7:08 p.m. | 2026-05-05T19:08:00Z",
        "2026-05-05T07:08:09Z | 2026-05-05T07:08:09Z",
        "2026-05-05t07:08:09.250+02:00 | 2026-05-05T05:08:09.250Z",
        "2026-05-05 07:08:09 +0200 | 2026-05-05T05:08:09Z",
        "2026-05-05T07:08-0500 | 2026-05-05T12:08:00Z",
        "20260505T070809Z | 2026-05-05T07:08:09Z",
        "2026-125 | 2026-05-05T00:00:00Z",
        "2026-W19-2 | 2026-05-05T00:00:00Z",
        "2026-05 | 2026-05-01T00:00:00Z",
        "1777964889 | 2026-05-05T07:08:09Z",
        "Tue, 05 May 2026 24:00:00 GMT | 2026-05-06T00:00:00Z",
        "Tue, 05 May 2026 07:08:60 GMT | 2026-05-05T07:08:59Z",
        "Di, 05 Mai 2026 07:08:09 +0200 | 2026-05-05T05:08:09Z",
        "mar., 05 mai 2026 07:08:09 +0200 | 2026-05-05T05:08:09Z",
        "mar, 01 dic 2026 07:08:09 +0100 | 2026-12-01T06:08:09Z",
        "ter, 05 fev 2026 07:08:09 -0300 | 2026-02-05T10:08:09Z",
        "gio, 05 mag 2026 07:08:09 +0200 | 2026-05-05T05:08:09Z",
        "do, 05 mrt 2026 07:08:09 +0100 | 2026-03-05T06:08:09Z",
        "вт, 05 мая 2026 07:08:09 +0300 | 2026-05-05T04:08:09Z",
        "5 травня 2026 07:08 +0300 | 2026-05-05T04:08:00Z",
        "wt., 05 maj 2026 07:08:09 +0200 | 2026-05-05T05:08:09Z",
        "út, 05 kvě 2026 07:08:09 +0200 | 2026-05-05T05:08:09Z",
        "2026. május 5. 07:08 CEST | 2026-05-05T05:08:00Z",
        "Τρί, 05 Μαΐ 2026 07:08:09 EEST | 2026-05-05T04:08:09Z",
        "Sal, 05 May 2026 07:08:09 +0300 | 2026-05-05T04:08:09Z",
        "2026年05月05日 07:08:09 | 2026-05-05T07:08:09Z",
        "2026-05-05 오후 07:08:09 | 2026-05-05T10:08:09Z",
        "5 mai 2026 à 10h30 | 2026-05-05T10:30:00Z",
        "Fri, 30 Dec 1988 10:00:00 GMT | 1988-12-30T10:00:00Z"
      })
  void shouldRead(String text, String expected) {
    assertThat(FeedDate.read(text).orElseThrow().instant()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Di, 05 Mai 2026 07:08:09 MESZ | 2026-05-05T05:08:09Z",
        "5. Mai 2026, 07:08 Mitteleuropäische Sommerzeit | 2026-05-05T05:08:00Z",
        "5 mai 2026 07:08 heure de Paris | 2026-05-05T05:08:00Z",
        "5 mai 2026 07:08 HAE | 2026-05-05T11:08:00Z",
        "5 de mayo de 2026 07:08 hora de Moscú | 2026-05-05T04:08:00Z",
        "5 maggio 2026 07:08 ora di Roma | 2026-05-05T05:08:00Z",
        "5 de maio de 2026 07:08 horário de Brasília | 2026-05-05T10:08:00Z",
        "5 mei 2026 07:08 Amsterdam | 2026-05-05T05:08:00Z",
        "5 мая 2026 07:08 МСК | 2026-05-05T04:08:00Z",
        "5 мая 2026 07:08 по московскому времени | 2026-05-05T04:08:00Z",
        "5 травня 2026 07:08 за київським часом | 2026-05-05T04:08:00Z",
        "5 maja 2026 07:08 czas środkowoeuropejski letni | 2026-05-05T05:08:00Z",
        "5 Mayıs 2026 07:08 TSİ | 2026-05-05T04:08:00Z",
        "5 مايو 2026 07:08 بتوقيت غرينتش | 2026-05-05T07:08:00Z",
        "北京时间 2026年05月05日 07:08 | 2026-05-04T23:08:00Z",
        "2026年05月05日 07:08 日本標準時 | 2026-05-04T22:08:00Z",
        "2026-05-05 07:08 한국시간 | 2026-05-04T22:08:00Z",
        "5 Mei 2026 07:08 Waktu Indonesia Barat | 2026-05-05T00:08:00Z",
        "Tue, 05 May 2026 07:08:09 Eastern Standard Time | 2026-05-05T12:08:09Z",
        "Tue, 05 Jan 2027 07:08:09 New York | 2027-01-05T12:08:09Z",
        "Tue, 05 May 2026 07:08:09 +0100 (Moscow Standard Time) | 2026-05-05T06:08:09Z"
      })
  void shouldReadZonesByTheirNames(String text, String expected) {
    FeedDate.Reading read = FeedDate.read(text).orElseThrow();
    assertThat(read.instant()).isEqualTo(expected);
    assertThat(read.confidence()).isEqualTo(DateConfidence.STATED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "yesterday",
        "Tue, 31 Feb 2026 10:00:00 GMT",
        "2026-05-05T25:00:00Z",
        "2026-13-01",
        "Tue, 05 zzz 2026 10:00:00 GMT",
        "0000-00-00 00:00:00",
        "no date in 2026",
        "99999999999999999999",
        "Tue, May x 2026 11:47:32 GMT"
      })
  void shouldRefuseWhatIsNone(String text) {
    assertThat(FeedDate.read(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tue, 05 May 2026 07:08:09 GMT | STATED",
        "2026-05-05T07:08:09+02:00 | STATED",
        "2026-05-05T07:08:09 | GUESSED",
        "2026-05-05 | GUESSED",
        "05/06/2026 07:08 GMT | GUESSED",
        "2026-05-05T07:08:09+23:00 | GUESSED",
        "Thu, 01 Jan 1970 00:00:00 GMT | IMPLAUSIBLE",
        "0001-11-30T00:00:00Z | IMPLAUSIBLE"
      })
  void shouldSayHowFarItCanBeBelieved(String text, DateConfidence expected) {
    assertThat(FeedDate.read(text).orElseThrow().confidence()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "en-us,2026-02-01T00:00:00Z",
    "en-gb,2026-01-02T00:00:00Z",
    "de,2026-01-02T00:00:00Z"
  })
  void shouldTellDayFromMonthByTheLanguage(String language, String expected) {
    assertThat(FeedDate.read("02/01/2026", language).orElseThrow().instant()).isEqualTo(expected);
  }
}
