package io.wirewatch.enrich;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the dateline of a field ends: "PARIS, March 2 (Reuters) -". */
final class Datelines {
  private static final int REACH = 110;

  private static final String AGENCY =
      "\\((?:AP|AFP|UPI|dpa|DPA|EFE|ANSA|PTI|IANS|ANI|TASS|Reuters|REUTERS|Xinhua|Bloomberg|CNN)\\)";
  private static final String DATE =
      "(?:[,.]?\\s*\\p{L}{3,9}\\.?\\s\\d{1,2}|[,.]?\\s*\\d{1,2}\\.?\\s\\p{L}{3,9})?[,.]?\\s*";

  private static final Pattern DATELINE =
      Pattern.compile(
          "^\\s*(?:\\p{Lu}[\\p{Lu}\\s.,'’/-]{2,60}|\\p{Lu}[\\p{L}\\s.,'’/-]{2,50}?)"
              + DATE
              + "(\\([\\p{L}\\s/.]{2,30}\\)\\s*)?(?:[-–—]{1,2})\\s");

  /**
   * A headline bears a dateline seldom, and dashes often: capitals, an agency and a dash tell it.
   */
  private static final Pattern IN_TITLE =
      Pattern.compile("^\\s*\\p{Lu}[\\p{Lu}\\s.'’/-]{2,40}" + DATE + AGENCY + "\\s*[-–—]{1,2}\\s");

  /**
   * "INDIANAPOLIS (AP) For a": the sign of an agency stands for the dash that a page lost; a
   * sentence begins behind it.
   */
  private static final Pattern SIGNED =
      Pattern.compile(
          "^\\s*\\p{Lu}[\\p{L}\\s.,’/-]{2,50}?,?\\s*"
              + AGENCY
              + "\\s*(?:['’_—–-]{1,2}\\s|(?!\\s*\\p{Ll}))");

  private static final Pattern SIGN = Pattern.compile("\\p{Lu}{3}|\\d|\\([\\p{L}\\s/.]{2,30}\\)");

  private Datelines() {}

  /** The offset behind the dateline of each field, 0 where there is none. */
  static int[] ends(Words words) {
    int[] ends = new int[3];
    ends[0] = endInTitle(words.fieldText(0));
    for (int i = 1; i < 3; i++) {
      ends[i] = end(words.fieldText(i));
    }
    return ends;
  }

  static int endInTitle(String title) {
    Matcher m = IN_TITLE.matcher(title);
    return m.find() ? m.end() : 0;
  }

  static int end(String text) {
    String head = text.length() > REACH ? text.substring(0, REACH) : text;
    if (head.indexOf('(') > 0) {
      Matcher signed = SIGNED.matcher(head);
      if (signed.find()) {
        return signed.end();
      }
    }
    if (head.indexOf('-') < 0 && head.indexOf('–') < 0 && head.indexOf('—') < 0) {
      return 0;
    }
    Matcher m = DATELINE.matcher(head);
    return m.find() && SIGN.matcher(m.group()).find() ? m.end() : 0;
  }
}
