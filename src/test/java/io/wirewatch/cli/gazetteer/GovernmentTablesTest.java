package io.wirewatch.cli.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.KnownActor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GovernmentTablesTest {
  @TempDir Path directory;

  private List<String> write(List<KnownActor> written, String... lines) throws Exception {
    List<String> all = new ArrayList<>(List.of("heading"));
    all.addAll(List.of(lines));
    return new GovernmentTables(Map.of("norway", "NO", "peru", "PE", "aruba", "AW"), written)
        .write(all, new TableDirectory(directory));
  }

  private List<String> rows(String table) throws Exception {
    return Files.readAllLines(directory.resolve(table)).stream()
        .filter(line -> !line.startsWith("#"))
        .toList();
  }

  @Test
  void shouldTellPeopleCapitalAndLeaders() throws Exception {
    List<String> unknown =
        write(
            List.of(),
            "Norway\tOslo\tNorwegian\tNorwegian(s)\tKing JOHN IX (since 2001)\tPrime Minister Ann"
                + " DOE (since 1 May 2020)",
            "Peru\tLima\tPeruvian\tPeruvian(s)\tPresident Jane ROE (since 2022)\tPrime Minister"
                + " Jane ROE (since 2023)",
            "Nowhere\tTown\tx\tx\tx\tx");
    assertThat(unknown).containsExactly("Nowhere");
    assertThat(rows("people-en.tsv"))
        .containsExactly(
            "en\tpeople\tNO\tNorwegian|Norwegians",
            "en\tcapital\tNO\tOslo",
            "en\tpeople\tPE\tPeruvian|Peruvians",
            "en\tcapital\tPE\tLima");
    assertThat(rows("leaders.tsv"))
        .containsExactly(
            "john-ix\tJohn IX\tperson\tNO\tking 2001-01-01..\t~John",
            "ann-doe\tAnn Doe\tperson\tNO\tprime minister 2020-05-01..\t~Doe",
            "jane-roe\tJane Roe\tperson\tPE\tpresident 2022-01-01..;prime minister"
                + " 2023-01-01..\t~Roe");
  }

  @Test
  void shouldLeaveOutLeadersOfTerritories() throws Exception {
    write(List.of(), "Aruba\tOranjestad\tAruban\tAruban(s)\tKing JOHN IX\tPrime Minister Ann DOE");
    assertThat(rows("people-en.tsv")).hasSize(2);
    assertThat(rows("leaders.tsv")).isEmpty();
  }
}
