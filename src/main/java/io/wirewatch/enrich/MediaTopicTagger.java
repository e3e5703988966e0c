package io.wirewatch.enrich;

import io.wirewatch.codes.Taxonomy;
import io.wirewatch.model.MediaTopic;
import io.wirewatch.model.NewsText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says what subject matters a text has, as IPTC Media Topics with their ancestors, from weighted
 * cue phrases of the text's language and from names that all languages share. Pure and thread-safe.
 */
public final class MediaTopicTagger {
  /** The languages that have cues of their own. */
  static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "pt", "it", "ru", "uk", "pl", "zh", "ja", "ar", "sw", "ha", "yo",
          "ig", "am", "so", "om");

  /** Names written alike in every language. */
  static final String ANY = "any";

  private static final int MOST_CHARS = 2500;
  private static final double LEAST_SCORE = 0.05;
  private static final double LEAST_BELOW = 2;

  private final Taxonomy taxonomy = Taxonomy.shipped();

  /** Below a half, from which a subject's {@code topic:} takes a text to be on a topic. */
  private static final double DOUBTFUL = 0.45;

  /** As often as a title is filed under the topic of its only cue, about. */
  private static final double LONE = 0.85;

  private final double[] scales = new double[taxonomy.size()];
  private final double[] english = new double[taxonomy.size()];
  private final List<Cue> shared = Cue.read(ANY, taxonomy);
  private final Map<String, CueTrie> tries = new ConcurrentHashMap<>();

  private MediaTopicTagger() {
    for (int topic = 0; topic < scales.length; topic++) {
      String top = taxonomy.code(taxonomy.top(topic));
      scales[topic] = TopicScore.scale(top, false);
      english[topic] = TopicScore.scale(top, true);
    }
  }

  /** Read when a language is first met: a stream seldom meets them all, and each takes time. */
  private CueTrie trie(String language) {
    return tries.computeIfAbsent(
        LANGUAGES.contains(language) ? language : ANY,
        known -> {
          List<Cue> cues = new ArrayList<>(shared);
          if (!known.equals(ANY)) {
            cues.addAll(Cue.read(known, taxonomy));
          }
          return new CueTrie(known, cues);
        });
  }

  /** Reads the class-path resources. */
  public static MediaTopicTagger load() {
    return new MediaTopicTagger();
  }

  /**
   * The media topics of a text by falling score, each with its ancestors.
   *
   * <p>A score is how often, on development data, a text with such evidence was filed under the
   * topic: see {@code topology-docs/quality-topics.md}.
   *
   * @param language ISO 639 code, {@code und} where unknown
   */
  public List<MediaTopic> tag(NewsText text, String language) {
    return topics(evidence(text, language));
  }

  /** What the cues of a text add up to. */
  TopicEvidence evidence(NewsText text, String language) {
    TopicEvidence evidence =
        new TopicEvidence(taxonomy, language.equals("en") ? english : scales, trie(language));
    evidence.read(text.title(), "title", MOST_CHARS);
    evidence.read(text.summary(), "summary", MOST_CHARS);
    evidence.read(
        text.content(), "content", MOST_CHARS - Math.min(MOST_CHARS, text.summary().length()));
    return evidence;
  }

  Taxonomy taxonomy() {
    return taxonomy;
  }

  /** What evidence comes to. */
  List<MediaTopic> topics(TopicEvidence evidence) {
    Map<Integer, Double> weights = evidence.weights();
    double all = 0;
    for (Map.Entry<Integer, Double> topic : weights.entrySet()) {
      if (taxonomy.parent(topic.getKey()) < 0) {
        all += Math.max(0, topic.getValue());
      }
    }
    List<MediaTopic> topics = new ArrayList<>();
    for (Map.Entry<Integer, Double> entry : weights.entrySet()) {
      int topic = entry.getKey();
      double top = weights.getOrDefault(taxonomy.top(topic), 0.0);
      double score = TopicScore.ofTop(top, all);
      if (evidence.isOneWeakWord(taxonomy.top(topic))) {
        score = Math.min(score, DOUBTFUL);
      } else if (evidence.isOneCue(taxonomy.top(topic))) {
        score = Math.min(score, LONE);
      }
      if (score < LEAST_SCORE) {
        continue;
      }
      if (topic != taxonomy.top(topic)) {
        if (entry.getValue() < LEAST_BELOW) {
          continue;
        }
        score = TopicScore.below(score, entry.getValue(), top);
      }
      topics.add(
          new MediaTopic(
              taxonomy.code(topic), taxonomy.label(topic), score, evidence.mentions(topic)));
    }
    topics.sort(
        Comparator.comparingDouble(MediaTopic::score).reversed().thenComparing(MediaTopic::code));
    return topics;
  }
}
