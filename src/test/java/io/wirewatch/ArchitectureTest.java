package io.wirewatch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Who may enter which room: the import rules of the house. */
@AnalyzeClasses(packages = "io.wirewatch", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "io.wirewatch.";

  /** The rooms that take values and return values. */
  private static final List<String> THINKING =
      List.of("model", "text", "feed", "poll", "dedup", "enrich", "story", "subject");

  /** Room by room: the other rooms of ours that it may enter. */
  private static final Map<String, List<String>> MAY_ENTER =
      Map.ofEntries(
          Map.entry("model", List.of()),
          Map.entry("text", List.of()),
          Map.entry("feed", List.of("model", "text")),
          Map.entry("poll", List.of("model", "text")),
          Map.entry("dedup", List.of("model", "text")),
          Map.entry("enrich", List.of("model", "text")),
          Map.entry("story", List.of("model", "text")),
          Map.entry("subject", List.of("model", "text")),
          Map.entry("fetch", List.of("model", "poll")),
          Map.entry("kafka", List.of("model")),
          Map.entry(
              "topology",
              List.of(
                  "model", "text", "feed", "poll", "dedup", "enrich", "story", "subject", "fetch",
                  "kafka")),
          // The guard against private addresses is fetch's, the door of the admin address ops'.
          Map.entry("deliver", List.of("model", "text", "kafka", "fetch", "ops")),
          Map.entry("ops", List.of("model", "kafka")),
          // Spans and near words are text's, the properties of Kafka's clients kafka's.
          Map.entry("config", List.of("text", "kafka")));

  @TestFactory
  Stream<DynamicTest> shouldEnterOnlyTheRoomsOfTheTable() {
    var all =
        new com.tngtech.archunit.core.importer.ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.wirewatch");
    return MAY_ENTER.entrySet().stream()
        .map(
            room -> {
              List<String> allowed = new ArrayList<>();
              allowed.add(ROOT + room.getKey() + "..");
              room.getValue().forEach(other -> allowed.add(ROOT + other + ".."));
              ArchRule rule =
                  noClasses()
                      .that()
                      .resideInAPackage(ROOT + room.getKey() + "..")
                      .should()
                      .dependOnClassesThat(ours().and(not(allowed)))
                      .allowEmptyShould(true);
              return DynamicTest.dynamicTest(room.getKey(), () -> rule.check(all));
            });
  }

  private static DescribedPredicate<JavaClass> ours() {
    return resideInAnyPackage("io.wirewatch..");
  }

  private static DescribedPredicate<JavaClass> not(List<String> packages) {
    return DescribedPredicate.not(resideInAnyPackage(packages.toArray(String[]::new)));
  }

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching(ROOT + "(*)..").should().beFreeOfCycles().allowEmptyShould(true);

  @ArchTest
  static final ArchRule KAFKA_STAYS_IN_THE_PLUMBING =
      only(List.of("org.apache.kafka.."), "kafka", "topology", "deliver", "ops", "app", "cli");

  @ArchTest
  static final ArchRule THE_BROKER_STAYS_IN_ONE_CLASS =
      noClasses()
          .that()
          .doNotHaveSimpleName("LocalBroker")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("kafka.server..", "org.apache.kafka.metadata..");

  @ArchTest
  static final ArchRule ROME_STAYS_BEHIND_ITS_DOORS =
      only(List.of("com.rometools.."), "feed", "deliver");

  @ArchTest
  static final ArchRule LUCENE_STAYS_IN_SUBJECT = only(List.of("org.apache.lucene.."), "subject");

  @ArchTest
  static final ArchRule HTTP_STAYS_IN_FETCH_AND_DELIVER =
      only(List.of("okhttp3.."), "fetch", "deliver");

  @ArchTest
  static final ArchRule MAIL_STAYS_IN_DELIVER = only(List.of("jakarta.mail.."), "deliver");

  @ArchTest
  static final ArchRule JACKSON_STAYS_AT_THE_EDGES =
      only(
          List.of("com.fasterxml.jackson.."),
          "kafka",
          "config",
          "feed",
          "subject",
          "deliver",
          "ops",
          "cli");

  @ArchTest static final ArchRule MICROMETER_STAYS_IN_OPS = only(List.of("io.micrometer.."), "ops");

  @ArchTest
  static final ArchRule TIME_IS_AN_ARGUMENT =
      noClasses()
          .that(DescribedPredicate.not(resideInAnyPackage(ROOT + "app..", ROOT + "cli..")))
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(InstantSource.class, "system");

  @ArchTest
  static final ArchRule THINKING_IS_PURE =
      noClasses()
          .that(resideInAnyPackage(packages(THINKING)))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("java.nio.file..", "java.net.http..", "org.slf4j..")
                  .or(JavaClass.Predicates.equivalentTo(java.io.File.class)))
          .orShould()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getenv", String.class)
          .orShould()
          .callMethod(System.class, "getProperty", String.class)
          .orShould()
          .callMethod(System.class, "nanoTime");

  /** What they write may be a key, an identity or an alert: in the same digits on every machine. */
  @ArchTest
  static final ArchRule WORDS_DO_NOT_HANG_ON_THE_MACHINE =
      noClasses()
          .that(resideInAnyPackage(packages(THINKING)).or(resideInAnyPackage(ROOT + "topology..")))
          .should()
          .callMethod(String.class, "formatted", Object[].class)
          .orShould()
          .callMethod(String.class, "format", String.class, Object[].class)
          .orShould()
          .callMethod(String.class, "toLowerCase")
          .orShould()
          .callMethod(String.class, "toUpperCase")
          .orShould()
          .callMethod(Locale.class, "getDefault");

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_A_THING_IS =
      noClasses().should().haveNameMatching(".*(Impl|Manager|Util|Utils|Helper|Helpers)$");

  @ArchTest
  static final ArchRule MODEL_IS_RECORDS =
      classes()
          .that()
          .resideInAPackage(ROOT + "model")
          .and()
          .areTopLevelClasses()
          .and()
          .arePublic()
          .should()
          .beRecords()
          .orShould()
          .beEnums();

  private static String[] packages(List<String> rooms) {
    return rooms.stream().map(room -> ROOT + room + "..").toArray(String[]::new);
  }

  private static ArchRule only(List<String> packages, String... rooms) {
    String[] ours = Stream.of(rooms).map(room -> ROOT + room + "..").toArray(String[]::new);
    return noClasses()
        .that(DescribedPredicate.not(resideInAnyPackage(ours)))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages.toArray(String[]::new))
        .allowEmptyShould(true);
  }
}
