package io.wirewatch.story;

/**
 * What a text is compared by across languages. The kind is in the lowest bits of the anchor itself.
 */
enum AnchorKind {
  /** A name as it is written, without accents. */
  NAME(0),
  /** A name as it sounds, for texts in another alphabet. */
  SOUND(0),
  /** A number of more than one figure. */
  NUMBER(10),
  /** A number in the title that says which of a row. */
  ORDINAL(10),
  /** What is called by other words in other languages: a capital that stands for its government. */
  THING(20),
  /** A country that the text is about or mentions. */
  NATION(90),
  /** Two countries that the text connects. */
  PAIR(20),
  /** A person, government or organisation. */
  ACTOR(15),
  /** A word of the title as it begins to sound: "contract", "contrato", "контракт". */
  COGNATE(20);

  private static final AnchorKind[] ALL = values();
  private static final int MASK = 15;

  private final int presumed;

  AnchorKind(int presumed) {
    this.presumed = presumed;
  }

  /** How many of {@link WrittenWords#ARTICLES} imagined articles bear an anchor of this kind. */
  int presumed() {
    return presumed;
  }

  /** The anchor of a key. */
  int anchor(String key) {
    return StoryText.hash(key) & ~MASK | ordinal();
  }

  /** What an anchor of this kind tells, in parts of one as rare of another kind. */
  double weight() {
    return this == COGNATE ? 0.5 : 1;
  }

  static AnchorKind of(int anchor) {
    return ALL[anchor & MASK];
  }
}
