package io.wirewatch.fetch;

import java.util.Locale;
import okhttp3.HttpUrl;

/** Whose budget a question is on. */
public final class PolitenessKey {
  /** What shares one budget. */
  public enum Policy {
    /** Each host by itself, without {@code www.}. */
    HOST,
    /** All hosts of a registrable domain, {@code bbc.co.uk}. */
    REGISTRABLE_DOMAIN
  }

  private PolitenessKey() {}

  /** The key of an address; addresses that are none share the key {@code invalid}. */
  public static String of(String url, Policy policy) {
    HttpUrl parsed = url == null ? null : HttpUrl.parse(url);
    if (parsed == null) {
      return "invalid";
    }
    String host = parsed.host().toLowerCase(Locale.ROOT);
    if (policy == Policy.REGISTRABLE_DOMAIN) {
      String domain = parsed.topPrivateDomain();
      return domain == null ? host : domain;
    }
    return host.startsWith("www.") ? host.substring(4) : host;
  }
}
