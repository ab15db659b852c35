package dev.wirewatch.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.feed.FaultServer;
import dev.wirewatch.fetch.FeedFetcher.FetchRequest;
import dev.wirewatch.fetch.FetchResult.Failed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every failure in words that say what to do; certificates are those of real handshakes. */
class FetchFailuresTest {

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
    try (var server = new FaultServer();
        var fetcher = new Closing(fetcher())) {
      Failed failed = fetcher.failed(server.secure(Certificates.server(store)).on("/rss", ""));

      assertThat(failed.message()).startsWith(message);
      assertThat(failed.kind()).isEqualTo(FailureKind.CERTIFICATE);
    }
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

  private static FeedFetcher fetcher() {
    return Fetchers.trusting(Certificates.trustingTheAuthority(), InstantSource.system());
  }
}
