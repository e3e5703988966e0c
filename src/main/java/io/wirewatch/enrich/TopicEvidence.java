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

  /** Crime and mishaps: what a title tells of them is the news, whoever and wherever it was. */
  private static final Set<String> INCIDENTS = Set.of("medtop:02000000", "medtop:03000000");

  /** Weight of a cue that says an incident and hardly anything else. */
  private static final double SURE = 3;

  /** What a bystander is worth beside an incident, and how much more the incident is. */
  private static final double BESIDE = 0.15;

  private static final double INCIDENT = 2.5;

  /** Who it happened to or who did it, and where: "nurse", "school". */
  private static final Set<Long> BYSTANDERS = SmallWords.of("bystander");

  /** What a cue added to a topic. */
  private record Share(int topic, double weight, Passage at) {}

  private final Taxonomy taxonomy;
  private final double[] scales;
  private final CueTrie trie;
  private final List<Share> shares = new ArrayList<>();

  /** The title says that of a crime or a mishap. */
  private boolean incident;

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

    long hash() {
      return WordHash.of(source.substring(start, end));
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
                shares.add(new Share(topic, weight * part * scales[topic], at));
                incident |= weight >= SURE && isIncident(topic) && at.field().equals("title");
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

  private boolean isIncident(int topic) {
    return INCIDENTS.contains(taxonomy.code(taxonomy.top(topic)));
  }

  /**
   * Topic number to the sum of its cues and of those below it. Beside an incident in the title,
   * such as "Nurse guilty of murder", whoever it was and the place count little.
   */
  Map<Integer, Double> weights() {
    if (!incident) {
      return weights;
    }
    Map<Integer, Double> settled = new HashMap<>(weights);
    boolean beside = false;
    for (Share share : shares) {
      if (!isIncident(share.topic()) && BYSTANDERS.contains(share.at().hash())) {
        beside = true;
        for (int t = share.topic(); t >= 0; t = taxonomy.parent(t)) {
          settled.merge(t, (BESIDE - 1) * share.weight(), Double::sum);
        }
      }
    }
    if (beside) {
      settled.replaceAll((topic, weight) -> isIncident(topic) ? INCIDENT * weight : weight);
    }
    return settled;
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
