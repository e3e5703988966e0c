package io.wirewatch.dedup;

import com.ibm.icu.text.IDNA;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;

/**
 * A host as the WHATWG URL Standard (section 3.5) reads it: percent-decoded, in ASCII by UTS #46,
 * numbers that are IPv4 addresses in disguise written out, and everything else that no resolver
 * would take refused.
 */
final class HostName {
  private static final String FORBIDDEN = " #/:<>?@[\\]^|%\"`{}";
  private static final IDNA UTS46 =
      IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

  /** What the standard does not mind: long labels, hyphens in odd places, a dot at the end. */
  private static final EnumSet<IDNA.Error> TOLERATED =
      EnumSet.of(
          IDNA.Error.EMPTY_LABEL,
          IDNA.Error.LABEL_TOO_LONG,
          IDNA.Error.DOMAIN_NAME_TOO_LONG,
          IDNA.Error.LEADING_HYPHEN,
          IDNA.Error.TRAILING_HYPHEN,
          IDNA.Error.HYPHEN_3_4);

  private HostName() {}

  /** The host in its one form, or nothing where it is no host. */
  static Optional<String> of(String raw) {
    if (raw.startsWith("[")) {
      return ipv6(raw);
    }
    String decoded = percentDecoded(raw);
    if (decoded.isEmpty() || decoded.indexOf('\uFFFD') >= 0) {
      return Optional.empty();
    }
    IDNA.Info info = new IDNA.Info();
    String ascii =
        UTS46.nameToASCII(decoded, new StringBuilder(), info).toString().toLowerCase(Locale.ROOT);
    if (!TOLERATED.containsAll(info.getErrors()) || hasForbidden(ascii)) {
      return Optional.empty();
    }
    while (ascii.endsWith(".")) {
      ascii = ascii.substring(0, ascii.length() - 1);
    }
    if (ascii.isEmpty() || ascii.startsWith(".") || ascii.contains("..")) {
      return Optional.empty();
    }
    String last = ascii.substring(ascii.lastIndexOf('.') + 1);
    return isNumber(last) ? ipv4(ascii) : Optional.of(ascii);
  }

  private static boolean hasForbidden(String host) {
    return host.chars().anyMatch(c -> c <= 0x20 || c == 0x7F || FORBIDDEN.indexOf(c) >= 0);
  }

  private static boolean isNumber(String label) {
    return label.matches("[0-9]+|0[xX][0-9a-fA-F]*");
  }

  private static Optional<String> ipv4(String host) {
    String[] parts = host.split("\\.", -1);
    if (parts.length > 4) {
      return Optional.empty();
    }
    long address = 0;
    for (int i = 0; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      long limit = last ? 1L << (8 * (5 - parts.length)) : 256;
      long value = number(parts[i]);
      if (value < 0 || value >= limit) {
        return Optional.empty();
      }
      address += last ? value : value << (8 * (3 - i));
    }
    return Optional.of(
        (address >> 24 & 255)
            + "."
            + (address >> 16 & 255)
            + "."
            + (address >> 8 & 255)
            + "."
            + (address & 255));
  }

  private static long number(String part) {
    try {
      if (part.matches("0[xX][0-9a-fA-F]*")) {
        return part.length() == 2 ? 0 : Long.parseLong(part.substring(2), 16);
      }
      boolean octal = part.length() > 1 && part.startsWith("0");
      return Long.parseLong(part, octal ? 8 : 10);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static Optional<String> ipv6(String raw) {
    if (!raw.endsWith("]") || !raw.matches("\\[[0-9a-fA-F:.]+]")) {
      return Optional.empty();
    }
    String[] halves = raw.substring(1, raw.length() - 1).split("::", -1);
    int groups = 0;
    for (String half : halves) {
      for (String group : half.isEmpty() ? new String[0] : half.split(":", -1)) {
        boolean v4 = group.indexOf('.') >= 0;
        if (v4
            ? !group.matches("(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}")
            : !group.matches("[0-9a-fA-F]{1,4}")) {
          return Optional.empty();
        }
        groups += v4 ? 2 : 1;
      }
    }
    boolean sound = halves.length == 1 ? groups == 8 : halves.length == 2 && groups < 8;
    return sound ? Optional.of(raw.toLowerCase(Locale.ROOT)) : Optional.empty();
  }

  private static String percentDecoded(String raw) {
    if (raw.indexOf('%') < 0) {
      return raw;
    }
    byte[] in = raw.getBytes(StandardCharsets.UTF_8);
    byte[] out = new byte[in.length];
    int n = 0;
    for (int i = 0; i < in.length; i++) {
      int hi = i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
      int lo = i + 2 < in.length ? Character.digit(in[i + 2], 16) : -1;
      if (in[i] == '%' && hi >= 0 && lo >= 0) {
        out[n++] = (byte) (hi * 16 + lo);
        i += 2;
      } else {
        out[n++] = in[i];
      }
    }
    return new String(out, 0, n, StandardCharsets.UTF_8);
  }
}
