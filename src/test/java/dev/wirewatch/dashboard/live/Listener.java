package dev.wirewatch.dashboard.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;

/** A page that listens, as bare as can be: what it hears, and from which address. */
final class Listener implements AutoCloseable {

  private static final int SMALL = 4_096;

  private final Socket socket = new Socket();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final Semaphore news = new Semaphore(0);
  private final BufferedReader lines;

  private Listener(String address, int port) throws IOException {
    socket.setReceiveBufferSize(SMALL);
    socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
    socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
    String request =
        "GET /events HTTP/1.1\r\nHost: localhost:%d\r\nAccept: text/event-stream\r\n\r\n";
    socket.getOutputStream().write(request.formatted(port).getBytes(StandardCharsets.UTF_8));
    lines =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Asks for the stream and reads no further than the answer's first line. */
  static Listener of(String address, int port) throws IOException {
    var listener = new Listener(address, port);
    listener.heard.add(listener.lines.readLine());
    return listener;
  }

  /** Reads on until the stream ends. */
  Listener listen() {
    Thread.ofVirtual().name("listener").start(this::hear);
    return this;
  }

  private void hear() {
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        heard.add(line);
        news.release();
      }
      heard.add("end");
    } catch (IOException e) {
      heard.add("end: " + e.getMessage());
    }
  }

  /** Waits until it has heard more lines than those that were waited for before. */
  void awaitNews() throws InterruptedException {
    news.acquire();
    news.drainPermits();
  }

  String status() {
    return heard.getFirst();
  }

  List<String> heard() {
    return heard;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
