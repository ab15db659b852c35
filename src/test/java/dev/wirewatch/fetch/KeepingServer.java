package dev.wirewatch.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server that keeps a connection after its first answer, and meets the second request on it with
 * the answer that none came in time, as some do that have just decided to close it.
 */
final class KeepingServer implements AutoCloseable {

  private static final String GOOD = "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<rss/>";
  private static final String LATE =
      "HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final AtomicInteger connections = new AtomicInteger();

  KeepingServer() throws IOException {
    Thread.startVirtualThread(this::serve);
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/feed");
  }

  int connections() {
    return connections.get();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        connections.incrementAndGet();
        Thread.startVirtualThread(() -> answer(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private static void answer(Socket client) {
    try (client) {
      var in = new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8);
      var lines = new BufferedReader(in);
      OutputStream out = client.getOutputStream();
      skipHead(lines);
      out.write(GOOD.getBytes(StandardCharsets.UTF_8));
      skipHead(lines);
      out.write(LATE.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // The client has hung up.
      return;
    }
  }

  private static void skipHead(BufferedReader lines) throws IOException {
    String line = lines.readLine();
    while (line != null && !line.isEmpty()) {
      line = lines.readLine();
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
