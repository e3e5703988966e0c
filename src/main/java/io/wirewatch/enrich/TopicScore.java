package io.wirewatch.enrich;

import java.util.Map;

/** Turns sums of cue weights into scores that mean something. */
final class TopicScore {
  // Logistic regression on the development data: on how much there is, and on its share. The table
  // of how well it holds is in topology-docs/quality-topics.md.
  private static final double BASE = -0.77;
  private static final double AMOUNT = 0.55;
  private static final double SHARE = 7.3;

  /**
   * How much a cue of a top level is worth beside one of another: what is in every text, such as
   * courts and the dead, less, and what seldom has a section of its own more.
   */
  private static final Map<String, Double> SCALES =
      Map.of(
          "medtop:15000000",
          1.5,
          "medtop:13000000",
          1.85,
          "medtop:07000000",
          1.25,
          "medtop:04000000",
          1.15,
          "medtop:02000000",
          0.4,
          "medtop:16000000",
          0.75,
          "medtop:03000000",
          0.6,
          "medtop:14000000",
          0.5,
          "medtop:12000000",
          0.9);

  /** The same where the cues are fewer, and the words of science are as common as others. */
  private static final Map<String, Double> SCALES_BEYOND_ENGLISH =
      Map.of(
          "medtop:15000000",
          1.3,
          "medtop:07000000",
          0.9,
          "medtop:04000000",
          1.15,
          "medtop:02000000",
          0.4,
          "medtop:16000000",
          0.75,
          "medtop:03000000",
          0.75,
          "medtop:14000000",
          0.8,
          "medtop:12000000",
          0.9);

  private TopicScore() {}

  static double scale(String top, boolean english) {
    return (english ? SCALES : SCALES_BEYOND_ENGLISH).getOrDefault(top, 1.0);
  }

  /** How likely a text is filed under a top level that has this weight of all that was found. */
  static double ofTop(double weight, double all) {
    if (weight <= 0) {
      return 0;
    }
    double x = BASE + AMOUNT * Math.log(weight) + SHARE * (weight / all - 0.5);
    return Math.rint(1000 / (1 + Math.exp(-x))) / 1000;
  }

  /** The same for a topic below, which can be no likelier than its top level. */
  static double below(double top, double weight, double topWeight) {
    double part = Math.min(1, weight / topWeight);
    return Math.rint(1000 * top * Math.sqrt(part) * weight / (weight + 1.5)) / 1000;
  }
}
