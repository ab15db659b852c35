package dev.wirewatch.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

  private final AddressGuard guard = new AddressGuard(List.of(), SystemDefaultDnsResolver.INSTANCE);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.8.9.10",
        "localhost",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "192.0.0.1",
        "198.18.0.1",
        "224.0.0.1",
        "239.1.1.1",
        "240.0.0.1",
        "255.255.255.255",
        "2130706433",
        "::1",
        "::",
        "[::1]",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::1",
        "2002:7f00:1::",
        "2001::1",
        "2001:db8::1",
        "fc00::1",
        "fd12::1",
        "fe80::1",
        "fec0::1",
        "ff02::1",
        "100::1"
      })
  void refusesWhatIsNotPublic(String host) {
    assertThatThrownBy(() -> guard.resolve(host)).isInstanceOf(AddressGuard.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "172.15.255.255",
        "172.32.0.1",
        "100.63.255.255",
        "100.128.0.1",
        "223.255.255.1",
        "2606:4700::1111",
        "2a00:1450::1"
      })
  void admitsWhatIsPublic(String host) throws UnknownHostException {
    assertThat(guard.resolve(host)).hasSize(1);
  }

  @Test
  void ofANameWithBothKindsOnlyThePublicAddressesAreUsed() throws UnknownHostException {
    InetAddress[] both = {InetAddress.getByName("10.0.0.1"), InetAddress.getByName("1.1.1.1")};
    var mixed = new AddressGuard(List.of(), fixed(both));
    assertThat(mixed.resolve("news.example")).containsExactly(both[1]);
  }

  @Test
  void allowedNetworksAreAdmitted() throws UnknownHostException {
    var open = new AddressGuard(List.of("127.0.0.0/8", "fd00::/8"), fixed());
    assertThat(open.isOpen(InetAddress.getByName("127.0.1.9"))).isTrue();
    assertThat(open.isOpen(InetAddress.getByName("fd00::9"))).isTrue();
    assertThat(open.isOpen(InetAddress.getByName("10.0.0.1"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/", "intranet", "10.0.0.0/8/8"})
  void aMalformedNetworkNamesItsSetting(String network) {
    assertThatThrownBy(() -> new AddressGuard(List.of(network), fixed()))
        .hasMessageContaining("wirewatch.poll.allowed-networks");
  }

  private static DnsResolver fixed(InetAddress... addresses) {
    return new DnsResolver() {
      @Override
      public InetAddress[] resolve(String host) {
        return addresses;
      }

      @Override
      public String resolveCanonicalHostname(String host) {
        return host;
      }
    };
  }
}
