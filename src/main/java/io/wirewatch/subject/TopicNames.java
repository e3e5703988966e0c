package io.wirewatch.subject;

import io.wirewatch.codes.Taxonomy;
import io.wirewatch.text.NearestWord;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The codes and labels that media topics of articles can have. */
final class TopicNames {
  private static final Set<String> CODES = new LinkedHashSet<>();
  private static final Set<String> LABELS = new LinkedHashSet<>();

  static {
    Taxonomy topics = Taxonomy.shipped();
    for (int topic = 0; topic < topics.size(); topic++) {
      CODES.add(topics.code(topic).substring("medtop:".length()));
      LABELS.add(Spelling.bare(Spelling.plain(topics.label(topic))));
    }
  }

  private TopicNames() {}

  static boolean has(String name) {
    return CODES.contains(name) || LABELS.contains(name);
  }

  static Set<String> all() {
    Set<String> all = new LinkedHashSet<>(CODES);
    all.addAll(LABELS);
    return all;
  }

  /** The label that a wrong one was probably meant to be, in a question; else how to find one. */
  static String hint(String wrong) {
    Optional<String> near =
        wrong.matches("[0-9]+")
            ? Optional.empty()
            : NearestWord.nearest(wrong, LABELS)
                .or(() -> LABELS.stream().filter(label -> label.contains(wrong)).findFirst());
    return near.map(label -> "; did you mean \"" + label + "\"?")
        .orElse(
            "; write a code or an English label of the IPTC Media Topics, such as 15000000 or"
                + " sport");
  }
}
