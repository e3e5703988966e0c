package io.wirewatch.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.model.NewsText;
import io.wirewatch.text.Boilerplate;
import io.wirewatch.text.HtmlText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The records of the filters {@code tag}, {@code stories} and {@code match}: JSON Lines in, one
 * answer for each, in order. A line that cannot be read is answered {@code
 * {"id":…,"ok":false,"error":…}} and counted, never dropped.
 */
final class FilterRecords {
  /**
   * One record.
   *
   * @param id as given
   * @param text its fields as plain text, page furniture blanked
   * @param published null where there is none, or none that could be read
   * @param json the record as it came
   */
  record FilterRecord(String id, NewsText text, Instant published, JsonNode json) {}

  /** What a filter says of a record; the fields of the object follow {@code id} and {@code ok}. */
  interface Filter {
    void answer(FilterRecord record, ObjectNode answer);
  }

  /** The mapper that filters write with. */
  static final ObjectMapper JSON = new ObjectMapper();

  private static final Pattern MARKUP =
      Pattern.compile(
          "</?[a-zA-Z][a-zA-Z0-9]*(\\s[^<>]*)?/?>|&(#\\d{1,6}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");

  private static final DateTimeFormatter LENIENT =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendPattern("['T'][' ']")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HH:mm", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HHmm", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HH", "Z")
          .optionalEnd()
          .toFormatter();

  /** So many answers go out between two looks whether anybody still reads. */
  private static final int LINES_A_LOOK = 64;

  private final PrintStream log;
  private final ArrayDeque<ObjectNode> heldBack = new ArrayDeque<>();
  private int held;
  private Consumer<ObjectNode> beforeWriting = answer -> {};
  private int unread;

  FilterRecords(PrintStream log) {
    this.log = log;
  }

  /**
   * Holds each answer back until so many more were given or the input ends.
   *
   * @param last what is done to an answer right before it is written
   */
  FilterRecords holding(int answers, Consumer<ObjectNode> last) {
    held = answers;
    beforeWriting = last;
    return this;
  }

  /**
   * Answers every line of the input.
   *
   * @return the exit code: 0, or 1 where a record could not be read
   */
  int run(FilterInput in, OutputStream out, Filter filter) throws IOException {
    BufferedWriter writer =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    int answered = 0;
    for (String line = in.next(); line != null; line = in.next()) {
      if (!line.isBlank()) {
        heldBack.addLast(answer(line, in.place(), filter));
        write(writer, held);
        if (!in.ready()) {
          writer.flush();
        }
        if (++answered % LINES_A_LOOK == 0 && isClosed(out)) {
          break;
        }
      }
    }
    write(writer, 0);
    writer.flush();
    return unread == 0 ? 0 : 1;
  }

  /**
   * True where nobody reads any more, as behind {@code | head}: an endless input would never end.
   */
  static boolean isClosed(OutputStream out) {
    return out instanceof PrintStream stream && stream.checkError();
  }

  /** Writes the oldest answers but so many. */
  private void write(BufferedWriter writer, int but) throws IOException {
    while (heldBack.size() > but) {
      ObjectNode answer = heldBack.removeFirst();
      beforeWriting.accept(answer);
      writer.write(JSON.writeValueAsString(answer));
      writer.write('\n');
    }
  }

  private ObjectNode answer(String line, String place, Filter filter) {
    ObjectNode answer = JSON.createObjectNode();
    JsonNode id = null;
    try {
      JsonNode json = JSON.readTree(line);
      if (!json.isObject()) {
        throw new IllegalArgumentException("a record is a JSON object");
      }
      id = json.get("id");
      if (id == null || id.isNull() || id.isContainerNode()) {
        throw new IllegalArgumentException("field 'id' is missing; give each record an id");
      }
      answer.set("id", id);
      answer.put("ok", true);
      filter.answer(record(json), answer);
      return answer;
    } catch (JsonProcessingException e) {
      return refuse(id, place, "no JSON: " + why(e));
    } catch (RuntimeException e) {
      return refuse(id, place, e.getMessage() == null ? e.toString() : e.getMessage());
    }
  }

  /** What the JSON reader complains of, without its own diagnostics. */
  private static String why(JsonProcessingException e) {
    String message = e.getOriginalMessage();
    int diagnostics = message.indexOf(" (start marker at ");
    String column =
        e.getLocation() == null ? "" : " (column " + e.getLocation().getColumnNr() + ")";
    return (diagnostics < 0 ? message : message.substring(0, diagnostics)) + column;
  }

  private ObjectNode refuse(JsonNode id, String place, String why) {
    unread++;
    log.println(place + ": " + why);
    ObjectNode answer = JSON.createObjectNode();
    answer.set("id", id);
    answer.put("ok", false);
    answer.put("error", place + ": " + why);
    return answer;
  }

  /** Reads one record; throws, naming the field, where a field is of the wrong type. */
  static FilterRecord record(JsonNode json) {
    String content = text(json, "content");
    if (content == null) {
      content = plain(text(json, "text"), false);
    } else {
      content = plain(content, true);
    }
    JsonNode publisher = json.path("publisher");
    Instant published = instant(text(json, "published"));
    NewsText text =
        new NewsText(
            plain(text(json, "title"), true),
            plain(text(json, "summary"), true),
            content,
            text(json, "language"),
            published,
            publisher.isObject() ? text(publisher, "country") : null);
    return new FilterRecord(json.get("id").asText(), text, published, json);
  }

  private static String text(JsonNode json, String field) {
    JsonNode value = json.get(field);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw new IllegalArgumentException("field '" + field + "' is not a string");
    }
    return value.asText();
  }

  /** A field that only some filters read; null where it is absent or no text. */
  static String field(JsonNode json, String name) {
    JsonNode value = json.get(name);
    return value == null || !value.isTextual() ? null : value.asText();
  }

  private static String plain(String text, boolean mayBeMarkup) {
    if (text == null) {
      return "";
    }
    boolean markup =
        mayBeMarkup
            && (text.indexOf('<') >= 0 || text.indexOf('&') >= 0)
            && MARKUP.matcher(text).find();
    return Boilerplate.mask(markup ? HtmlText.toText(text) : text);
  }

  /** ISO 8601 and its near relatives; without a zone, UTC; null where it cannot be read. */
  static Instant instant(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      var parsed =
          LENIENT.parseBest(
              text.strip(), OffsetDateTime::from, LocalDateTime::from, java.time.LocalDate::from);
      if (parsed instanceof OffsetDateTime time) {
        return time.toInstant();
      }
      if (parsed instanceof LocalDateTime time) {
        return time.toInstant(ZoneOffset.UTC);
      }
      return ((java.time.LocalDate) parsed).atStartOfDay().toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
