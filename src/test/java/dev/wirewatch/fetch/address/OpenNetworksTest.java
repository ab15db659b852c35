package dev.wirewatch.fetch.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.fetch.address.FeedAddress.BadAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenNetworksTest {

  private final OpenNetworks networks = new OpenNetworks(List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.8.9.10",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "192.0.0.1",
        "192.88.99.1",
        "198.18.0.1",
        "224.0.0.1",
        "239.1.1.1",
        "240.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::1",
        "2002:7f00:1::",
        "2001::1",
        "2001:db8::1",
        "3fff::1",
        "fc00::1",
        "fd12::1",
        "fe80::1",
        "fec0::1",
        "ff02::1",
        "100::1",
        "5f00::1"
      })
  void areNotThoseThatAreNotPublic(String address) throws Exception {
    assertThat(networks.contain(InetAddress.ofLiteral(address))).isFalse();
    String host = address.contains(":") ? "[" + address + "]" : address;
    assertThat(networks.refusal(FeedAddress.parse("http://" + host + "/rss")))
        .hasValueSatisfying(
            reason -> assertThat(reason).contains("not public").contains("allowed-networks"));
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
  void areThoseOfTheInternet(String address) {
    assertThat(networks.contain(InetAddress.ofLiteral(address))).isTrue();
  }

  @Test
  void aNameIsNotRefusedBeforeItIsLookedUp() throws BadAddress {
    assertThat(networks.refusal(FeedAddress.parse("http://localhost/rss"))).isEmpty();
  }

  @Test
  void allowedNetworksAreAdmitted() throws UnknownHostException, BadAddress {
    var allowed = new OpenNetworks(List.of("127.0.0.0/8", "fd00::/8"));
    assertThat(allowed.contain(InetAddress.getByName("127.0.1.9"))).isTrue();
    assertThat(allowed.contain(InetAddress.getByName("fd00::9"))).isTrue();
    assertThat(allowed.contain(InetAddress.getByName("10.0.0.1"))).isFalse();
    assertThat(allowed.refusal(FeedAddress.parse("http://127.0.0.1:8099/rss"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/", "intranet", "10.0.0.0/8/8"})
  void aMalformedNetworkNamesItsSetting(String network) {
    assertThatThrownBy(() -> new OpenNetworks(List.of(network)))
        .hasMessageContaining("wirewatch.poll.allowed-networks");
  }
}
