package dev.wirewatch.load;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/**
 * Good and hostile web servers, in a process of their own so that their work is not counted. Every
 * address of the machine leads to them; the path says how to behave. Good ones answer after 200 ms
 * with 20 entries; {@code /publish/2} has each of them bring two new ones.
 */
final class BenchmarkServers {

  private static final int ENTRIES = 20;
  private static final AtomicInteger PUBLISHED = new AtomicInteger(ENTRIES);

  private BenchmarkServers() {}

  /** Made only where they are served. */
  private static final class Harmful {
    static final byte[] BOMB = gzip(new byte[200 << 20]);
    static final byte[] NESTED = "<rss><channel><item>".repeat(50_000).getBytes();
  }

  /** Starts them; whoever starts them reads their port. */
  static Process start() throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-XX:TieredStopAtLevel=1",
            "-Xmx1g",
            "-cp",
            System.getProperty("java.class.path"),
            BenchmarkServers.class.getName())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  static int port(Process servers) throws IOException {
    return Integer.parseInt(servers.inputReader().readLine());
  }

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
        String known = "";
        for (String header = in.readLine(); !header.isEmpty(); header = in.readLine()) {
          known = header.startsWith("If-None-Match: ") ? header.substring(15) : known;
        }
        answer(client.getOutputStream(), line.split(" ")[1], known);
      }
    } catch (IOException e) {
      // The client hung up, as it should.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(OutputStream out, String path, String known)
      throws IOException, InterruptedException {
    String[] parts = path.split("/");
    switch (parts[1]) {
      case "good" -> {
        Thread.sleep(200);
        good(out, parts[2], known);
      }
      case "publish" -> {
        PUBLISHED.addAndGet(Integer.parseInt(parts[2]));
        out.write(head("200 OK", "", 0));
      }
      default -> hostile(out, parts[1]);
    }
  }

  private static void hostile(OutputStream out, String kind)
      throws IOException, InterruptedException {
    switch (kind) {
      case "silent" -> Thread.sleep(Long.MAX_VALUE);
      case "drip" -> drip(out, "HTTP/1.1 200 OK\r\n\r\n", "<");
      case "drip-head" -> drip(out, "HTTP/1.1 200 OK\r\nX: ", "x");
      case "endless" -> endless(out, "HTTP/1.1 200 OK\r\n\r\n", new byte[16_384]);
      case "flood" -> endless(out, "HTTP/1.1 200 OK\r\n", "X-Y: z\r\n".repeat(2_000).getBytes());
      case "interim" -> endless(out, "", "HTTP/1.1 100 Continue\r\n\r\n".repeat(500).getBytes());
      case "bomb" -> send(out, "Content-Encoding: gzip\r\n", Harmful.BOMB);
      case "nested" -> send(out, "", Harmful.NESTED);
      default -> throw new IOException("closed without an answer");
    }
  }

  private static void good(OutputStream out, String feed, String known) throws IOException {
    int published = PUBLISHED.get();
    String etag = "\"" + published + "\"";
    if (known.equals(etag)) {
      out.write(head("304 Not Modified", "ETag: " + etag + "\r\n", 0));
    } else {
      send(
          out, "ETag: " + etag + "\r\nContent-Encoding: gzip\r\n", gzip(document(feed, published)));
    }
  }

  private static void send(OutputStream out, String headers, byte[] document) throws IOException {
    out.write(head("200 OK", headers, document.length));
    out.write(document);
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

  private static byte[] document(String feed, int published) {
    var document = new StringBuilder("<rss version='2.0'><channel><title>Wire</title>");
    for (int i = published; i > published - ENTRIES; i--) {
      var random = new Random(feed.hashCode() * 31L + i);
      document.append("<item><title>");
      words(document, 9, random);
      document.append("</title><description>");
      words(document, 60, random);
      document.append("</description><link>https://").append(feed).append(".example/").append(i);
      document.append("</link></item>");
    }
    return document.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void words(StringBuilder text, int count, Random random) {
    for (int i = 0; i < count; i++) {
      int word = (int) (random.nextDouble() * random.nextDouble() * 100_000);
      text.append(Integer.toString(word + 1_000, 36)).append(' ');
    }
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
