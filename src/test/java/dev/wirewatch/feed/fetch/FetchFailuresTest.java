package dev.wirewatch.feed.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.feed.FaultServer;
import dev.wirewatch.feed.fetch.FeedFetcher.FetchRequest;
import dev.wirewatch.feed.fetch.FetchResult.Failed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.InstantSource;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every failure in words that say what to do; certificates are those of real handshakes. */
class FetchFailuresTest {

  private static final char[] SECRET = "secret".toCharArray();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          expired       | The server's certificate expired on 3 May 2021. Ask the publisher to renew it.
          not-yet-valid | The server's certificate is not valid before 3 May 2099. Check this machine's clock
          other-name    | The server's certificate is for another name than 127.0.0.1. Check the address
          self-signed   | The server's certificate was issued by nobody whom this machine trusts
          """)
  void tellsWhatIsWrongWithACertificate(String store, String message) throws Exception {
    Failed failed = handshake(store);

    assertThat(failed.message()).startsWith(message);
    assertThat(failed.kind()).isEqualTo(FailureKind.CERTIFICATE);
  }

  @Test
  void tellsAServerThatSpeaksNoTls() throws Exception {
    try (var socket = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
        var fetcher = new Closing(fetcher())) {
      Thread.startVirtualThread(() -> answerPlainly(socket));
      Failed failed =
          fetcher.failed(URI.create("https://127.0.0.1:" + socket.getLocalPort() + "/rss"));
      assertThat(failed.message()).contains("http:// instead");
    }
  }

  private static void answerPlainly(ServerSocket server) {
    try (Socket client = server.accept()) {
      client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(UTF_8));
      client.getOutputStream().flush();
      client.getInputStream().read(new byte[1_000]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          401 Unauthorized          | CREDENTIALS       | set them on the feed's page
          403 Forbidden             | FORBIDDEN         | try another User-Agent
          451 Unavailable           | FORBIDDEN         | legal reasons
          403 Forbidden; cf-mitigated: challenge | CHALLENGE | let feed readers in
          503 Busy; Server: ddos-guard | CHALLENGE    | let feed readers in
          404 Not Found             | NOT_FOUND         | Look for the new address
          410 Gone                  | GONE              | poll it by hand
          429 Too Many Requests     | BUSY              | asked again when that is over
          503 Service Unavailable   | BUSY              | left alone for a while
          500 Internal Server Error | SERVER_ERROR      | It will be tried again
          418 I'm a teapot          | UNEXPECTED_STATUS | Check the address
          """)
  void tellsWhatAStatusMeansAndWhatToDo(String status, FailureKind kind, String advice)
      throws Exception {
    try (var server = new FaultServer();
        var fetcher = new Closing(fetcher())) {
      String head = "HTTP/1.1 " + status.replace("; ", "\r\n");
      Failed failed = fetcher.failed(server.on("/s", head + "\r\nContent-Length: 0\r\n\r\n"));
      assertThat(failed.kind()).isEqualTo(kind);
      assertThat(failed.message()).contains(advice);
    }
  }

  private record Closing(FeedFetcher fetcher) implements AutoCloseable {

    Failed failed(URI url) {
      FetchResult result = fetcher.fetch(new FetchRequest(url, null, null));
      assertThat(result).isInstanceOf(Failed.class);
      return (Failed) result;
    }

    @Override
    public void close() throws IOException {
      fetcher.close();
    }
  }

  private static FeedFetcher fetcher() throws GeneralSecurityException, IOException {
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store("authority"));
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return Fetchers.trusting(context, InstantSource.system());
  }

  /** Asks a server that has the certificate of this store. */
  private static Failed handshake(String store) throws Exception {
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store(store), SECRET);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    InetAddress local = InetAddress.getByName("127.0.0.1");
    try (var socket =
            (SSLServerSocket) context.getServerSocketFactory().createServerSocket(0, 5, local);
        var fetcher = new Closing(fetcher())) {
      Thread.startVirtualThread(() -> accept(socket));
      return fetcher.failed(URI.create("https://127.0.0.1:" + socket.getLocalPort() + "/rss"));
    }
  }

  private static void accept(SSLServerSocket server) {
    while (!server.isClosed()) {
      try (var client = (SSLSocket) server.accept()) {
        client.startHandshake();
        client.getInputStream().read();
      } catch (IOException e) {
        // The client refuses the certificate, which is what this is about; it may come again.
        continue;
      }
    }
  }

  private static KeyStore store(String name) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in =
        FetchFailuresTest.class.getResourceAsStream("/feed/tls/" + name + ".p12")) {
      store.load(Objects.requireNonNull(in), SECRET);
    }
    return store;
  }
}
