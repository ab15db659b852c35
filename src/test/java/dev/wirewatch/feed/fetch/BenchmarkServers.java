package dev.wirewatch.feed.fetch;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/**
 * Good and hostile web servers for {@link HostileFeedsBenchmark}, in a process of their own so that
 * their work is not counted. Every address of the machine leads to them; the path says how to
 * behave.
 */
final class BenchmarkServers {

  private static final byte[] DOCUMENT = document();
  private static final byte[] BOMB = gzip(new byte[200 << 20]);

  private BenchmarkServers() {}

  /** Prints its port and serves until its input ends. */
  public static void main(String[] arguments) throws IOException {
    var socket = new ServerSocket(0, 4_000);
    System.out.println(socket.getLocalPort());
    Thread.startVirtualThread(() -> serve(socket));
    while (System.in.read() >= 0) {
      // The parent keeps it open.
    }
  }

  private static void serve(ServerSocket socket) {
    while (true) {
      try {
        Socket client = socket.accept();
        Thread.startVirtualThread(() -> converse(client));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void converse(Socket client) {
    try (client) {
      client.setTcpNoDelay(true);
      var in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        boolean conditional = false;
        for (String header = in.readLine(); !header.isEmpty(); header = in.readLine()) {
          conditional |= header.startsWith("If-None-Match");
        }
        answer(client.getOutputStream(), line.split(" ")[1], conditional);
      }
    } catch (IOException e) {
      // The client hung up, as it should.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(OutputStream out, String path, boolean conditional)
      throws IOException, InterruptedException {
    switch (path.split("/")[1]) {
      case "good" -> {
        Thread.sleep(200);
        send(out, conditional);
      }
      case "quick" -> send(out, conditional);
      case "silent" -> Thread.sleep(Long.MAX_VALUE);
      case "drip" -> drip(out, "HTTP/1.1 200 OK\r\n\r\n", "<");
      case "drip-head" -> drip(out, "HTTP/1.1 200 OK\r\nX: ", "x");
      case "endless" -> endless(out, "HTTP/1.1 200 OK\r\n\r\n", new byte[16_384]);
      case "flood" -> endless(out, "HTTP/1.1 200 OK\r\n", "X-Y: z\r\n".repeat(2_000).getBytes());
      case "interim" -> endless(out, "", "HTTP/1.1 100 Continue\r\n\r\n".repeat(500).getBytes());
      case "bomb" -> {
        out.write(head("200 OK", "Content-Encoding: gzip\r\n", BOMB.length));
        out.write(BOMB);
      }
      default -> throw new IOException("closed without an answer");
    }
  }

  private static void send(OutputStream out, boolean conditional) throws IOException {
    if (conditional) {
      out.write(head("304 Not Modified", "ETag: \"1\"\r\n", 0));
    } else {
      out.write(head("200 OK", "ETag: \"1\"\r\nContent-Encoding: gzip\r\n", DOCUMENT.length));
      out.write(DOCUMENT);
    }
  }

  private static byte[] head(String status, String headers, int length) {
    return ("HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + length + "\r\n\r\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void drip(OutputStream out, String start, String drop)
      throws IOException, InterruptedException {
    out.write(start.getBytes(StandardCharsets.ISO_8859_1));
    while (true) {
      out.write(drop.getBytes(StandardCharsets.ISO_8859_1));
      Thread.sleep(100);
    }
  }

  private static void endless(OutputStream out, String start, byte[] more) throws IOException {
    out.write(start.getBytes(StandardCharsets.ISO_8859_1));
    while (true) {
      out.write(more);
    }
  }

  private static byte[] document() {
    var feed = new StringBuilder("<rss version='2.0'><channel><title>Wire</title>");
    for (int i = 0; i < 20; i++) {
      feed.append("<item><title>Headline ").append(i * 7_919).append("</title><description>");
      for (int word = 0; word < 80; word++) {
        feed.append(Integer.toString(word * 31 + i * 7, 36)).append(' ');
      }
      feed.append("</description><link>https://wire.example/").append(i).append("</link></item>");
    }
    return gzip(feed.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] gzip(byte[] bytes) {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
