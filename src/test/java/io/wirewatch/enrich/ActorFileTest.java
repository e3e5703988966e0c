package io.wirewatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.Actor;
import io.wirewatch.model.KnownActor;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActorFileTest {
  private static List<String> problems(String... lines) {
    return ActorFile.read("desk.tsv", String.join("\n", lines)).problems().stream()
        .map(ActorFile.Problem::toString)
        .toList();
  }

  @Test
  void shouldReadARow() {
    ActorFile.Reading reading =
        ActorFile.read(
            "desk.tsv",
            "# a comment\n\njane-doe\tJane Doe\tperson\tNZ\tmayor 2020-01-01..2026-02-01; foreign"
                + " minister 2026-02-01..\t~Doe|Джейн Доу\n");
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.actors())
        .containsExactly(
            new KnownActor(
                "jane-doe",
                "Jane Doe",
                Actor.Kind.PERSON,
                "NZ",
                List.of(
                    new KnownActor.Office(
                        "mayor", LocalDate.of(2020, 1, 1), LocalDate.of(2026, 2, 1)),
                    new KnownActor.Office("foreign minister", LocalDate.of(2026, 2, 1), null)),
                List.of("~Doe", "Джейн Доу")));
    assertThat(reading.actors().get(0).officeAt(LocalDate.of(2026, 1, 31))).isEqualTo("mayor");
    assertThat(reading.actors().get(0).officeAt(LocalDate.of(2026, 2, 1)))
        .isEqualTo("foreign minister");
    assertThat(reading.actors().get(0).officeAt(LocalDate.of(2019, 2, 1))).isNull();
    assertThat(reading.actors().get(0).officeAt(null)).isEqualTo("foreign minister");
  }

  @Test
  void shouldNameFileLineAndField() {
    assertThat(
            problems(
                "# id\tname",
                "Jane Doe\tJane Doe\tperson\tNZ\t\t",
                "b\t\tperson\tNZ\t\t",
                "c\tC. Doe\thero\tNZ\t\t",
                "d\tD. Doe\tperson\tNew Zealand\t\t",
                "e\tE. Doe\tperson\tNZ\tminister 2026-13-01..\t",
                "f\tF. Doe\tperson\tNZ\tminister 2026-01-02..2026-01-01\t",
                "g\tG. Doe\tperson\tNZ\t\t~|Doe",
                "h\tH. Doe\tperson\tNZ\t\tDoe\tmore",
                "i\tI. Doe\tperson\tNZ\t\t",
                "i\tI. Doe\tperson\tNZ\t\t"))
        .containsExactly(
            "desk.tsv:2: id: 'Jane Doe' is not lower-case letters, digits and hyphens, such as"
                + " jane-doe",
            "desk.tsv:3: name: is missing; the columns are id, name, kind, country, offices,"
                + " aliases",
            "desk.tsv:4: kind: 'hero' is not person, government or organisation",
            "desk.tsv:5: country: 'New Zealand' is no ISO 3166-1 alpha-2 code, such as NZ",
            "desk.tsv:6: offices: 'minister 2026-13-01..' is not 'title YYYY-MM-DD..YYYY-MM-DD'",
            "desk.tsv:7: offices: 'minister' ends before it begins",
            "desk.tsv:8: aliases: '~' has no letters",
            "desk.tsv:9: aliases: column 7 is one too many; aliases stand between |",
            "desk.tsv:11: id: 'i' stands on line 10 too");
  }

  @Test
  void shouldKeepTheRowsThatAreRight() {
    assertThat(
            ActorFile.read("desk.tsv", "a\tA\thero\nb\tB Doe\tperson").actors().stream()
                .map(KnownActor::id))
        .containsExactly("b");
  }
}
