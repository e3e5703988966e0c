package io.wirewatch.deliver;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail address with the name of whoever reads there. Pure.
 *
 * @param name as people write it, in any script; null where there is none
 * @param address as mail servers take it: ASCII, a domain in other letters in its ASCII form
 */
record Mailbox(String name, String address) {
  /** A line break in a name would be a header of its own. */
  private static final Pattern NAMED =
      Pattern.compile("([^\\p{Cntrl}<>]*)<([^\\s<>@]+@[^\\s<>@]+)>");

  private static final Pattern BARE = Pattern.compile("[^\\s<>@]+@[^\\s<>@]+");

  /**
   * Out of {@code desk@example.org}, {@code Desk, Night <desk@example.org>} or {@code "Desk, Night"
   * <desk@example.org>}.
   *
   * @throws IllegalArgumentException where it is none that a mail can be sent to
   */
  static Mailbox parse(String text) {
    String line = text.strip();
    Matcher named = NAMED.matcher(line);
    if (named.matches()) {
      String name = unquoted(named.group(1).strip());
      return new Mailbox(name.isEmpty() ? null : name, address(named.group(2)));
    }
    if (BARE.matcher(line).matches()) {
      return new Mailbox(null, address(line));
    }
    throw new IllegalArgumentException(
        "\"" + text + "\" is no mail address such as desk@example.org or Desk <desk@…>");
  }

  private static String unquoted(String name) {
    return name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")
        ? name.substring(1, name.length() - 1).replaceAll("\\\\(.)", "$1").strip()
        : name;
  }

  private static String address(String text) {
    int at = text.indexOf('@');
    try {
      String address = text.substring(0, at + 1) + IDN.toASCII(text.substring(at + 1));
      if (!address.chars().allMatch(c -> c < 128)) {
        throw new IllegalArgumentException(
            "\"" + text + "\" has other letters than ASCII before the @, which few servers take");
      }
      new InternetAddress(address, true);
      return address;
    } catch (AddressException e) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no mail address: " + e.getMessage(), e);
    }
  }

  /** For a header: a name in other letters is an encoded word (RFC 2047). */
  InternetAddress header() {
    try {
      return new InternetAddress(address, name, "UTF-8");
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return name == null ? address : name + " <" + address + ">";
  }
}
