package dev.wirewatch.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.feed.FaultServer;
import dev.wirewatch.fetch.FeedFetcher.FetchRequest;
import dev.wirewatch.fetch.FetchResult.Answered;
import dev.wirewatch.fetch.FetchResult.Failed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ways into a network that is closed: 127.0.0.2 stands for it, while 127.0.0.1 is open. Each is
 * tried from a server that redirects to it.
 */
class AddressGuardTest {

  private final FaultServer outside = new FaultServer("127.0.0.1");
  private final FaultServer inside = new FaultServer("127.0.0.2");
  private final CountDownLatch over = new CountDownLatch(1);
  private final AtomicInteger lookUps = new AtomicInteger();
  private final FeedFetcher fetcher =
      Fetchers.resolving(Fetchers.names(this::addresses), "127.0.0.1/32");

  private InetAddress[] addresses(String host) throws UnknownHostException, InterruptedException {
    return switch (host) {
      case "inside.example" -> new InetAddress[] {ip("127.0.0.2")};
      case "mapped.example" -> new InetAddress[] {ip("::ffff:127.0.0.2")};
      case "all-closed.example" ->
          new InetAddress[] {ip("10.0.0.1"), ip("fd00::1"), ip("127.0.0.2"), ip("0.0.0.0")};
      case "both.example" -> new InetAddress[] {ip("127.0.0.2"), ip("127.0.0.1")};
      // The first answer passes a check, the second does harm.
      case "changing.example" ->
          new InetAddress[] {ip(lookUps.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.2")};
      case "hanging.example" -> {
        over.await();
        yield new InetAddress[] {ip("127.0.0.1")};
      }
      default -> throw new UnknownHostException(host);
    };
  }

  private static InetAddress ip(String literal) {
    return InetAddress.ofLiteral(literal);
  }

  @AfterEach
  void close() throws IOException {
    over.countDown();
    fetcher.close();
    outside.close();
    inside.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.2",
        "127.0.0.2.",
        "[::ffff:127.0.0.2]",
        "[::ffff:7f00:2]",
        "[0:0:0:0:0:ffff:127.0.0.2]",
        "[::127.0.0.2]",
        "[64:ff9b::127.0.0.2]",
        "[64:ff9b:1::127.0.0.2]",
        "[2002:7f00:2::]",
        "[2001:0:7f00:2::]",
        "[::1]",
        "[::]",
        "[fc00::1]",
        "[fd00::1]",
        "[fe80::1]",
        "[fec0::1]",
        "[ff02::1]",
        "0.0.0.0",
        "10.0.0.1",
        "100.64.0.1",
        "169.254.169.254",
        "172.16.0.1",
        "192.168.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "１２７.０.０.２",
        "127。0。0。2",
        "inside.example",
        "INSIDE.example.",
        "mapped.example",
        "all-closed.example"
      })
  void refusesEveryFormOfAClosedAddress(String host) {
    Failed failed = refused("http://" + host + ":" + port(inside) + "/");
    assertThat(failed.kind()).as(failed.message()).isEqualTo(FailureKind.ADDRESS_REFUSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2130706434",
        "0x7f000002",
        "0x7f.2",
        "017700000002",
        "0177.0.0.2",
        "127.2",
        "127.0.0.0x2",
        "[fe80::1%25lo]",
        "good.example@127.0.0.2",
        "good.example:80@127.0.0.2",
        "127.0.0.2%00.good.example",
        "127%2e0%2e0%2e2",
      })
  void takesNoSpellingThatIsReadInSeveralWays(String host) {
    Failed failed = refused("http://" + host + ":" + port(inside) + "/");
    assertThat(failed.kind()).as(failed.message()).isEqualTo(FailureKind.BAD_REDIRECT);
  }

  private Failed refused(String location) {
    URI url = redirect(location);
    var failed = (Failed) fetch(url);
    assertThat(inside.requests()).isEmpty();
    return failed;
  }

  private URI redirect(String location) {
    return outside.on(
        "/away", "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + location + "\r\n\r\n");
  }

  @Test
  void ofANameWithBothKindsOnlyTheOpenAddressIsUsed() {
    outside.onDocument("/feed", "", new byte[] {1});
    assertThat(fetch(URI.create("http://both.example:" + port(outside) + "/feed")))
        .isInstanceOf(Answered.class);
    assertThat(inside.requests()).isEmpty();
  }

  @Test
  void whatWasCheckedIsWhatIsConnectedToThoughTheNameChanges() {
    outside.onDocument("/feed", "Connection: close\r\n", new byte[] {1});
    URI url = URI.create("http://changing.example:" + port(outside) + "/feed");
    assertThat(fetch(url)).isInstanceOf(Answered.class);
    assertThat(lookUps).hasValue(1);
    assertThat(((Failed) fetch(url)).kind()).isEqualTo(FailureKind.ADDRESS_REFUSED);
  }

  @Test
  void aLookUpThatHangsEndsThePoll() {
    Failed failed = (Failed) fetch(URI.create("http://hanging.example/feed"));
    assertThat(failed.kind()).isEqualTo(FailureKind.NAME_NOT_FOUND);
    assertThat(failed.message()).contains("name servers did not say within 300 ms");
  }

  @Test
  void noProxyOfTheEnvironmentIsAsked() {
    outside.onDocument("/feed", "", new byte[] {1});
    ProxySelector before = ProxySelector.getDefault();
    ProxySelector.setDefault(
        ProxySelector.of(InetSocketAddress.createUnresolved("127.0.0.2", port(inside))));
    System.setProperty("http.proxyHost", "127.0.0.2");
    System.setProperty("http.proxyPort", String.valueOf(port(inside)));
    try {
      assertThat(fetch(outside.at("/feed"))).isInstanceOf(Answered.class);
      assertThat(inside.requests()).isEmpty();
    } finally {
      ProxySelector.setDefault(before);
      System.clearProperty("http.proxyHost");
      System.clearProperty("http.proxyPort");
    }
  }

  private FetchResult fetch(URI url) {
    return fetcher.fetch(new FetchRequest(url, null, null));
  }

  private static int port(FaultServer server) {
    return server.at("/").getPort();
  }
}
