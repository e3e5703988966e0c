package io.wirewatch.ops;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which names the admin address answers to. One that listens on loopback is for this machine alone;
 * a web page whose name is made to resolve to loopback (DNS rebinding) would read it through a
 * browser on this machine, and gives itself away by the name in the request.
 */
final class HostRule {
  private final boolean loopback;
  private final Set<String> others = ConcurrentHashMap.newKeySet();

  /**
   * @param listensOn host that the server listens on
   */
  HostRule(String listensOn) {
    this.loopback = isLoopback(listensOn);
  }

  /**
   * Answers to this name, too.
   *
   * @param address a web address, such as that of a proxy before us; empty: none
   */
  void alsoAt(String address) {
    if (!address.isBlank()) {
      String host = URI.create(address.strip()).getHost();
      if (host != null) {
        others.add(host.toLowerCase(Locale.ROOT));
      }
    }
  }

  /**
   * Whether a request is to be answered.
   *
   * @param header its Host header; null where it has none, which no browser sends
   */
  boolean answers(String header) {
    if (!loopback || header == null) {
      return true;
    }
    String host = header.strip().toLowerCase(Locale.ROOT).replaceFirst(":\\d*$", "");
    return host.equals("localhost")
        || host.equals("[::1]")
        || host.matches("127(\\.\\d{1,3}){3}")
        || others.contains(host);
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
