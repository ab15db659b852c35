package dev.wirewatch.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.feed.FaultServer;
import dev.wirewatch.fetch.FeedFetcher.FetchRequest;
import dev.wirewatch.fetch.FetchResult.Answered;
import dev.wirewatch.fetch.FetchResult.Failed;
import dev.wirewatch.fetch.FetchResult.NotModified;
import dev.wirewatch.fetch.address.FeedAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedFetcherTest {

  private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");
  private static final byte[] FEED = "<rss/>".getBytes(StandardCharsets.UTF_8);

  private final FaultServer server = new FaultServer();
  private final FeedFetcher fetcher = Fetchers.trusting(trust(), () -> NOW);

  private static SSLContext trust() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @AfterEach
  void close() throws IOException {
    fetcher.close();
    server.close();
  }

  @Test
  void bringsTheDocumentWithItsValidators() {
    URI url = server.onDocument("/rss", "ETag: \"a b\"\r\nLast-Modified: Tue, 31 Mar\r\n", FEED);
    Answered answer = (Answered) fetch(url);
    assertThat(answer.body()).isEqualTo(FEED);
    assertThat(answer.etag()).isEqualTo("\"a b\"");
    assertThat(answer.lastModified()).isEqualTo("Tue, 31 Mar");
    assertThat(server.requests().getFirst()).contains("User-Agent: Wirewatch/test");
  }

  @Test
  void sendsValidatorsBackByteForByte() {
    URI url = server.on("/rss", "HTTP/1.1 304 Not Modified\r\n\r\n");
    FetchResult answer = fetcher.fetch(new FetchRequest(url, "W/\"odd\"", "yesterday, roughly"));
    assertThat(answer).isInstanceOf(NotModified.class);
    assertThat(server.requests().getFirst())
        .contains("If-None-Match: W/\"odd\"\n")
        .contains("If-Modified-Since: yesterday, roughly\n");
  }

  @Test
  void tellsItsServerWhatLetsItInAndNoOtherAfterARedirect() {
    try (var other = new FaultServer()) {
      URI elsewhere = other.onDocument("/feed", "", FEED);
      URI url = server.on("/rss", redirect(302, elsewhere.toString()));
      String origin = FeedAddress.origin(url.toString());
      var access =
          new FeedAccess("Desk/1", Map.of("X-Key", "k"), "desk", "ключ", "a=b; c=d", origin);
      assertThat(fetcher.fetch(new FetchRequest(url, null, null, access)))
          .isInstanceOf(Answered.class);
      assertThat(server.requests().getFirst())
          .contains("User-Agent: Desk/1\n", "X-Key: k\n", "Cookie: a=b; c=d\n")
          .contains("Authorization: Basic ZGVzazrQutC70Y7Rhw==\n");
      assertThat(other.requests().getFirst())
          .contains("User-Agent: Desk/1\n")
          .doesNotContain("X-Key", "Cookie", "Authorization");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://wire.example, https://wire.example/rss, true",
    "http://wire.example, https://wire.example/rss, true",
    "https://wire.example, http://wire.example/rss, false",
    "https://wire.example, https://wire.example:8443/rss, false",
    "https://wire.example, https://www.wire.example/rss, false",
    "https://wire.example, https://wire.example.evil.example/rss, false",
    "'', https://wire.example/rss, false"
  })
  void secretsAreForOneServerAndNeverLoseTheirCover(String origin, URI url, boolean sent) {
    var access = new FeedAccess("", Map.of(), "desk", "p", "", origin);
    var request = new FetchRequest(url, null, null, access);
    assertThat(Requests.get(request, url, new RedirectCookies()).containsHeader("Authorization"))
        .isEqualTo(sent);
  }

  @Test
  void decompresses() throws IOException {
    assertThat(body(server.onDocument("/gzip", "Content-Encoding: gzip\r\n", gzip(FEED))))
        .isEqualTo(FEED);
    var deflated = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(deflated)) {
      out.write(FEED);
    }
    assertThat(
            body(
                server.onDocument(
                    "/deflate", "Content-Encoding: deflate\r\n", deflated.toByteArray())))
        .isEqualTo(FEED);
  }

  @Test
  void aLargeDocumentComesAsItWasSent() throws IOException {
    byte[] large = new byte[700_001];
    new Random(1).nextBytes(large);
    assertThat(body(server.onDocument("/large", "", large))).isEqualTo(large);
    assertThat(body(server.onDocument("/packed", "Content-Encoding: gzip\r\n", gzip(large))))
        .isEqualTo(large);
  }

  @Test
  void refusesADocumentThatIsTooLarge() throws IOException {
    byte[] large = new byte[2_000_000];
    new Random(1).nextBytes(large);
    assertFailure(server.onDocument("/declared", "", large), FailureKind.TOO_LARGE);
    assertFailure(
        server.onDocument("/packed", "Content-Encoding: gzip\r\n", gzip(large)),
        FailureKind.TOO_LARGE);
    assertFailure(server.on("/endless", FeedFetcherTest::endless), FailureKind.TOO_LARGE);
  }

  private static void endless(OutputStream out) throws IOException {
    out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    byte[] more = new byte[10_000];
    while (true) {
      out.write(more);
    }
  }

  @Test
  void endsAServerThatIsSilentOrDrips() {
    assertFailure(server.on("/silent", out -> server.hang()), FailureKind.TIMED_OUT);
    URI drip =
        server.on(
            "/drip",
            out -> {
              out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.UTF_8));
              while (true) {
                out.write('x');
                out.flush();
                Thread.sleep(50);
              }
            });
    assertFailure(drip, FailureKind.TIMED_OUT);
  }

  @Test
  void tellsABodyThatIsCutOff() throws IOException {
    assertFailure(
        server.on("/cut", "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<rss>"),
        FailureKind.CUT_OFF);
    assertFailure(server.on("/closed", ""), FailureKind.CUT_OFF);
    byte[] half = Arrays.copyOf(gzip(FEED), 15);
    assertFailure(
        server.onDocument("/broken-gzip", "Content-Encoding: gzip\r\n", half), FailureKind.CUT_OFF);
  }

  @Test
  void asksAgainWhereAKeptConnectionEndsWithTheAnswerThatNoRequestCame() throws IOException {
    try (var keeping = new KeepingServer()) {
      for (int i = 0; i < 3; i++) {
        assertThat(fetcher.fetch(new FetchRequest(keeping.url(), null, null)))
            .isInstanceOf(FetchResult.Answered.class);
      }
      assertThat(keeping.connections()).isEqualTo(3);
    }
  }

  @Test
  void tellsWhatIsNoAnswerOfAWebServer() {
    assertFailure(server.on("/mail", "220 mail.example ESMTP\r\n"), FailureKind.NOT_HTTP);
    assertFailure(
        server.on("/headers", "HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(5_000) + "\r\n"),
        FailureKind.NOT_HTTP);
  }

  @Test
  void followsRedirectsAndKnowsWhichAreForGood() {
    URI feed = server.onDocument("/feed", "", FEED);
    server.on("/moved", redirect(301, "/feed"));
    server.on("/twice", redirect(308, "/moved"));
    server.on("/mixed", redirect(302, "/moved"));
    assertThat(((Answered) fetch(server.at("/twice"))).movedPermanently()).isTrue();
    assertThat(((Answered) fetch(server.at("/twice"))).finalUrl()).isEqualTo(feed);
    assertThat(((Answered) fetch(server.at("/mixed"))).movedPermanently()).isFalse();
    assertThat(((Answered) fetch(feed)).movedPermanently()).isFalse();
  }

  @Test
  void readsLocationsAsBrowsersDo() {
    server.onDocument("/%D1%91.xml", "", FEED);
    server.onDocument("/%D0%C2.xml", "", FEED);
    String host = "127.0.0.1:" + server.at("/").getPort();
    server.on("/slashes", redirect(302, "http:///" + host + "\\%D1%91.xml"));
    byte[] gbk = redirect(302, "/新.xml").getBytes(Charset.forName("GBK"));
    server.on("/gbk", out -> out.write(gbk));
    server.on("/utf8", redirect(302, "/ё.xml"));
    assertThat(body(server.at("/slashes"))).isEqualTo(FEED);
    assertThat(body(server.at("/utf8"))).isEqualTo(FEED);
    assertThat(body(server.at("/gbk"))).isEqualTo(FEED);
  }

  @Test
  void followsAPageThatSendsBrowsersOnAsFarAsARedirect() {
    URI feed = server.onDocument("/feed", "", FEED);
    URI moved = server.onDocument("/moved", "", refresh("/feed"));
    assertThat(((Answered) fetch(moved)).finalUrl()).isEqualTo(feed);
    assertThat(((Answered) fetch(moved)).movedPermanently()).isFalse();
    byte[] inside = refresh("http://10.0.0.1/feed");
    assertFailure(server.onDocument("/inside", "", inside), FailureKind.ADDRESS_REFUSED);
    for (int step = 0; step < 7; step++) {
      server.onDocument("/far" + step, "", refresh("/far" + (step + 1)));
    }
    assertFailure(server.at("/far0"), FailureKind.BAD_REDIRECT);
  }

  @Test
  void readsAPageThatReloadsItself() {
    byte[] reloading = refresh("/self");
    assertThat(body(server.onDocument("/self", "", reloading))).isEqualTo(reloading);
    byte[] back = refresh("/there");
    server.onDocument("/there", "", refresh("/back"));
    assertThat(((Answered) fetch(server.onDocument("/back", "", back))).finalUrl())
        .isEqualTo(server.at("/there"));
  }

  private static byte[] refresh(String to) {
    return ("<!doctype html><meta http-equiv='refresh' content='0;url=" + to + "'>")
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void endsLoopsAndStrangeRedirects() {
    server.on("/loop", redirect(302, "/loop"));
    server.on("/file", redirect(302, "file:///etc/passwd"));
    server.on("/nowhere", "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n");
    assertFailure(server.at("/loop"), FailureKind.BAD_REDIRECT);
    assertFailure(server.at("/file"), FailureKind.BAD_REDIRECT);
    assertFailure(server.at("/nowhere"), FailureKind.BAD_REDIRECT);
  }

  @Test
  void refusesPrivateAddressesAtOnceAndAfterARedirect() throws IOException {
    server.on("/inside", redirect(302, "http://10.0.0.1/feed"));
    Failed failed = assertFailure(server.at("/inside"), FailureKind.ADDRESS_REFUSED);
    assertThat(failed.message()).contains("10.0.0.1").contains("allowed-networks");

    FeedFetcher strict = Fetchers.resolving(SystemDefaultDnsResolver.INSTANCE, "192.0.2.0/24");
    assertThat(strict.fetch(new FetchRequest(server.at("/feed"), null, null)))
        .isInstanceOfSatisfying(
            Failed.class,
            refused -> assertThat(refused.kind()).isEqualTo(FailureKind.ADDRESS_REFUSED));
    strict.close();
  }

  @ParameterizedTest
  @CsvSource({
    "401, CREDENTIALS",
    "403, FORBIDDEN",
    "404, NOT_FOUND",
    "410, GONE",
    "429, BUSY",
    "500, SERVER_ERROR",
    "503, BUSY",
    "418, UNEXPECTED_STATUS"
  })
  void classifiesStatuses(int status, FailureKind kind) {
    URI url = server.on("/s", "HTTP/1.1 " + status + " No\r\nContent-Length: 2\r\n\r\nno");
    assertThat(assertFailure(url, kind).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "120, PT2M",
    "'Tue, 31 Mar 2026 13:00:00 GMT', PT1H",
    "'Tue, 31 Mar 2026 11:00:00 GMT', PT0S"
  })
  void readsRetryAfter(String header, Duration wait) {
    URI url = server.on("/busy", "HTTP/1.1 503 Busy\r\nRetry-After: " + header + "\r\n\r\n");
    assertThat(assertFailure(url, FailureKind.BUSY).retryAfter()).isEqualTo(wait);
  }

  @Test
  void anEndlessErrorPageIsStillThatError() {
    URI url =
        server.on(
            "/error",
            out -> {
              out.write("HTTP/1.1 404 Not Found\r\n\r\n".getBytes(StandardCharsets.UTF_8));
              endless(out);
            });
    assertFailure(url, FailureKind.NOT_FOUND);
  }

  @Test
  void tellsWhenNothingAnswersOrTheNameIsUnknown() {
    URI nobody = URI.create("http://127.9.9.9:" + server.at("/").getPort() + "/feed");
    assertFailure(nobody, FailureKind.NOT_CONNECTED);
    assertFailure(URI.create("http://no-such-name.invalid/"), FailureKind.NAME_NOT_FOUND);
  }

  private Failed assertFailure(URI url, FailureKind kind) {
    FetchResult result = fetch(url);
    assertThat(result).isInstanceOf(Failed.class);
    Failed failed = (Failed) result;
    assertThat(failed.kind()).as(failed.message()).isEqualTo(kind);
    return failed;
  }

  private FetchResult fetch(URI url) {
    return fetcher.fetch(new FetchRequest(url, null, null));
  }

  private byte[] body(URI url) {
    return ((Answered) fetch(url)).body();
  }

  private static String redirect(int status, String location) {
    return "HTTP/1.1 "
        + status
        + " Moved\r\nContent-Length: 0\r\nLocation: "
        + location
        + "\r\n\r\n";
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
