package io.wirewatch.yaml;

import io.wirewatch.yaml.YamlNodes.Place;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Where in a YAML document each character of a value stands, whatever the value is written as:
 * plain, in quotation marks, or as a block ({@code >} or {@code |}). All styles keep what is no
 * white space in its order, so value and source are walked side by side.
 */
public final class YamlScalar {
  private final String yaml;
  private final ScalarStyle style;
  private final int end;
  private int at;

  private YamlScalar(String yaml, ScalarNode node) {
    this.yaml = yaml;
    this.style = node.getScalarStyle();
    this.at = yaml.offsetByCodePoints(0, node.getStartMark().getIndex());
    this.end = yaml.offsetByCodePoints(0, node.getEndMark().getIndex());
  }

  /**
   * The place of a character of a value, as {@link YamlNodes#text} gives it; behind its last
   * character where it has fewer.
   *
   * @param yaml the whole document
   * @param offset from 0
   */
  public static Place place(String yaml, Node node, int offset) {
    if (!(node instanceof ScalarNode scalar)) {
      return YamlNodes.place(node);
    }
    YamlScalar walk = new YamlScalar(yaml, scalar);
    String value = scalar.getValue();
    int leading = value.length() - value.stripLeading().length();
    return walk.to(value, leading + offset);
  }

  private Place to(String value, int target) {
    begin();
    for (int i = 0; i < value.length(); i++) {
      if (Character.isWhitespace(value.charAt(i))) {
        continue;
      }
      skipSpace();
      if (i >= target) {
        break;
      }
      int length = length();
      at = Math.min(end, at + length);
      if (length > 2 && Character.isHighSurrogate(value.charAt(i))) {
        i++; // one escape for both
      }
    }
    return placeOf(at);
  }

  /** Past anchor and tag, and past the mark or the line with which the style begins. */
  private void begin() {
    while (at < end && (yaml.charAt(at) == '&' || yaml.charAt(at) == '!')) {
      while (at < end && !Character.isWhitespace(yaml.charAt(at))) {
        at++;
      }
      skipSpace();
    }
    switch (style) {
      case LITERAL, FOLDED -> at = Math.max(at, yaml.indexOf('\n', at));
      case SINGLE_QUOTED, DOUBLE_QUOTED -> at++;
      default -> {}
    }
  }

  private void skipSpace() {
    while (at < end) {
      if (Character.isWhitespace(yaml.charAt(at))) {
        at++;
      } else if (isEscape() && "\n\r\tnrt _NLP".indexOf(yaml.charAt(at + 1)) >= 0) {
        at += 2;
      } else {
        return;
      }
    }
  }

  private boolean isEscape() {
    return style == ScalarStyle.DOUBLE_QUOTED && yaml.charAt(at) == '\\' && at + 1 < yaml.length();
  }

  /** How long the next character is in the source. */
  private int length() {
    if (isEscape()) {
      return switch (yaml.charAt(at + 1)) {
        case 'x' -> 4;
        case 'u' -> 6;
        case 'U' -> 10;
        default -> 2;
      };
    }
    return style == ScalarStyle.SINGLE_QUOTED && yaml.startsWith("''", at) ? 2 : 1;
  }

  private Place placeOf(int offset) {
    int line = 1;
    int begin = 0;
    for (int i = 0; i < offset; i++) {
      if (yaml.charAt(i) == '\n') {
        line++;
        begin = i + 1;
      }
    }
    return new Place(line, yaml.codePointCount(begin, offset) + 1);
  }
}
