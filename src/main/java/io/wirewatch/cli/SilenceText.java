package io.wirewatch.cli;

import io.wirewatch.app.Applied;
import io.wirewatch.model.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The silences of a subject in words, for whoever changed it. */
final class SilenceText {
  private SilenceText() {}

  /** What holds or will hold after a change, and what has ended by it. */
  static List<String> of(Applied<Subject> applied, Instant now) {
    List<String> lines = new ArrayList<>();
    List<Subject.Silence> after = applied.record().silences();
    if (applied.before() != null) {
      applied.before().silences().stream()
          .filter(silence -> silence.until().isAfter(now) && !after.contains(silence))
          .forEach(silence -> lines.add("its silence until " + words(silence) + " has ended"));
    }
    after.stream()
        .filter(silence -> silence.until().isAfter(now) && silence.setAt() != null)
        .forEach(
            silence -> lines.add("silent until " + words(silence) + ", whatever its file says"));
    return lines;
  }

  /** How many silences hold or will hold, in brackets; empty where none does. */
  static String count(Subject subject, Instant now) {
    long count = subject.silences().stream().filter(each -> each.until().isAfter(now)).count();
    return count == 0 ? "" : "  (" + count + (count == 1 ? " silence)" : " silences)");
  }

  private static String words(Subject.Silence silence) {
    StringBuilder words = new StringBuilder(silence.until().toString());
    if (!silence.regions().isEmpty()) {
      words.append(" about ").append(String.join(", ", silence.regions()));
    }
    if (!silence.outlets().isEmpty()) {
      words.append(" of ").append(String.join(", ", silence.outlets()));
    }
    return words.toString();
  }
}
