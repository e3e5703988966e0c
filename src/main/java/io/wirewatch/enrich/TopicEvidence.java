package io.wirewatch.enrich;

import io.wirewatch.codes.Taxonomy;
import io.wirewatch.model.Mention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the cues of one text add up to, topic by topic. A phrase counts in full once, then ever
 * less; a title counts double, and what stands {@value #HALF_AT} characters down counts half.
 */
final class TopicEvidence {
  private static final double TITLE = 2;
  private static final double HALF_AT = 2000;
  private static final double REPEATED = 0.3;
  private static final int MOST_MENTIONS = 3;
  private static final int MOST_PASSAGES = 8;

  /** Weight of a cue that has other meanings. */
  private static final double WEAK = 2;

  private final Taxonomy taxonomy;
  private final double[] scales;
  private final CueTrie trie;
  private final Map<Integer, Double> weights = new HashMap<>();
  private final Map<Integer, List<Passage>> passages = new HashMap<>();
  private final Map<Integer, Integer> seen = new HashMap<>();
  private final Set<String> told = new HashSet<>();

  /** The words that were met, whatever their endings. */
  private final Set<Integer> words = new HashSet<>();

  /** Topic number to the strongest of its cues and of those below it. */
  private final Map<Integer, Double> strongest = new HashMap<>();

  /** Topic number to how many different cues it has, those below it counted in. */
  private final Map<Integer, Integer> cues = new HashMap<>();

  /** Topic number to the last cue that was counted for it. */
  private final Map<Integer, Integer> counted = new HashMap<>();

  /** How many cues were counted so far. */
  private int added;

  /** Where a cue stands; the text of it is cut out only for those that are shown. */
  private record Passage(String source, String field, int start, int end) {
    boolean meets(Passage other) {
      return start < other.end && other.start < end && field.equals(other.field);
    }

    Mention mention() {
      boolean whole = source.length() == end - start;
      return new Mention(whole ? source : source.substring(start, end), field, start, end);
    }
  }

  TopicEvidence(Taxonomy taxonomy, double[] scales, CueTrie trie) {
    this.taxonomy = taxonomy;
    this.scales = scales;
    this.trie = trie;
  }

  void read(String text, String field, int limit) {
    trie.scan(
        text, limit, (phrase, start, end) -> addCue(phrase, new Passage(text, field, start, end)));
  }

  private void addCue(int phrase, Passage at) {
    int before = seen.merge(phrase, 1, Integer::sum) - 1;
    if (before > 8) {
      return;
    }
    double part = place(at) * Math.pow(REPEATED, before);
    boolean first = words.add(trie.family(phrase));
    added += first ? 1 : 0;
    trie.topics(phrase)
        .forEach(
            (topic, weight) -> {
              if (topic >= 0) {
                add(topic, weight, part, first, at);
              }
            });
  }

  /**
   * Adds what a passage says of a topic by other means than a cue, such as who acts there; nothing
   * where surer cues of that top level stand in the passage, or where the same was told before.
   *
   * @param what names what counts but once
   * @param topic number in the taxonomy
   * @param weight as of a cue
   */
  void tell(String what, int topic, double weight, Mention mention) {
    Passage at = new Passage(mention.text(), mention.field(), mention.start(), mention.end());
    int top = taxonomy.top(topic);
    boolean sure =
        strongest.getOrDefault(top, 0.0) > WEAK && passages.get(top).stream().anyMatch(at::meets);
    if (!sure && told.add(what)) {
      added++;
      add(topic, weight, place(at), true, at);
    }
  }

  /** Whether anything speaks for the top level of a topic. */
  boolean has(int topic) {
    return cues.containsKey(taxonomy.top(topic));
  }

  private void add(int topic, double weight, double part, boolean first, Passage at) {
    double scaled = weight * part * scales[topic];
    for (int t = topic; t >= 0; t = taxonomy.parent(t)) {
      weights.merge(t, scaled, Double::sum);
      strongest.merge(t, weight, Math::max);
      boolean another = first || !cues.containsKey(t);
      Integer last = another ? counted.put(t, added) : null;
      if (another && (last == null || last != added)) {
        cues.merge(t, 1, Integer::sum);
      }
      List<Passage> its = passages.computeIfAbsent(t, k -> new ArrayList<>(2));
      if (another && its.size() < MOST_PASSAGES && !its.contains(at)) {
        its.add(at);
      }
    }
  }

  private static double place(Passage at) {
    return at.field().equals("title") ? TITLE : HALF_AT / (HALF_AT + at.start());
  }

  /** Topic number to the sum of its cues and of those below it. */
  Map<Integer, Double> weights() {
    return weights;
  }

  /** One word, repeated or not, that has other meanings: "fire", "border", "draws". */
  boolean isOneWeakWord(int topic) {
    return cues.getOrDefault(topic, 0) == 1 && strongest.getOrDefault(topic, 0.0) <= WEAK;
  }

  /** One cue, repeated or not, which nothing else bears out. */
  boolean isOneCue(int topic) {
    return cues.getOrDefault(topic, 0) == 1;
  }

  List<Mention> mentions(int topic) {
    return passages.getOrDefault(topic, List.of()).stream()
        .limit(MOST_MENTIONS)
        .map(Passage::mention)
        .toList();
  }
}
