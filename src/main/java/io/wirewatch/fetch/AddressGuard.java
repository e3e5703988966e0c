package io.wirewatch.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses addresses that are not on the public internet, so that no feed address can make us ask
 * our own network (server-side request forgery). Judges the address that is connected to, after
 * DNS; also the IPv4 address inside mapped, compatible, 6to4, Teredo and NAT64 forms. Ranges: IANA
 * special-purpose registries (RFC 6890 and its updates).
 */
public final class AddressGuard {
  /**
   * Never to be asked, whatever the operator allows: no feed lives there, and in a cloud it hands
   * out the machine's own keys.
   */
  private static final String METADATA = "cloud metadata";

  private static final String LINK_LOCAL = "link-local (" + METADATA + ")";

  /** Where clouds answer their machines outside of link-local; some look like any other address. */
  private static final String IN_A_CLOUD = "the cloud's own service (" + METADATA + ")";

  /** Azure's wire server, Alibaba's and Oracle's metadata. */
  private static final Set<String> SERVICES_4 =
      Set.of("168.63.129.16", "100.100.100.200", "192.0.0.192");

  /** Google's, Oracle's and Scaleway's metadata, as Java writes them. */
  private static final Set<String> SERVICES_6 =
      Set.of("fd20:ce:0:0:0:0:0:254", "fd00:c1:0:0:0:0:a9fe:a9fe", "fd00:42:0:0:0:0:0:42");

  private final boolean allowPrivate;
  private final Set<InetAddress> exempt;

  public AddressGuard(boolean allowPrivate) {
    this(allowPrivate, Set.of());
  }

  /**
   * @param exempt may be asked wherever they are
   */
  AddressGuard(boolean allowPrivate, Set<InetAddress> exempt) {
    this.allowPrivate = allowPrivate;
    this.exempt = Set.copyOf(exempt);
  }

  /** Whether the operator can allow what was refused for this reason. */
  static boolean canBeAllowed(String refusal) {
    return !refusal.contains(METADATA);
  }

  /** Why the address must not be asked; empty where it may. */
  public Optional<String> refusal(InetAddress address) {
    return exempt.contains(address)
        ? Optional.empty()
        : Optional.ofNullable(special(address)).filter(why -> !allowPrivate || !canBeAllowed(why));
  }

  private static String special(InetAddress address) {
    if (address instanceof Inet4Address) {
      return special4(address.getAddress(), 0);
    }
    if (address instanceof Inet6Address) {
      return SERVICES_6.contains(address.getHostAddress().replaceAll("%.*", ""))
          ? IN_A_CLOUD
          : special6(address.getAddress());
    }
    return "of an unknown kind";
  }

  private static String special4(byte[] b, int at) {
    int a0 = b[at] & 0xff;
    int a1 = b[at + 1] & 0xff;
    int a2 = b[at + 2] & 0xff;
    if (SERVICES_4.contains(a0 + "." + a1 + "." + a2 + "." + (b[at + 3] & 0xff))) {
      return IN_A_CLOUD;
    }
    if (a0 == 0) {
      return "this network (0.0.0.0/8)";
    }
    if (a0 == 10 || (a0 == 172 && a1 >= 16 && a1 < 32) || (a0 == 192 && a1 == 168)) {
      return "private (RFC 1918)";
    }
    if (a0 == 100 && a1 >= 64 && a1 < 128) {
      return "carrier-grade NAT (100.64.0.0/10)";
    }
    if (a0 == 127) {
      return "loopback";
    }
    if (a0 == 169 && a1 == 254) {
      return LINK_LOCAL;
    }
    if (a0 == 192 && a1 == 0 && (a2 == 0 || a2 == 2)
        || a0 == 198 && a1 == 51 && a2 == 100
        || a0 == 203 && a1 == 0 && a2 == 113) {
      return "reserved for protocols or documentation";
    }
    if (a0 == 192 && a1 == 88 && a2 == 99) {
      return "6to4 relay";
    }
    if (a0 == 198 && (a1 == 18 || a1 == 19)) {
      return "for benchmarks (198.18.0.0/15)";
    }
    if (a0 >= 224) {
      return a0 < 240 ? "multicast" : "reserved";
    }
    return null;
  }

  private static String special6(byte[] b) {
    int first = (b[0] & 0xff) << 8 | b[1] & 0xff;
    if (zero(b, 0, 15) && (b[15] == 0 || b[15] == 1)) {
      return b[15] == 1 ? "loopback" : "unspecified";
    }
    if (zero(b, 0, 10) && b[10] == -1 && b[11] == -1 || zero(b, 0, 12)) {
      return inner(special4(b, 12), "IPv4-mapped");
    }
    if (first == 0x0064 && (b[2] & 0xff) == 0xff && (b[3] & 0xff) == 0x9b) {
      // 64:ff9b::/96 is NAT64; 64:ff9b:1::/48 is its local-use form.
      return zero(b, 4, 12) ? inner(special4(b, 12), "NAT64") : "local NAT64";
    }
    if (first == 0x2002) {
      return inner(special4(b, 2), "6to4");
    }
    if (first == 0x2001 && b[2] == 0 && b[3] == 0) {
      return "Teredo";
    }
    if (first == 0x2001 && (b[2] & 0xff) < 2) {
      return "reserved for protocols (2001::/23)";
    }
    if (first == 0x2001 && (b[2] & 0xff) == 0x0d && (b[3] & 0xff) == 0xb8
        || first == 0x3fff && (b[2] & 0xf0) == 0) {
      return "for documentation";
    }
    if (first == 0x0100 && zero(b, 2, 8)) {
      return "discard-only";
    }
    if ((first & 0xfe00) == 0xfc00) {
      boolean metadata = first == 0xfd00 && b[2] == 0x0e && (b[3] & 0xff) == 0xc2; // AWS
      return metadata ? IN_A_CLOUD : "unique local (fc00::/7)";
    }
    if ((first & 0xffc0) == 0xfe80) {
      return LINK_LOCAL;
    }
    if ((first & 0xffc0) == 0xfec0) {
      return "site-local";
    }
    if ((first & 0xff00) == 0xff00) {
      return "multicast";
    }
    if (zero(b, 8, 12) && first == 0x5efe
        || (b[8] & 0xfd) == 0 && b[9] == 0 && (b[10] & 0xff) == 0x5e && (b[11] & 0xff) == 0xfe) {
      return inner(special4(b, 12), "ISATAP");
    }
    return (first & 0xe000) == 0x2000 ? null : "not global unicast";
  }

  private static String inner(String refusal, String form) {
    return refusal == null ? null : refusal + ", in " + form + " form";
  }

  private static boolean zero(byte[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      if (b[i] != 0) {
        return false;
      }
    }
    return true;
  }

  /** A host resolved to an address that must not be asked. */
  public static final class Refused extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    public Refused(String host, InetAddress address, String why) {
      super(host + " is " + address.getHostAddress() + ", which is " + why);
    }
  }
}
