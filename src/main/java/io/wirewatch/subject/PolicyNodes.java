package io.wirewatch.subject;

import static io.wirewatch.yaml.YamlNodes.duration;
import static io.wirewatch.yaml.YamlNodes.list;
import static io.wirewatch.yaml.YamlNodes.mapping;
import static io.wirewatch.yaml.YamlNodes.number;
import static io.wirewatch.yaml.YamlNodes.place;
import static io.wirewatch.yaml.YamlNodes.text;
import static io.wirewatch.yaml.YamlNodes.word;

import io.wirewatch.model.Alert;
import io.wirewatch.model.Severity;
import io.wirewatch.model.Subject;
import io.wirewatch.text.NearestWord;
import io.wirewatch.yaml.YamlFields;
import io.wirewatch.yaml.YamlNodes.Fault;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.yaml.snakeyaml.nodes.Node;

/** The policy of a subject and its silences, as people write them. */
final class PolicyNodes {
  private static final List<String> POLICY =
      List.of(
          "minimum-sources", "cool-down", "escalate-at", "kinds", "group", "quiet-hours", "mutes");
  private static final List<String> GROUP = List.of("by", "window");
  private static final List<String> QUIET = List.of("from", "to", "zone", "except");
  private static final List<String> SILENCE =
      List.of("from", "until", "regions", "outlets", "reason");

  private PolicyNodes() {}

  /**
   * A policy.
   *
   * @param severity gives what is not said
   * @param faults is given all that is wrong
   * @param warnings is given what is likely not meant so
   * @param mutes is given the list of the muted, where there is one
   */
  static Subject.Policy policy(
      Node node,
      Severity severity,
      Consumer<Fault> faults,
      Consumer<Fault> warnings,
      Consumer<Node> mutes) {
    YamlFields fields = new YamlFields(node, "a policy", POLICY, faults);
    Subject.Policy usual = Subject.Policy.of(severity);
    if (fields.node("mutes") != null) {
      mutes.accept(fields.node("mutes"));
    }
    int least =
        fields.get("minimum-sources", n -> sources(n, "minimum-sources"), usual.minimumSources());
    List<Integer> steps = fields.get("escalate-at", PolicyNodes::steps, usual.escalateAt());
    if (fields.node("escalate-at") != null) {
      steps.stream()
          .filter(step -> step <= Math.max(1, least))
          .reduce((one, other) -> other)
          .ifPresent(step -> warnings.accept(neverTold(fields.node("escalate-at"), step, least)));
    }
    return new Subject.Policy(
        least,
        fields.get("cool-down", n -> duration(n, "cool-down"), usual.coolDown()),
        steps,
        fields.get("kinds", PolicyNodes::kinds, usual.kinds()),
        fields.get("group", PolicyNodes::grouping, null),
        fields.get("quiet-hours", PolicyNodes::quietHours, null),
        fields.get("mutes", PolicyNodes::mutes, List.of()));
  }

  private static Fault neverTold(Node at, int step, int least) {
    return new Fault(
        place(at),
        "escalate-at "
            + step
            + " is never told: the first alert comes with "
            + Math.max(1, least)
            + " (minimum-sources); begin with "
            + (Math.max(1, least) + 1)
            + " or more");
  }

  /** A number of sources that a story can come to. */
  private static int sources(Node node, String what) {
    int number = number(node, what);
    if (number > Subject.Policy.MOST_SOURCES) {
      throw new Fault(
          place(node),
          what
              + " "
              + number
              + " is never reached: of a story at most "
              + Subject.Policy.MOST_SOURCES
              + " independent sources are counted");
    }
    return number;
  }

  private static List<Alert.Kind> kinds(Node node) {
    List<Alert.Kind> kinds =
        list(node).stream().map(kind -> word(kind, "kinds", Alert.Kind.raised())).toList();
    if (!kinds.isEmpty() && kinds.stream().allMatch(Alert.Kind.DIGEST::equals)) {
      throw new Fault(
          place(node),
          "kinds with digest alone tell nothing: name what a digest may sum up, as new");
    }
    return kinds;
  }

  private static List<String> mutes(Node node) {
    return list(node).stream().map(id -> text(id, "mutes")).toList();
  }

  /**
   * Silences.
   *
   * @param now those that end before are over
   * @param faults is given what is wrong, of each of them
   * @param warnings is given those that are over: a file that is applied again and again must not
   *     fail for one that has ended
   */
  static List<Subject.Silence> silences(
      Node node, Instant now, Consumer<Fault> faults, Consumer<Fault> warnings) {
    List<Subject.Silence> silences = new ArrayList<>();
    for (Node each : list(node)) {
      try {
        silences.add(silence(each, now, warnings));
      } catch (Fault fault) {
        faults.accept(fault);
      }
    }
    return silences;
  }

