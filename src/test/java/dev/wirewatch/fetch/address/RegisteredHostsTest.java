package dev.wirewatch.fetch.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisteredHostsTest {

  private final RegisteredHosts hosts = new RegisteredHosts();

  @ParameterizedTest
  @CsvSource({
    "https://a.example.com/feed, example.com",
    "https://B.Example.COM:8443/feed, example.com",
    "https://feeds.bbci.co.uk/news, bbci.co.uk",
    "https://www.bbc.co.uk/news, bbc.co.uk",
    "https://desk.github.io/feed, github.io",
    "https://intranet/feed, intranet",
    "http://192.0.2.7/feed, 192.0.2.7:-1",
    "http://192.0.2.7:8080/feed, 192.0.2.7:8080",
    "http://[2001:db8::1]:8080/feed, [2001:db8::1]:8080"
  })
  void aHostBelongsToWhoeverRegisteredItsName(URI url, String registered) {
    assertThat(hosts.of(url)).isEqualTo(registered);
  }
}
