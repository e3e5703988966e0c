package io.wirewatch.cli.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.app.Role;
import io.wirewatch.app.Topologies;
import io.wirewatch.app.Wirings;
import io.wirewatch.config.Setting;
import io.wirewatch.config.Settings;
import io.wirewatch.kafka.Json;
import io.wirewatch.kafka.Topic;
import io.wirewatch.kafka.Topics;
import io.wirewatch.kafka.UnknownValues;
import io.wirewatch.topology.TopologyDocument;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.Topology;

/** The generated pages, by file name. */
public final class DocsPages {
  private static final String GENERATED =
      "<!-- Made by `wirewatch describe --docs topology-docs`; a test holds it true. -->\n\n";

  private final Settings settings;
  private final Topics topics;

  public DocsPages(Settings settings) {
    this.settings = settings;
    this.topics = Wirings.topics(settings);
  }

  /** All pages. */
  public Map<String, String> all() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("topology.md", topology());
    pages.put("topics.md", topicPage());
    pages.put("settings.md", settingsPage());
    everyTopic()
        .forEach(
            (name, topic) -> {
              if (topic.event() != null) {
                pages.put("schemas/" + topic.event().name() + ".json", pretty(schema(topic)));
              }
            });
    pages.put("asyncapi.yaml", new AsyncApi(topics, everyTopic()).yaml());
    return pages;
  }

  /** The three topologies, drawn. */
  public String topology() {
    StringBuilder page = new StringBuilder("# The three topologies\n\n").append(GENERATED);
    page.append(
        """
        Read each from top to bottom. A rounded box is a Kafka topic, a box a step, a drum a store. Each frame is a task: it
        can run on another machine than its neighbour, and what lies between two frames is a topic. All three run under
        `exactly_once_v2`: what a step read, what it remembers and what it wrote commit together or not at all. What cannot be
        read or processed goes to the dead-letter topic from any step; those arrows are left out.

        """);
    Map<Role, Topology> topologies = Topologies.of(settings);
    topologies.forEach(
        (role, topology) -> {
          String application =
              Wirings.streams(settings, role.stage(), topics, null).applicationId();
          TopologyDocument document = new TopologyDocument(topology.describe(), application);
          page.append("## ").append(role.stage()).append("\n\n");
          page.append("`application.id` is `").append(application).append("`.\n\n");
          page.append("```mermaid\n").append(document.mermaid()).append("```\n\n");
          if (!document.stores().isEmpty()) {
            page.append("| store | used by | restored from |\n| --- | --- | --- |\n");
            document
                .stores()
                .forEach(
                    (store, user) ->
                        page.append(
                            "| `%s` | %s | `%s` |\n"
                                .formatted(store, user, document.changelog(store))));
            page.append('\n');
          }
          if (!document.repartitionTopics().isEmpty()) {
            page.append("Topics within: ")
                .append(
                    document.repartitionTopics().stream()
                        .map(name -> "`" + name + "`")
                        .collect(Collectors.joining(", ")))
                .append(".\n\n");
          }
        });
    return page.toString();
  }

  private String topicPage() {
    StringBuilder page = new StringBuilder("# The topics\n\n").append(GENERATED);
    page.append(
        """
        Values are JSON in UTF-8; keys are UTF-8 text, partitioned by Kafka's own murmur2 hash (librdkafka:
        `partitioner=murmur2_random`). Read with `isolation.level=read_committed`: the streams write in transactions, and what
        an aborted one left behind is no news. Ignore fields, and bear [values of enumerations](#values-that-a-reader-does-not-know), that you do not know: schemas only grow.
        The time of a record is the time of the fetch.

        - **Compression** is gzip on all of these topics (`compression.type`, by the broker), the codec that clients in every language bring
          along. A topic that was made otherwise keeps what it has: `wirewatch topics check` names the difference, and
          `kafka-configs.sh --alter --add-config compression.type=gzip` ends it for what is written from then on.
        - **Schemas.** The header `schema` names the schema of the value: `urn:wirewatch:schema:alert:1` is the `$id` of
          [schemas/alert.json](schemas/alert.json). A description that says *null* means that the field is absent. `x-extensible-enum` lists the
          values known today and refuses no other; validators in strict mode must be told of it (ajv: `ajv.addKeyword("x-extensible-enum")`,
          and `ajv-formats` for `date-time`).
        - **A record with a null value** (tombstone) ends its key. It is no event: it bears the header `schema`, perhaps a
          `traceparent`, and no `ce_…`. On compacted topics tombstones are kept for 7 days; a reader that was away for longer reads the topic anew.
        - **`ce_id`** is unique for each event of a type. Whoever reads at least once may drop what it has seen.
        - **Order** holds within a partition, so for each key; topics are not ordered against each other. An alert can be read before the
          record of `articles` or `stories` that it names.
        - **To rebuild a state or to backfill**, read the topic from the beginning (`auto.offset.reset=earliest` with a new group, or seek
          by time) up to the end offsets that it had when you began: the last record of each key counts on compacted topics; the others hold what
          the table says. `subjects test --since 30d` runs a new subject over the retained articles.

        | topic | key | cleanup | kept for | partitions | schema |
        | --- | --- | --- | --- | --- | --- |
        """);
    everyTopic()
        .forEach(
            (name, topic) ->
                page.append(
                    "| [%s](#%s) | %s | %s | %s | %d | %s |\n"
                        .formatted(
                            title(name, topic),
                            anchor(name, topic),
                            topic.key(),
                            topic.cleanup().policy(),
                            topic.retention() == null
                                ? "ever, the last of a key"
                                : topic.retention().toDays() + " d",
                            topic.partitions(),
                            topic.event() == null
                                ? "raw bytes"
                                : "[%1$s](schemas/%1$s.json)".formatted(topic.event().name()))));
    page.append('\n').append(unknownValues());
    Map<String, Record> examples = ExampleRecords.all();
    everyTopic()
        .forEach(
            (name, topic) -> {
              page.append("## ").append(title(name, topic)).append("\n\n");
              page.append(topic.carries()).append("\n\n");
              page.append(WORDS.getOrDefault(name, ""));
              if (topic.event() != null) {
                page.append(example(topic, examples.get(name)));
              } else {
                page.append(DEAD_LETTERS);
              }
            });
    return page.toString();
  }

  private static String unknownValues() {
    StringBuilder text =
        new StringBuilder(
            """
            ## Values that a reader does not know

            Enumerations grow, and while versions are mixed an older instance of ours reads what a newer one wrote. It takes a value that
            it does not know for the one below, and what it passes on bears that. Your readers may do the same. Subjects and actors, which
            people write, are refused instead, named in the log and counted in `wirewatch_watch_unreadable_total`: read by half, a policy would
            silently mean something else. Finish the upgrade.

            | an unknown | is read as | because |
            | --- | --- | --- |
            """);
    for (UnknownValues.StandIn one : UnknownValues.ALL) {
      text.append(
          "| %s | %s | %s |\n"
              .formatted(
                  one.where(),
                  one.value() == null ? "absent" : "`" + Json.nameOf(one.value()) + "`",
                  one.why()));
    }
    return text.append('\n').toString();
  }

  private static final String SUBJECT_TOPICS =
      """
      `wirewatch subjects apply` makes the topic, and only then writes the subject with `ownTopic` true. Who writes subjects by
      other means keeps to that order. Where the topic is missing all the same, the subject alerts, its matches are written
      nowhere, and it is counted in `wirewatch_subjects{state="topicless"}`; `wirewatch check` names it. A topic that is made
      later is written to within seconds.

      """;

  private static final String STORIES =
      """
      Two stories can turn out to be one. Then the one that ends gets two records, in one transaction: a last one with `mergedInto`,
      the id of the survivor, and behind it a tombstone, whose header `wirewatch.merged-into` says the same, because compaction drops the
      record before it. The survivor's record, under another key and perhaps in another partition, can be read before or after them. A
      survivor can be merged later: follow the ids to the last. Once the tombstone is gone too (7 days), articles tell: those
      of the survivor bear in `absorbed` the ids of the last 20 stories that it took over, from then on. Alerts keep the id
      that their story had when its subject first met it.

      """;

  private static final String ALERTS =
      """
      `revision` rises by one with each alert on a story to a subject, and so do offsets under a key; `raisedAt` can go back a little.
      Alerts on one story have the key `subject/story`. Notices of several stories (`digest`, `backlog`) have no `storyId` and the key
      `subject/digest` or `subject/backlog`; all of a subject's notices of a kind share it. Alerts that come from a wait (cool-down, quiet
      hours, group) are worded when they are raised.

      """;

  /** What is to be said of a topic beside what it carries. */
  private static final Map<String, String> WORDS =
      Map.of("subject", SUBJECT_TOPICS, "stories", STORIES, "alerts", ALERTS);

  private static final String DEAD_LETTERS =
      """
      The value is the record as it was, byte for byte. Its headers are kept; these say why it died:

      | header | says |
      | --- | --- |
      | `__streams.errors.topic`, `.partition`, `.offset` | where it was read |
      | `__streams.errors.exception`, `.message`, `.stacktrace` | why it died; the trace is cut at 4,000 characters |
      | `wirewatch.stage`, `wirewatch.node` | which stream gave up, at which step |
      | `wirewatch.kind` | `unreadable`, `failed`, `unwritable`; `undelivered` of an alert that a target did not take; `document` of what a publisher sent in place of a feed; `replayed` on the mark that a replay leaves |
      | `wirewatch.attempt` | 1 at first, one more after each replay |
      | `wirewatch.record-time` | the time of the original record, in milliseconds |
      | `wirewatch.truncated` | the original size, where the value was too large to be kept whole |
      | `wirewatch.target` | the target that an alert could not be delivered to, or that we could not read for it; on the records of `redeliveries` too |
      | `wirewatch.url`, `wirewatch.content-type` | where a feed document that could not be read came from, and what its server called it |
      | `wirewatch.replayed` | on a mark, which has neither key nor value: partition@offset of the letter that was replayed |

      `wirewatch dead-letters list`, `show` and `replay` read and resend them.
      """;

  /** What is random in an id is always the same on the page. */
  private static final Pattern RANDOM =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private static <V> String example(Topic<?, V> topic, Record example) {
    RecordHeaders headers = new RecordHeaders();
    topic.event().stamp(headers, topic.valueType().cast(example));
    StringBuilder text = new StringBuilder("```json\n");
    text.append(pretty(Json.mapper().valueToTree(example))).append("```\n\n");
    text.append("Headers: ");
    StringBuilder list = new StringBuilder();
    headers.forEach(
        header ->
            list.append(list.isEmpty() ? "" : ", ")
                .append(
                    "`%s: %s`"
                        .formatted(
                            header.key(),
                            RANDOM
                                .matcher(new String(header.value(), UTF_8))
                                .replaceAll("d9f3b0c2-6a1e-4c57-9b1d-3f0f5e2a7c44"))));
    return text.append(list).append(".\n\n").toString();
  }

  private String settingsPage() {
    StringBuilder page = new StringBuilder("# The settings\n\n").append(GENERATED);
    page.append(
        """
        A setting is looked up in `defaults.yaml`, then in the file given by `--config` (or `WIREWATCH_CONFIG`), then in the
        environment, then in `-X key=value`; the last one counts. Environment names are written as the apache/kafka image does
        it: `WIREWATCH_` and the key in capitals, with `_` for a dot, `__` for an underscore and `___` for a hyphen. With `_FILE`
        behind it, the value is read from that file. A key that is not known is an error that names the nearest one.
        `wirewatch settings` prints what is in effect and where it comes from, secrets masked.

        Any property of Kafka's clients passes through under `kafka.`, with Kafka's own prefixes (`main.consumer.`, `consumer.`,
        `producer.`, `admin.`, `topic.`): `kafka.security.protocol`, `WIREWATCH_KAFKA_SASL_MECHANISM`, or on the command line
        `-X security.protocol=SASL_SSL`. Config providers work too: `-X config.providers=dir`.

        """);
    String section = "";
    for (Map.Entry<String, Setting> entry : settings.known().entrySet()) {
      String[] parts = entry.getKey().split("\\.", 2);
      if (!parts[0].equals(section)) {
        section = parts[0];
        page.append("\n## ").append(section).append("\n\n");
        page.append("| setting | default | environment | what for |\n| --- | --- | --- | --- |\n");
      }
      Setting setting = entry.getValue();
      page.append(
          "| `%s` | %s | `%s` | %s |\n"
              .formatted(
                  setting.key(),
                  setting.value().isEmpty() ? "(empty)" : "`" + setting.value() + "`",
                  environment(setting.key()),
                  setting.comment().replace("|", "\\|")));
    }
    return page.toString();
  }

  private Map<String, Topic<?, ?>> everyTopic() {
    Map<String, Topic<?, ?>> all = new LinkedHashMap<>();
    for (Topic<?, ?> topic : topics.all()) {
      String name = topic.name().substring(topics.prefix().length());
      if (name.equals("alerts")) {
        all.put("subject", topics.subject("ID"));
      }
      all.put(name, topic);
    }
    return all;
  }

  private static String title(String name, Topic<?, ?> topic) {
    return topic.name();
  }

  private static String anchor(String name, Topic<?, ?> topic) {
    return topic.name().toLowerCase(Locale.ROOT).replace(".", "");
  }

  private static ObjectNode schema(Topic<?, ?> topic) {
    return RecordSchema.of(
        topic.event().name(),
        topic.event().schemaUri(),
        topic.valueType(),
        ReleasedSchemas.of(topic.event().name()));
  }

  private static String environment(String key) {
    return "WIREWATCH_"
        + key.replace("_", "__").replace("-", "___").replace(".", "_").toUpperCase(Locale.ROOT);
  }

  static String pretty(JsonNode node) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    try {
      return Json.mapper().writer(printer).writeValueAsString(node) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
