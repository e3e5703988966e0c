package io.wirewatch.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
  private final AddressGuard guard = new AddressGuard(false);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "127.0.0.1",
        "127.9.9.9",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "192.0.0.8",
        "192.88.99.1",
        "198.18.0.1",
        "203.0.113.9",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::7f00:1",
        "64:ff9b::a00:1",
        "64:ff9b:1::1",
        "2002:7f00:1::",
        "2002:a00:1::1",
        "2001::1",
        "2001:db8::1",
        "100::1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "fec0::1",
        "ff02::1",
        "2a00:1450::5efe:a00:1"
      })
  void shouldRefuse(String address) throws Exception {
    assertThat(guard.refusal(InetAddress.getByName(address))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "100.63.0.1",
        "172.32.0.1",
        "192.0.1.1",
        "223.255.255.255",
        "2a00:1450:4001::200e",
        "2606:4700::1111",
        "64:ff9b::101:101",
        "2002:101:101::1"
      })
  void shouldAllow(String address) throws Exception {
    assertThat(guard.refusal(InetAddress.getByName(address))).isEmpty();
  }

  @Test
  void shouldAllowAllWhereTheOperatorSaysSo() throws Exception {
    assertThat(new AddressGuard(true).refusal(InetAddress.getByName("127.0.0.1"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "169.254.169.254",
        "::ffff:169.254.169.254",
        "64:ff9b::a9fe:a9fe",
        "fe80::1",
        "fd00:ec2::254",
        "fd20:ce::254",
        "fd00:c1::a9fe:a9fe",
        "fd00:42::42",
        "168.63.129.16",
        "::ffff:168.63.129.16",
        "64:ff9b::a83f:8110",
        "100.100.100.200",
        "192.0.0.192"
      })
  void shouldNeverAskWhatAnswersACloudsMachines(String address) throws Exception {
    assertThat(new AddressGuard(true).refusal(InetAddress.getByName(address)))
        .hasValueSatisfying(why -> assertThat(AddressGuard.canBeAllowed(why)).isFalse());
  }

  @Test
  void shouldNameTheBudget() {
    assertThat(PolitenessKey.of("https://www.news.example/rss", PolitenessKey.Policy.HOST))
        .isEqualTo("news.example");
    assertThat(
            PolitenessKey.of("https://feeds.bbci.co.uk/x", PolitenessKey.Policy.REGISTRABLE_DOMAIN))
        .isEqualTo("bbci.co.uk");
    assertThat(PolitenessKey.of("nonsense", PolitenessKey.Policy.HOST)).isEqualTo("invalid");
  }
}
