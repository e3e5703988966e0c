package io.wirewatch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may enter which room: the import rules of the house. */
@AnalyzeClasses(packages = "io.wirewatch", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "io.wirewatch.";

  /** The rooms that take values and return values. */
  private static final List<String> THINKING =
      List.of(
          "model",
          "text",
          "yaml",
          "feed",
          "poll",
          "dedup",
          "language",
          "codes",
          "enrich",
          "story",
          "subject",
          "alert",
          "placing",
          "reading");

  /** Room by room: the other rooms of ours that it may enter. */
  private static final Map<String, List<String>> MAY_ENTER =
      Map.ofEntries(
          Map.entry("model", List.of()),
          Map.entry("text", List.of()),
          Map.entry("feed", List.of("model", "text")),
          Map.entry("poll", List.of("model", "text")),
          Map.entry("dedup", List.of("model", "text")),
          Map.entry("language", List.of("text")),
          Map.entry("codes", List.of("text")),
          Map.entry("enrich", List.of("model", "text", "language", "codes")),
          Map.entry("story", List.of("model", "text")),
          Map.entry("yaml", List.of("text")),
          Map.entry("subject", List.of("model", "text", "yaml", "codes")),
          Map.entry("alert", List.of("model", "text")),
          // Where rooms that know nothing of each other meet.
          Map.entry("placing", List.of("model", "text", "dedup", "story")),
          Map.entry("reading", List.of("model", "text", "feed", "poll", "dedup", "fetch")),
          Map.entry("fetch", List.of("model", "poll")),
          Map.entry("kafka", List.of("model")),
          Map.entry(
              "topology",
              List.of(
                  "model", "text", "feed", "poll", "dedup", "enrich", "story", "subject", "alert",
                  "placing", "reading", "fetch", "kafka")),
          // The guard against private addresses is fetch's, the door of the admin address ops'.
          Map.entry("deliver", List.of("model", "text", "yaml", "kafka", "fetch", "ops")),
          Map.entry("ops", List.of("model", "kafka")),
          // Spans and near words are text's, the properties of Kafka's clients kafka's.
          Map.entry("config", List.of("text", "kafka")),
          // Puts the running program together, and has what several commands share.
          Map.entry(
              "app",
              List.of(
                  "model",
                  "poll",
                  "enrich",
                  "subject",
                  "alert",
                  "placing",
                  "fetch",
                  "kafka",
                  "topology",
                  "deliver",
                  "ops",
                  "config")),
          // A filter of the command line is the thinking room's rule on lines instead of topics.
          Map.entry(
              "cli",
              List.of(
                  "model",
                  "text",
                  "feed",
                  "poll",
                  "dedup",
                  "enrich",
                  "story",
                  "subject",
                  "alert",
                  "placing",
                  "reading",
                  "fetch",
                  "kafka",
                  "topology",
                  "deliver",
                  "ops",
                  "config",
                  "app")));

  /** Of fetch, reading knows what is asked and answered, and who does it; not how. */
  @ArchTest
  static final ArchRule READING_KNOWS_QUESTIONS_AND_ANSWERS =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "reading..")
          .should()
          .dependOnClassesThat(
              resideInAPackage(ROOT + "fetch..")
                  .and(
                      DescribedPredicate.not(
                          nameMatching(
                              ".*\\.(FeedSource|HubSource|FetchRequest|FetchResult|PolitenessKey)"
                                  + "(\\$.*)?"))));

  @Test
  void shouldHaveARowForEachRoom() {
    Set<String> rooms =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.wirewatch")
                .stream()
                .map(one -> one.getPackageName() + ".")
                .map(name -> name.substring(ROOT.length(), name.indexOf('.', ROOT.length())))
                .collect(Collectors.toCollection(TreeSet::new));

    assertThat(rooms).isEqualTo(new TreeSet<>(MAY_ENTER.keySet()));
  }

  @TestFactory
  Stream<DynamicTest> shouldEnterOnlyTheRoomsOfTheTable() {
    var all =
        new ClassFileImporter()
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

  /** What people write is parsed in one room; others see its nodes, to say what they hold. */
  @ArchTest
  static final ArchRule YAML_IS_PARSED_IN_ONE_ROOM =
      noClasses()
          .that(DescribedPredicate.not(resideInAnyPackage(ROOT + "yaml..")))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("org.yaml..")
                  .and(DescribedPredicate.not(resideInAnyPackage("org.yaml.snakeyaml.nodes.."))));

  @ArchTest
  static final ArchRule YAML_NODES_STAY_WITH_THOSE_WHO_READ_THEM =
      only(List.of("org.yaml.."), "yaml", "subject", "deliver");

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

  /** Looks at a clock of the machine. */
  private static final ArchCondition<JavaClass> LOOK_AT_A_CLOCK =
      use(
          new Method(Instant.class, "now"),
          new Method(System.class, "currentTimeMillis"),
          new Method(Clock.class, "systemUTC"),
          new Method(Clock.class, "systemDefaultZone"),
          new Method(InstantSource.class, "system"));

  private static final ArchCondition<JavaClass> ASK_THE_MACHINE =
      use(
          new Method(System.class, "getenv"),
          new Method(System.class, "getenv", String.class),
          new Method(System.class, "getProperty", String.class),
          new Method(System.class, "nanoTime"));

  private static final ArchCondition<JavaClass> WRITE_AS_THE_MACHINE_DOES =
      use(
          new Method(String.class, "formatted", Object[].class),
          new Method(String.class, "format", String.class, Object[].class),
          new Method(String.class, "toLowerCase"),
          new Method(String.class, "toUpperCase"),
          new Method(Locale.class, "getDefault"));

  @ArchTest
  static final ArchRule TIME_IS_AN_ARGUMENT =
      noClasses()
          .that(DescribedPredicate.not(resideInAnyPackage(ROOT + "app..", ROOT + "cli..")))
          .should(LOOK_AT_A_CLOCK);

  @ArchTest
  static final ArchRule THINKING_IS_PURE =
      noClasses()
          .that(resideInAnyPackage(packages(THINKING)))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("java.nio.file..", "java.net.http..", "org.slf4j..")
                  .or(JavaClass.Predicates.equivalentTo(java.io.File.class)))
          .orShould(ASK_THE_MACHINE);

  /** What they write may be a key, an identity or an alert: in the same digits on every machine. */
  @ArchTest
  static final ArchRule WORDS_DO_NOT_HANG_ON_THE_MACHINE =
      noClasses()
          .that(resideInAnyPackage(packages(THINKING)).or(resideInAnyPackage(ROOT + "topology..")))
          .should(WRITE_AS_THE_MACHINE_DOES);

  /** Breaks the three rules above, each once by a call and once by a reference. */
  private static final class Offender {
    final Supplier<Instant> clock = Instant::now;
    final LongSupplier ticks = System::nanoTime;
    final UnaryOperator<String> lower = String::toLowerCase;

    Instant now() {
      return Instant.now();
    }

    long tick() {
      return System.nanoTime();
    }

    Stream<String> lower(Stream<String> words) {
      return words.map(word -> word.toLowerCase());
    }
  }

  @Test
  void shouldSeeCallsAndReferencesAlike() {
    JavaClasses offender = new ClassFileImporter().importClasses(Offender.class);

    for (ArchCondition<JavaClass> rule :
        List.of(LOOK_AT_A_CLOCK, ASK_THE_MACHINE, WRITE_AS_THE_MACHINE_DOES)) {
      assertThat(noClasses().should(rule).evaluate(offender).getFailureReport().getDetails())
          .as(rule.getDescription())
          .hasSize(2);
    }
  }

  /** A method that is not to be used, with these parameters. */
  private record Method(Class<?> owner, String name, Class<?>... parameters) {
    boolean isTargetOf(JavaCodeUnitAccess<?> access) {
      return access.getTargetOwner().isEquivalentTo(owner)
          && access.getName().equals(name)
          && access.getTarget().getRawParameterTypes().stream()
              .map(JavaClass::getName)
              .toList()
              .equals(Stream.of(parameters).map(Class::getName).toList());
    }
  }

  /** Called, or handed on as a reference. */
  private static ArchCondition<JavaClass> use(Method... methods) {
    String names =
        Stream.of(methods)
            .map(method -> method.owner().getSimpleName() + "." + method.name())
            .distinct()
            .collect(Collectors.joining(", "));
    return new ArchCondition<>("use one of " + names) {
      @Override
      public void check(JavaClass one, ConditionEvents events) {
        one.getCodeUnitAccessesFromSelf().stream()
            .filter(access -> Stream.of(methods).anyMatch(method -> method.isTargetOf(access)))
            .forEach(
                access ->
                    events.add(SimpleConditionEvent.satisfied(access, access.getDescription())));
      }
    };
  }

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
