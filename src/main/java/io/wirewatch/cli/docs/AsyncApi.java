package io.wirewatch.cli.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.wirewatch.fetch.Release;
import io.wirewatch.kafka.DeadLetters;
import io.wirewatch.kafka.EventHeaders;
import io.wirewatch.kafka.Topic;
import io.wirewatch.kafka.Topics;
import java.util.List;
import java.util.Map;

/** The topics as an AsyncAPI 3.0.0 document, for readers' tools. */
final class AsyncApi {
  /** What others write and we read. */
  private static final List<String> READ = List.of("feeds", "actors", "subjects");

  private final Topics topics;
  private final Map<String, Topic<?, ?>> all;

  AsyncApi(Topics topics, Map<String, Topic<?, ?>> all) {
    this.topics = topics;
    this.all = all;
  }

  String yaml() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("asyncapi", "3.0.0");
    root.putObject("info")
        .put("title", "Wirewatch")
        .put("version", Release.VERSION)
        .put(
            "description",
            "News feeds, articles, stories and alerts. Read with isolation.level=read_committed;"
                + " ignore fields and enumeration values that you do not know. A field that is"
                + " null is left out. Batches are compressed with gzip. The header schema names"
                + " the payload's schema: urn:wirewatch:schema:NAME:1 is schemas/NAME.json. More in"
                + " topics.md.")
        .putObject("license")
        .put("name", "Apache-2.0");
    root.put("defaultContentType", "application/json");
    ObjectNode channels = root.putObject("channels");
    ObjectNode operations = root.putObject("operations");
    ObjectNode components = root.putObject("components");
    ObjectNode messages = components.putObject("messages");
    all.forEach(
        (name, topic) -> {
          channel(channels.putObject(name), name, topic);
          boolean read = READ.contains(name);
          ObjectNode operation = operations.putObject((read ? "receive-" : "send-") + name);
          operation.put("action", read ? "receive" : "send");
          operation.putObject("channel").put("$ref", "#/channels/" + name);
          operation.put("summary", topic.carries());
          if (topic.event() == null) {
            deadLetter(messages.putObject(name), topic);
          } else {
            message(messages.putObject(topic.event().name()), topic);
          }
        });
    YAMLMapper yaml = new YAMLMapper();
    yaml.disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER);
    yaml.enable(YAMLGenerator.Feature.MINIMIZE_QUOTES);
    yaml.disable(YAMLGenerator.Feature.SPLIT_LINES);
    try {
      return "# Made by `wirewatch describe --docs topology-docs`; a test holds it true.\n"
          + yaml.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void channel(ObjectNode channel, String name, Topic<?, ?> topic) {
    channel.put(
        "address", name.equals("subject") ? topics.prefix() + "subject.{subjectId}" : topic.name());
    channel.put("description", topic.carries());
    channel
        .putObject("messages")
        .putObject(messageName(name, topic))
        .put("$ref", "#/components/messages/" + messageName(name, topic));
    if (name.equals("subject")) {
      channel
          .putObject("parameters")
          .putObject("subjectId")
          .put("description", "The subject's id.");
    }
    ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
    kafka.put("partitions", topic.partitions());
    ObjectNode configuration = kafka.putObject("topicConfiguration");
    var policies = configuration.putArray("cleanup.policy");
    List.of(topic.cleanup().policy().split(",")).forEach(policies::add);
    configuration.put("compression.type", topic.configs().get("compression.type"));
    if (topic.retention() != null) {
      configuration.put("retention.ms", topic.retention().toMillis());
    }
    kafka.put("bindingVersion", "0.5.0");
  }

  private static String messageName(String name, Topic<?, ?> topic) {
    return topic.event() == null ? name : topic.event().name();
  }

  /** Raw bytes; the headers say what they were. */
  private static void deadLetter(ObjectNode message, Topic<?, ?> topic) {
    message.put("contentType", "application/octet-stream");
    ObjectNode headers = message.putObject("headers");
    headers.put("type", "object");
    ObjectNode properties = headers.putObject("properties");
    DeadLetters.HEADERS.forEach(header -> properties.putObject(header).put("type", "string"));
    ObjectNode kafka = message.putObject("bindings").putObject("kafka");
    kafka.putObject("key").put("description", topic.key());
    kafka.put("bindingVersion", "0.5.0");
  }

  private static void message(ObjectNode message, Topic<?, ?> topic) {
    message.put("name", topic.event().name());
    message.put("contentType", "application/json");
    ObjectNode headers = message.putObject("headers");
    headers.put("type", "object");
    ObjectNode properties = headers.putObject("properties");
    for (String header :
        List.of(
            "content-type",
            "schema",
            "ce_specversion",
            "ce_type",
            "ce_source",
            "ce_id",
            "ce_time",
            "traceparent")) {
      properties.putObject(header).put("type", "string");
    }
    switch (topic.event().name()) {
      case "story" ->
          own(
              properties,
              EventHeaders.MERGED_INTO,
              "On a tombstone: the story that took the articles over.");
      case "feed" ->
          own(properties, EventHeaders.AT_ONCE, "The feed is to be asked at once, whatever waits.");
      default -> {
        // No header of its own.
      }
    }
    message.putObject("payload").put("$ref", "./schemas/" + topic.event().name() + ".json");
    ObjectNode kafka = message.putObject("bindings").putObject("kafka");
    kafka.putObject("key").put("type", "string").put("description", topic.key());
    kafka.put("bindingVersion", "0.5.0");
  }

  private static void own(ObjectNode properties, String header, String description) {
    properties.putObject(header).put("type", "string").put("description", description);
  }
}
