package io.wirewatch.feed;

import java.nio.charset.Charset;
import java.util.Locale;

/**
 * How far bytes look like UTF-8.
 *
 * @param multibyte valid characters of two bytes or more
 * @param longer of these, such of three bytes or more
 * @param invalid bytes that belong to no valid character; one cut off by the end is none
 */
record Utf8Shape(int multibyte, int longer, int invalid) {

  static Utf8Shape of(byte[] bytes) {
    int multibyte = 0;
    int longer = 0;
    int invalid = 0;
    int i = 0;
    while (i < bytes.length) {
      if (bytes[i] >= 0) {
        i++;
        continue;
      }
      int size = sizeAt(bytes, i);
      if (size > 0) {
        multibyte++;
        longer += size > 2 ? 1 : 0;
        i += size;
      } else if (size < 0) {
        break;
      } else {
        invalid++;
        i++;
      }
    }
    return new Utf8Shape(multibyte, longer, invalid);
  }

  /** The size of the character here; 0 where there is none; negative where the end cuts it off. */
  private static int sizeAt(byte[] bytes, int i) {
    int first = bytes[i] & 0xff;
    int size =
        first >= 0xc2 && first < 0xe0
            ? 2
            : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
    for (int k = 1; k < size; k++) {
      if (i + k >= bytes.length) {
        return -1;
      }
      if ((bytes[i + k] & 0xc0) != 0x80) {
        return 0;
      }
    }
    if (size == 3
        && ((first == 0xe0 && (bytes[i + 1] & 0xff) < 0xa0)
            || (first == 0xed && (bytes[i + 1] & 0xff) > 0x9f))) {
      return 0;
    }
    return size;
  }

  /**
   * Whether these bytes are UTF-8 whatever the claim says. Only for bytes without an invalid one.
   */
  boolean outweighsClaim(String claim) {
    if (multibyte == 0) {
      return false;
    }
    String lower = claim.toLowerCase(Locale.ROOT);
    boolean singleByte =
        lower.startsWith("iso-8859")
            || lower.startsWith("windows-12")
            || lower.contains("ascii")
            || lower.contains("latin")
            || lower.startsWith("koi8");
    return singleByte ? multibyte >= 2 || longer >= 1 : multibyte >= 20;
  }

  boolean isMostlyUtf8() {
    return multibyte > 0 && invalid * 10L <= multibyte;
  }

  /** As UTF-8, each byte that is none read as windows-1252. */
  String lenient(byte[] bytes) {
    Charset other = Charset.forName("windows-1252");
    StringBuilder out = new StringBuilder(bytes.length);
    int start = 0;
    int i = 0;
    while (i < bytes.length) {
      int size = bytes[i] >= 0 ? 1 : sizeAt(bytes, i);
      if (size > 0) {
        i += size;
        continue;
      }
      out.append(new String(bytes, start, i - start, java.nio.charset.StandardCharsets.UTF_8));
      if (size < 0) {
        return out.toString();
      }
      out.append(new String(bytes, i, 1, other));
      i++;
      start = i;
    }
    return out.append(new String(bytes, start, i - start, java.nio.charset.StandardCharsets.UTF_8))
        .toString();
  }
}
