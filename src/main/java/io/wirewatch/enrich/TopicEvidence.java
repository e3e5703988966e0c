package io.wirewatch.enrich;

import io.wirewatch.codes.Taxonomy;
import io.wirewatch.model.Mention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the cues of one text add up to, topic by topic. A phrase counts in full once, then ever
 * less; a title counts double, and what stands {@value #HALF_AT} characters down counts half.
 */
final class TopicEvidence {
  private static final double TITLE = 2;
  private static final double HALF_AT = 2000;
  private static final double REPEATED = 0.3;
  private static final int MOST_MENTIONS = 3;

  /** Weight of a cue that has other meanings. */
  private static final double WEAK = 2;

  private final Taxonomy taxonomy;
  private final double[] scales;
  private final CueTrie trie;
  private final Map<Integer, Double> weights = new HashMap<>();
  private final Map<Integer, List<Mention>> mentions = new HashMap<>();
  private final Map<Integer, Integer> seen = new HashMap<>();

  /** Topic number to the strongest of its cues and of those below it. */
  private final Map<Integer, Double> strongest = new HashMap<>();

  /** Topic number to how many different cues it has, those below it counted in. */
  private final Map<Integer, Integer> cues = new HashMap<>();

  TopicEvidence(Taxonomy taxonomy, double[] scales, CueTrie trie) {
    this.taxonomy = taxonomy;
    this.scales = scales;
    this.trie = trie;
  }

  void read(String text, String field, int limit) {
    boolean title = field.equals("title");
    trie.scan(
        text,
        limit,
        (phrase, start, end) ->
            add(phrase, text, field, start, end, title ? TITLE : HALF_AT / (HALF_AT + start)));
  }

  private void add(int phrase, String text, String field, int start, int end, double place) {
    int before = seen.merge(phrase, 1, Integer::sum) - 1;
    if (before > 8) {
      return;
    }
    double part = place * Math.pow(REPEATED, before);
    trie.topics(phrase)
        .forEach(
            (topic, weight) -> {
              if (topic < 0) {
                return;
              }
              double scaled = weight * part * scales[topic];
              for (int t = topic; t >= 0; t = taxonomy.parent(t)) {
                weights.merge(t, scaled, Double::sum);
                strongest.merge(t, weight, Math::max);
                cues.merge(t, before == 0 ? 1 : 0, Integer::sum);
                List<Mention> its = mentions.computeIfAbsent(t, k -> new ArrayList<>(2));
                if (before == 0 && its.size() < MOST_MENTIONS) {
                  its.add(new Mention(text.substring(start, end), field, start, end));
                }
              }
            });
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
    return mentions.getOrDefault(topic, List.of());
  }
}
