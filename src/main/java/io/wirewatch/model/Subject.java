package io.wirewatch.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A standing query that somebody watches, with its alert policy.
 *
 * @param id stable name, the key; lower-case letters, digits and hyphens
 * @param version grows with each change that is applied
 * @param title for people
 * @param desk the file it came from; may be null
 * @param query Lucene syntax; see {@code subject} for the fields
 * @param languages whose analysis the query's words get besides the exact word; empty means every
 *     language of the word's script
 * @param severity how much it matters
 * @param policy when to tell
 * @param silences what is held back for a time
 * @param ownTopic whether its articles go to {@code subject.<id>} too: set by who created that
 *     topic before; while there is none, they are written nowhere, and the subject counts as sick
 */
public record Subject(
    String id,
    int version,
    String title,
    String desk,
    String query,
    List<String> languages,
    Severity severity,
    Policy policy,
    List<Silence> silences,
    boolean ownTopic) {

  /**
   * When to tell, and when to hold back.
   *
   * @param minimumSources independent sources before the first alert; at least 1
   * @param coolDown after an alert on a story, hold back weaker news of it for so long
   * @param escalateAt numbers of independent sources at each of which a CORROBORATED alert is due,
   *     rising
   * @param kinds which kinds are told; empty means all
   * @param grouping how to gather several stories into one notice; null means one by one
   * @param quietHours when to be quiet; null means never
   * @param mutes subjects that hold their tongue on articles that match this one
   */
  public record Policy(
      int minimumSources,
      Duration coolDown,
      List<Integer> escalateAt,
      List<Alert.Kind> kinds,
      Grouping grouping,
      QuietHours quietHours,
      List<String> mutes) {
    /** Independent sources of a story are counted up to here; who asks for more is never told. */
    public static final int MOST_SOURCES = 50;

    public Policy {
      Objects.requireNonNull(coolDown, "coolDown");
      minimumSources = Math.max(1, minimumSources);
      escalateAt = Lists.copy(escalateAt);
      kinds = Lists.copy(kinds);
      if (kinds.contains(Alert.Kind.UNKNOWN)) {
        throw new IllegalArgumentException("kinds: unknown is none that can be asked for");
      }
      mutes = Lists.copy(mutes);
    }

    /** The policy of a subject that states none: first source, a cool-down by severity. */
    public static Policy of(Severity severity) {
      return new Policy(
          1, coolDownOf(severity), List.of(3, 6, 12), List.of(), null, null, List.of());
    }

    /** The cool-down where none is stated. */
    public static Duration coolDownOf(Severity severity) {
      return switch (severity) {
        case CRITICAL -> Duration.ofHours(1);
        case HIGH -> Duration.ofHours(4);
        case MEDIUM -> Duration.ofHours(12);
        case LOW -> Duration.ofHours(24);
      };
    }
  }

  /**
   * Several stories in one notice: the first is told at once, those of the window behind it
   * together at its end.
   *
   * @param by what the stories of a group have in common beside the subject
   * @param window how long a group gathers
   */
  public record Grouping(By by, Duration window) {
    /** What a group has in common. */
    public enum By {
      SUBJECT,
      REGION
    }

    public Grouping {
      Objects.requireNonNull(by, "by");
      Objects.requireNonNull(window, "window");
    }
  }

  /**
   * Hours in which only the gravest is told; the rest comes in one digest at their end.
   *
   * @param from beginning, local time
   * @param to end, local time; before {@code from} when the night lies between
   * @param zone whose local time
   * @param except subjects of this severity or a graver one are told all the same; null: none
   */
  public record QuietHours(LocalTime from, LocalTime to, ZoneId zone, Severity except) {
    public QuietHours {
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
      Objects.requireNonNull(zone, "zone");
    }
  }

  /**
   * What is held back for a time.
   *
   * @param from event time from which it holds; null: from ever
   * @param until event time at which it ends
   * @param regions only articles about one of these; empty: all
   * @param outlets only articles of one of these; empty: all
   * @param reason for people; may be null
   * @param setAt when somebody set it on the subject that runs, beside its file; null: its file
   *     states it
   */
  public record Silence(
      Instant from,
      Instant until,
      List<String> regions,
      List<String> outlets,
      String reason,
      Instant setAt) {
    /** As a file states it. */
    public Silence(
        Instant from, Instant until, List<String> regions, List<String> outlets, String reason) {
      this(from, until, regions, outlets, reason, null);
    }

    public Silence {
      Objects.requireNonNull(until, "until");
      regions = Lists.copy(regions);
      outlets = Lists.copy(outlets);
    }
  }

  public Subject {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(policy, "policy");
    languages = Lists.copy(languages);
    silences = Lists.copy(silences);
  }

  /** The same subject under another version and with or without a topic of its own. */
  public Subject applied(int newVersion, boolean hasTopic) {
    return new Subject(
        id, newVersion, title, desk, query, languages, severity, policy, silences, hasTopic);
  }

  /** The silences that were set on it beside its file. */
  public List<Silence> silencesSet() {
    return silences.stream().filter(silence -> silence.setAt() != null).toList();
  }

  /** The same subject with more silences. */
  public Subject silenced(List<Silence> more) {
    List<Silence> all = new ArrayList<>(silences);
    all.addAll(more);
    return withSilences(all);
  }

  /** The same subject with those silences only that its file states. */
  public Subject unsilenced() {
    return withSilences(silences.stream().filter(silence -> silence.setAt() == null).toList());
  }

  private Subject withSilences(List<Silence> all) {
    return new Subject(id, version, title, desk, query, languages, severity, policy, all, ownTopic);
  }
}
