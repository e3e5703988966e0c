package io.wirewatch.cli.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactbookLeaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          President Jane Mary ROE (since 5 March 2021)      | president      | 2021-03-05 | Jane Mary Roe
          Prime Minister DOE Ann (since May 2019)           | prime minister | 2019-05-01 | Doe Ann
          King JOHN IV (since 1999); Heir Apparent Jim JOHN | king           | 1999-01-01 | John IV
          Prime Minister Lt. Gen. (Ret.) Ali al-ROE         | prime minister | ''         | Ali al-Roe
          President of the Council Ann O'DOE (as of 2020)   | president of the council | 2020-01-01 | Ann O'Doe
          Queen ANNE V (since 2001), represented by Governor General Jim DOE | queen | 2001-01-01 | Anne V
          """)
  void shouldTellTitleDayAndName(String column, String title, String since, String name) {
    FactbookLeader leader = FactbookLeader.parse(column).orElseThrow();
    assertThat(leader.title()).isEqualTo(title);
    assertThat(leader.since()).isEqualTo(since);
    assertThat(leader.name()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Prime Minister (vacant)", "vacant", "Co-prince Jane ROE (since 2001)"})
  void shouldTellOfNobodyWhereNobodyIsNamed(String column) {
    assertThat(FactbookLeader.parse(column)).isEmpty();
  }

  @Test
  void shouldCallThemByGivenNameAndSurname() {
    FactbookLeader leader = FactbookLeader.parse("President José Mary ROE-Lee").orElseThrow();
    assertThat(leader.surname()).isEqualTo("Roe-Lee");
    assertThat(leader.id()).isEqualTo("jose-roe-lee");
    assertThat(leader.aliases()).containsExactly("José Roe-Lee", "~Roe-Lee");
  }

  @Test
  void shouldLeaveTheOrderWhereTheSurnameComesFirst() {
    FactbookLeader leader = FactbookLeader.parse("President ROE Jane Mary").orElseThrow();
    assertThat(leader.id()).isEqualTo("roe-jane-mary");
    assertThat(leader.aliases()).containsExactly("~Roe");
  }

  @Test
  void shouldWriteTheOfficeAsTheGazetteerHasIt() {
    assertThat(office("President Jane ROE (since 5 March 2021)"))
        .isEqualTo("president 2021-03-05..");
    assertThat(office("President Jane ROE")).isEqualTo("president");
    assertThat(office("Jane ROE (since 2021)")).isEmpty();
  }

  private static String office(String column) {
    return FactbookLeader.parse(column).orElseThrow().office();
  }
}
