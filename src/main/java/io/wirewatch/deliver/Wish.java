package io.wirewatch.deliver;

import io.wirewatch.model.Alert;
import io.wirewatch.model.Severity;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which alerts a target wants; everything that is said must hold. An alert whose kind or severity
 * is not known, because a newer version wrote it, is wanted whatever is said of kinds or severity:
 * one too many is better than one too few.
 *
 * @param subjects ids, where {@code *} stands for any letters; empty means all
 * @param severity of the subject, at least; null means any
 * @param kinds empty means all; a notice is of its own kind and of those that it sums up
 */
public record Wish(List<String> subjects, Severity severity, List<Alert.Kind> kinds) {
  /** Everything. */
  public static final Wish ALL = new Wish(List.of(), null, List.of());

  public Wish {
    subjects = List.copyOf(subjects);
    kinds = List.copyOf(kinds);
  }

  /** Whether it wants this one. */
  public boolean wants(Alert alert) {
    return (subjects.isEmpty() || subjects.stream().anyMatch(glob -> fits(glob, alert.subjectId())))
        && (severity == null
            || alert.severity() == null
            || alert.severity().compareTo(severity) >= 0)
        && (kinds.isEmpty()
            || alert.kind() == Alert.Kind.UNKNOWN
            || kinds.stream().anyMatch(kind -> isOf(kind, alert)));
  }

  /** A digest that does not show all that it sums up can hold any kind. */
  private static boolean isOf(Alert.Kind kind, Alert alert) {
    return alert.kind() == kind
        || alert.parts().stream().anyMatch(part -> part.kind() == kind)
        || alert.kind() == Alert.Kind.DIGEST && alert.more() > 0 && kind != Alert.Kind.BACKLOG;
  }

  private static boolean fits(String glob, String id) {
    if (glob.indexOf('*') < 0) {
      return glob.equals(id);
    }
    String[] parts = glob.split("\\*", -1);
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      pattern.append(i == 0 ? "" : ".*").append(Pattern.quote(parts[i]));
    }
    return id.matches(pattern.toString());
  }
}