  private static Subject.Silence silence(Node node, Instant now, Consumer<Fault> warnings) {
    Map<String, Node> entries = mapping(node, "a silence", SILENCE);
    if (!entries.containsKey("until")) {
      throw new Fault(place(node), "a silence must have an end: until: 2026-12-31T00:00Z");
    }
    Instant from = entries.containsKey("from") ? instant(entries.get("from"), "from") : null;
    Instant until = instant(entries.get("until"), "until");
    if (from != null && !from.isBefore(until)) {
      throw new Fault(place(entries.get("until")), "the silence ends before it begins, at " + from);
    }
    if (!until.isAfter(now)) {
      warnings.accept(
          new Fault(place(entries.get("until")), "this silence is over since " + until));
    }
    return new Subject.Silence(
        from,
        until,
        entries.containsKey("regions") ? regions(entries.get("regions")) : List.of(),
        entries.containsKey("outlets")
            ? list(entries.get("outlets")).stream().map(o -> text(o, "outlets")).toList()
            : List.of(),
        entries.containsKey("reason") ? text(entries.get("reason"), "reason") : null);
  }

  private static List<String> regions(Node node) {
    List<String> codes = list(node).stream().map(code -> text(code, "regions")).toList();
    try {
      return QueryValues.countries(codes);
    } catch (QueryFault fault) {
      throw new Fault(place(node), fault.getMessage());
    }
  }

  private static Subject.Grouping grouping(Node node) {
    Map<String, Node> entries = mapping(node, "a group", GROUP);
    if (!entries.containsKey("window")) {
      throw new Fault(place(node), "a group must have a window, such as 30m");
    }
    return new Subject.Grouping(
        entries.containsKey("by")
            ? word(entries.get("by"), "by", Subject.Grouping.By.values())
            : Subject.Grouping.By.SUBJECT,
        duration(entries.get("window"), "window"));
  }

  private static Subject.QuietHours quietHours(Node node) {
    Map<String, Node> entries = mapping(node, "quiet-hours", QUIET);
    for (String must : List.of("from", "to")) {
      if (!entries.containsKey(must)) {
        throw new Fault(place(node), "quiet-hours must have from: and to:, such as \"22:00\"");
      }
    }
    LocalTime from = time(entries.get("from"), "from");
    LocalTime to = time(entries.get("to"), "to");
    if (from.equals(to)) {
      throw new Fault(place(entries.get("to")), "quiet-hours begin and end at the same time");
    }
    return new Subject.QuietHours(
        from,
        to,
        entries.containsKey("zone") ? zone(entries.get("zone")) : ZoneOffset.UTC,
        entries.containsKey("except")
            ? word(entries.get("except"), "except", Severity.values())
            : null);
  }

  private static List<Integer> steps(Node node) {
    List<Integer> steps = list(node).stream().map(n -> sources(n, "escalate-at")).toList();
    for (int i = 1; i < steps.size(); i++) {
      if (steps.get(i) <= steps.get(i - 1)) {
        throw new Fault(place(node), "the numbers of escalate-at must rise");
      }
    }
    return steps;
  }

  private static LocalTime time(Node node, String what) {
    String text = text(node, what);
    try {
      return LocalTime.parse(text.length() == 4 ? "0" + text : text);
    } catch (DateTimeException e) {
      throw new Fault(
          place(node),
          what + " must be a time of day such as \"22:00\" (quoted), not \"" + text + "\"");
    }
  }

  private static ZoneId zone(Node node) {
    String text = text(node, "zone");
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new Fault(place(node), "there is no time zone \"" + text + "\"" + nearestZone(text));
    }
  }

  private static String nearestZone(String text) {
    String last = text.substring(text.lastIndexOf('/') + 1);
    return ZoneId.getAvailableZoneIds().stream()
        .filter(
            id ->
                NearestWord.distance(id.toLowerCase(Locale.ROOT), text.toLowerCase(Locale.ROOT))
                        <= 2
                    || id.toLowerCase(Locale.ROOT).endsWith("/" + last.toLowerCase(Locale.ROOT)))
        .sorted()
        .findFirst()
        .map(id -> "; did you mean \"" + id + "\"?")
        .orElse("; write one such as Europe/Berlin");
  }

  /** A date means its beginning in UTC. */
  static Instant instant(Node node, String what) {
    String text = text(node, what);
    try {
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new Fault(
          place(node),
          what
              + " must be a time such as 2026-12-31 or 2026-12-31T18:00:00Z, not \""
              + text
              + "\"");
    }
  }
}
