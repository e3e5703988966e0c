package io.wirewatch.text;

/** Publisher boilerplate in plain text: found line by line and sentence by sentence. */
public final class Boilerplate {
  private Boilerplate() {}

  /**
   * The text with its boilerplate blanked by spaces: the same length, so that offsets hold.
   *
   * @param text plain text; null counts as empty
   */
  public static String mask(String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    return BoilerplateRules.mask(text);
  }

  /** The text without its boilerplate, and without the lines that this leaves empty. */
  public static String strip(String text) {
    String masked = mask(text);
    if (masked.equals(text)) {
      return masked;
    }
    StringBuilder out = new StringBuilder(masked.length());
    masked
        .lines()
        .map(line -> line.strip().replaceAll(" {2,}", " "))
        .filter(line -> !line.isEmpty())
        .forEach(line -> out.append(out.length() == 0 ? "" : "\n").append(line));
    return out.toString();
  }
}
