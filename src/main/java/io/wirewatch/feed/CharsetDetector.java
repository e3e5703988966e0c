package io.wirewatch.feed;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what encoding a document is really in: byte order mark, HTTP, the declaration, and what the
 * bytes themselves say. A claim that the bytes contradict loses.
 */
final class CharsetDetector {
  private static final Pattern DECLARED =
      Pattern.compile("^\\s*+<\\?xml[^>]*?encoding\\s*+=\\s*+[\"']?\\s*+([A-Za-z0-9._:-]++)");

  private static final Pattern HTTP =
      Pattern.compile("charset\\s*+=\\s*+[\"']?\\s*+([A-Za-z0-9._:-]++)", Pattern.CASE_INSENSITIVE);

  /** Names that feeds use, and the superset that their authors really have. */
  private static final Map<String, String> REAL_NAME =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("latin-1", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("iso-8859-8", "windows-1255"),
          Map.entry("iso-8859-8-i", "windows-1255"),
          Map.entry("big5", "Big5-HKSCS"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("x-gbk", "GB18030"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("cp949", "x-windows-949"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("shift-jis", "windows-31j"),
          Map.entry("sjis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("cp932", "windows-31j"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("cp1251", "windows-1251"),
          Map.entry("utf8", "UTF-8"),
          Map.entry("x-user-defined", "windows-1252"));

  /** So many characters of UTF-8 are no chance. */
  private static final int MANY = 10;

  /** Characters that are right beside one that is wrong. */
  private static final int MANY_RIGHT = 100;

  private CharsetDetector() {}

  /**
   * @param text the document as characters
   * @param encoding the name of what was used, lower case
   * @param contradicted whether a claim about the encoding turned out wrong
   */
  record Decoded(String text, String encoding, boolean contradicted) {}

  static Decoded decode(byte[] bytes, String contentType) {
    Decoded marked = byMark(bytes);
    if (marked != null) {
      return marked;
    }
    String http = find(HTTP, contentType);
    String declared =
        find(
            DECLARED,
            new String(bytes, 0, Math.min(bytes.length, 400), StandardCharsets.ISO_8859_1));
    Utf8Shape shape = Utf8Shape.of(bytes);
    boolean saysOther = isOther(http) || (http == null && isOther(declared));
    if (isIso2022(bytes)) {
      return new Decoded(
          new String(bytes, Charset.forName("ISO-2022-JP")), "iso-2022-jp", !saysOther);
    }
    if (shape.invalid() == 0
        && (!saysOther || shape.outweighsClaim(http != null ? http : declared))) {
      return new Decoded(
          new String(bytes, StandardCharsets.UTF_8), "utf-8", saysOther && shape.multibyte() > 0);
    }
    if (saysOther && shape.multibyte() >= MANY && shape.isMostlyUtf8()) {
      return new Decoded(shape.lenient(bytes), "utf-8", true);
    }
    EncodingGuess guess = null;
    boolean contradicted = false;
    for (String claim : claims(http, declared)) {
      Charset charset = charset(claim);
      if (charset == null || charset.equals(StandardCharsets.UTF_8)) {
        contradicted |= charset != null;
        continue;
      }
      String text = nearly(bytes, charset);
      if (text != null && shape.invalid() > 0) {
        guess = guess == null ? EncodingGuess.of(bytes) : guess;
        text = guess.contradicts(charset.name()) ? null : text;
      }
      if (text != null) {
        return new Decoded(text, claim.toLowerCase(Locale.ROOT), contradicted);
      }
      contradicted = true;
    }
    if (shape.invalid() * 2 <= shape.multibyte() * 3) { // Documents put together of two others.
      return new Decoded(shape.lenient(bytes), "utf-8", true);
    }
    return byWhatTheBytesSay(
        bytes, guess == null ? EncodingGuess.of(bytes) : guess, claims(http, declared));
  }

  /** Japanese in seven bits, which shifts between its sets with an escape and a dollar sign. */
  private static boolean isIso2022(byte[] b) {
    boolean escapes = false;
    for (int i = 0; i < b.length; i++) {
      if (b[i] < 0) {
        return false;
      }
      escapes |=
          b[i] == 0x1b
              && i + 2 < b.length
              && b[i + 1] == '$'
              && (b[i + 2] == 'B' || b[i + 2] == '@');
    }
    return escapes;
  }

  private static boolean isOther(String claim) {
    return claim != null && !StandardCharsets.UTF_8.equals(charset(claim));
  }

  private static List<String> claims(String http, String declared) {
    List<String> claims = new ArrayList<>(2);
    if (http != null) {
      claims.add(http);
    }
    if (declared != null && !declared.equalsIgnoreCase(http)) {
      claims.add(declared);
    }
    return claims;
  }

  private static Decoded byMark(byte[] b) {
    int n = b.length;
    int b0 = n > 0 ? b[0] & 0xff : 0;
    int b1 = n > 1 ? b[1] & 0xff : 0;
    int b2 = n > 2 ? b[2] & 0xff : 0;
    int b3 = n > 3 ? b[3] & 0xff : 0;
    if (n >= 4 && b0 == 0 && b1 == 0 && b2 == 0xfe && b3 == 0xff) {
      return marked(b, 4, "utf-32be");
    }
    if (n >= 4 && b0 == 0xff && b1 == 0xfe && b2 == 0 && b3 == 0) {
      return marked(b, 4, "utf-32le");
    }
    if (n >= 3 && b0 == 0xef && b1 == 0xbb && b2 == 0xbf) {
      Utf8Shape shape = Utf8Shape.of(b);
      String text = shape.invalid() == 0 ? new String(b, StandardCharsets.UTF_8) : shape.lenient(b);
      return new Decoded(text.substring(1), "utf-8", shape.invalid() > 0);
    }
    if (n >= 2 && b0 == 0xfe && b1 == 0xff) {
      return marked(b, 2, "utf-16be");
    }
    if (n >= 2 && b0 == 0xff && b1 == 0xfe) {
      return marked(b, 2, "utf-16le");
    }
    if (n < 4) {
      return null;
    }
    if (b0 == 0 && b1 == 0 && b2 == 0 && b3 == '<') {
      return marked(b, 0, "utf-32be");
    }
    if (b0 == '<' && b1 == 0 && b2 == 0 && b3 == 0) {
      return marked(b, 0, "utf-32le");
    }
    if (b0 == 0 && b1 == '<' && b2 == 0) {
      return marked(b, 0, "utf-16be");
    }
    if (b0 == '<' && b1 == 0 && b3 == 0) {
      return marked(b, 0, "utf-16le");
    }
    if (b0 == 0x4c && b1 == 0x6f && b2 == 0xa7 && b3 == 0x94) {
      Charset ebcdic = Charset.forName("IBM037");
      String claim = find(DECLARED, new String(b, 0, Math.min(n, 400), ebcdic));
      Charset named = claim == null ? null : charset(claim);
      return new Decoded(
          new String(b, named == null ? ebcdic : named),
          claim == null ? "cp037" : claim.toLowerCase(Locale.ROOT),
          false);
    }
    return null;
  }

  private static Decoded marked(byte[] bytes, int from, String name) {
    String text = new String(bytes, from, bytes.length - from, Charset.forName(name));
    return new Decoded(text, name, false);
  }

  private static Decoded byWhatTheBytesSay(byte[] bytes, EncodingGuess guess, List<String> claims) {
    for (String name : guess.likely()) {
      Charset charset = charset(name);
      String text = charset == null ? null : nearly(bytes, charset);
      if (text != null) {
        return new Decoded(text, name.toLowerCase(Locale.ROOT), true);
      }
    }
    for (String claim : claims) {
      Charset charset = charset(claim);
      if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
        return new Decoded(new String(bytes, charset), claim.toLowerCase(Locale.ROOT), true);
      }
    }
    return new Decoded(new String(bytes, Charset.forName("windows-1252")), "windows-1252", true);
  }

  /**
   * Decoded with hardly a wrong byte; else null. A summary that was cut in the middle of a
   * character, as programs that count bytes do, makes one character in some hundreds wrong.
   */
  private static String nearly(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    int wrong = 0;
    int other = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      wrong += c == '\ufffd' ? 1 : 0;
      other += c > 0x7f ? 1 : 0;
    }
    boolean oneByte = charset.name().equals("windows-1252"); // Five of its bytes mean nothing.
    return oneByte || wrong <= 1 || wrong * MANY_RIGHT <= other ? text : null;
  }

  private static String find(Pattern pattern, String text) {
    if (text == null) {
      return null;
    }
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : null;
  }

  private static Charset charset(String name) {
    try {
      String lower = name.toLowerCase(Locale.ROOT);
      return Charset.forName(REAL_NAME.getOrDefault(lower, name));
    } catch (IllegalArgumentException unknown) {
      return null;
    }
  }
}
