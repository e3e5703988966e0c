package io.wirewatch.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How an agency signs with some of its names: where a name must stand, in which company, to be a
 * credit and no mention.
 */
sealed interface Signature permits PlainSignature, AmbiguousSignature {
  String OPEN = "[(/\\[\u3010\uFF08\u3014]";
  String CLOSED = ")\\]/\u3011\uFF09\u3015";

  /**
   * What stands between the name and the text behind a dateline: {@code - }, {@code —}, {@code :}.
   */
  String DASH = "(?:\\s+[-\u2013\u2014]|[-\u2013\u2014]{1,2}\\s|--|[:\uFF1A])";

  /** Words for a source, in front of its name at the end of a text. */
  String SOURCE =
      "(?<!\\p{L})(?iu:sources?|credit|quelle|quellen|fuente|fuentes|fonte|bron|k\u00E4lla|kilde"
          + "|kaynak|\u017Ar\u00F3d\u0142o|zdroj|sursa|sumber|ngu\u1ED3n|\u03C0\u03B7\u03B3\u03AE"
          + "|\u0438\u0441\u0442\u043E\u0447\u043D\u0438\u043A|\u0434\u0436\u0435\u0440\u0435\u043B\u043E"
          + "|\u0438\u0437\u0442\u043E\u0447\u043D\u0438\u043A|\u0438\u0437\u0432\u043E\u0440"
          + "|\u0627\u0644\u0645\u0635\u062F\u0631|\u0645\u0646\u0628\u0639|\u0938\u094D\u0930\u094B\u0924|(?:\u09A4\u09A5\u09CD\u09AF)?\u09B8\u09C2\u09A4\u09CD\u09B0|\uCD9C\uCC98)"
          + "|\u6765\u6E90|\u4F86\u6E90|\u51FA\u5178";

  /** Others who signed with it, in front of the name: {@code dpa/}, {@code AP, AFP and }. */
  String OTHERS_BEFORE = "(?:[\\p{L}-]{2,12}\\s?(?:[/,+&\u3001]\\s?|(?:and|und|et|y|e)\\s)){0,3}";

  /** The same behind it. */
  String OTHERS_BEHIND =
      "(?:\\s?(?:[/,+&\u3001]\\s?|\\s(?:and|und|et|y|e)\\s)[\\p{L}-]{2,12}){0,3}";

  /**
   * {@code (With inputs from }, {@code Le Monde avec }: a note of its own, no end of a sentence.
   */
  String WITH =
      "(?:^|[.!?\u3002\"\u201D\u00BB)\\]\\n]\\s*|[(\\[*]\\s*)(?:\\p{Lu}[\\p{L}.'\u2019,:-]*\\s+){0,4}"
          + "(?iu:with|from|via|avec|mit|con|com|c/|met|med|z|ze|s|se|cu|\u0441|\u0437|\u0437\u0430|\u043F\u043E)"
          + "(?:\\s+\\p{L}+)?(?:\\s+\\p{Ll}[\\p{L}\u2019']*){0,3}\\s+";

  /** Whether a byline names the agency. */
  boolean inByline(String author);

  /** Whether the beginning of a text, some 140 characters, is signed. */
  boolean inOpening(String opening);

  /** Whether the end of a text, some 160 characters, is signed. */
  boolean atEnd(String closing);

  /** Whether a title says whose it is. */
  boolean inTitle(String title);

  /** One of the names, where none is part of a longer word. */
  static String any(List<String> names) {
    return names.stream()
        .map(
            name ->
                Tokens.isSign(name.codePointAt(0))
                    ? Pattern.quote(name)
                    : "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}\\p{M}])")
        .collect(Collectors.joining("|", "(?:[Tt]he )?(?:", ")"));
  }

  /**
   * In brackets with a place before it: {@code [Washington, Nov 23 AFP]}, {@code (Seoul=Yonhap)}.
   */
  static String behindPlace(String any) {
    return OPEN
        + "[^.!?\u3002"
        + CLOSED
        + "]{0,24}(?:[-=\uFF1D\\s,/]|(?<=[\\p{IsHan}\\p{IsKatakana}\\p{IsHangul}]))"
        + any
        + "["
        + CLOSED
        + "]";
  }

  /** Whose byline the rest is: {@code Jane Roe, }, {@code By }, {@code Le Monde avec }. */
  static String beforeByline() {
    // A slash behind a person's name ("Jane Roe/Reuters") signs a picture.
    return "(?:^[^\\p{L}\\p{N}]*|[,;(|&+\u00B7\u2013\u2014-]\\s*|^\\S{1,12}\\s?/\\s?"
        + "|(?<!\\p{L})(?iu:by|von|par|por|di|da|od|with|and"
        + "|avec|et|mit|und|con|com|y|e|met|en|med|och|og|z|s|a|\u0438|\u0442\u0430)\\s+(?:the |der )?)";
  }
}
