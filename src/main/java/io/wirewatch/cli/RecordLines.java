package io.wirewatch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.kafka.DeadLetters;
import io.wirewatch.kafka.EventHeaders;
import io.wirewatch.kafka.Json;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.Alert;
import io.wirewatch.model.Article;
import io.wirewatch.model.Duplicate;
import io.wirewatch.model.Feed;
import io.wirewatch.model.FeedItem;
import io.wirewatch.model.FeedStatus;
import io.wirewatch.model.Region;
import io.wirewatch.model.Story;
import io.wirewatch.model.Subject;
import io.wirewatch.model.SubjectMatch;
import io.wirewatch.model.Suppressed;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;

/** One record of a topic as one line: for people, or as JSON with all that Kafka knows of it. */
final class RecordLines {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  private final Topics topics;

  RecordLines(Topics topics) {
    this.topics = topics;
  }

  /** Topic, partition, offset, time, key, headers and value as one JSON object. */
  String json(ConsumerRecord<byte[], byte[]> record) {
    ObjectNode line = Json.mapper().createObjectNode();
    line.put("topic", record.topic());
    line.put("partition", record.partition());
    line.put("offset", record.offset());
    line.put("time", Instant.ofEpochMilli(record.timestamp()).toString());
    line.put("key", text(record.key()));
    ObjectNode headers = line.putObject("headers");
    for (Header header : record.headers()) {
      headers.put(header.key(), text(header.value()));
    }
    line.set("value", value(record.value()));
    return line.toString();
  }

  /** Time, key and what matters of the value. */
  String text(ConsumerRecord<byte[], byte[]> record) {
    String time = TIME.format(Instant.ofEpochMilli(record.timestamp()));
    if (record.value() == null && EventHeaders.text(record.headers(), DeadLetters.KIND) == null) {
      return time + "  " + text(record.key()) + "  (ended)";
    }
    return time + "  " + summary(record);
  }

  private String summary(ConsumerRecord<byte[], byte[]> record) {
    String name = record.topic();
    try {
      if (name.equals(topics.deadLetters().name())) {
        return DeadLettersCommand.line(record);
      }
      Class<?> type =
          topics.all().stream()
              .filter(topic -> topic.name().equals(name))
              .<Class<?>>map(io.wirewatch.kafka.Topic::valueType)
              .findFirst()
              .orElse(name.startsWith(topics.prefix() + "subject.") ? SubjectMatch.class : null);
      if (type != null) {
        return summary(Json.reader(type).<Object>readValue(record.value()));
      }
    } catch (java.io.IOException | SerializationException e) {
      return text(record.key()) + "  unreadable: " + bounded(text(record.value()), 200);
    }
    return text(record.key()) + "  " + bounded(text(record.value()), 500);
  }

  private static String summary(Object value) {
    if (value instanceof FeedItem item) {
      return "%s  %s"
          .formatted(item.outlet() == null ? item.feedId() : item.outlet(), item.title());
    }
    if (value instanceof Article article) {
      return "%-9s %s  [%s %s]  %s"
          .formatted(
              Json.nameOf(article.kind()),
              article.storyId(),
              article.tags().language(),
              article.tags().regions().stream()
                  .filter(region -> region.role() == Region.Role.ABOUT)
                  .map(Region::code)
                  .collect(Collectors.joining(" ")),
              article.item().title());
    }
    if (value instanceof Duplicate copy) {
      return "%-9s %s of %s (%.2f)"
          .formatted(Json.nameOf(copy.kind()), copy.itemId(), copy.articleId(), copy.similarity());
    }
    if (value instanceof Story story) {
      return "%s  %d articles, %d copies, %d sources  %s"
          .formatted(
              story.id(), story.articles(), story.copies(), story.sources(), story.headline());
    }
    if (value instanceof Feed feed) {
      return "%s  %s".formatted(feed.id(), feed.url());
    }
    if (value instanceof FeedStatus status) {
      return "%s  %s%s  next %s"
          .formatted(
              status.feedId(),
              Json.nameOf(status.state()),
              status.reason() == null ? "" : ": " + status.reason(),
              status.nextPoll());
    }
    if (value instanceof Subject subject) {
      return "%s v%d  %s".formatted(subject.id(), subject.version(), subject.query());
    }
    if (value instanceof SubjectMatch match) {
      return "%s  %.2f  %s"
          .formatted(match.subjectId(), match.score(), match.article().item().title());
    }
    if (value instanceof Alert alert) {
      return AlertText.of(alert);
    }
    if (value instanceof Suppressed held) {
      return "%s  %s: %s".formatted(held.subjectId(), Json.nameOf(held.reason()), held.headline());
    }
    return String.valueOf(value);
  }

  /** The value as JSON where it is, else as text. */
  private static JsonNode value(byte[] bytes) {
    if (bytes == null) {
      return Json.mapper().nullNode();
    }
    try {
      JsonNode node = Json.mapper().readTree(bytes);
      if (node != null && !node.isMissingNode()) {
        return node;
      }
    } catch (JsonProcessingException e) {
      // Text then; dead letters often are.
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return Json.mapper().getNodeFactory().textNode(text(bytes));
  }

  static String text(byte[] bytes) {
    return bytes == null ? null : new String(bytes, UTF_8);
  }

  private static String bounded(String text, int length) {
    String line = String.valueOf(text).replaceAll("\\s+", " ");
    return line.length() <= length ? line : line.substring(0, length) + " …";
  }
}
