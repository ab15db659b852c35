package dev.wirewatch.feed;

import java.io.BufferedReader;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;

/** A web server on a real socket that does what each path is told to do, however wrong. */
public final class FaultServer implements AutoCloseable {

  /** Plays one exchange by hand. */
  public interface Play {
    void on(OutputStream out) throws IOException, InterruptedException;
  }

  private static final class Reset extends IOException {}

  private final ServerSocket socket;
  private final String scheme;
  private final List<FaultServer> others = new CopyOnWriteArrayList<>();
  private final Map<String, Play> plays = new ConcurrentHashMap<>();
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private final AtomicLong sent = new AtomicLong();
  private final CountDownLatch closed = new CountDownLatch(1);

  public FaultServer() {
    this("127.0.0.1");
  }

  /** A server on one of the machine's own addresses. */
  public FaultServer(String address) {
    this("http", ServerSocketFactory.getDefault(), address);
  }

  private FaultServer(String scheme, ServerSocketFactory sockets, String address) {
    this.scheme = scheme;
    try {
      socket = sockets.createServerSocket(0, 200, InetAddress.ofLiteral(address));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.startVirtualThread(this::serve);
  }

  /** Another server, which speaks TLS and closes with this one. */
  public FaultServer secure(SSLContext identity) {
    var other = new FaultServer("https", identity.getServerSocketFactory(), "127.0.0.1");
    others.add(other);
    return other;
  }

  public URI at(String path) {
    return URI.create(
        scheme
            + "://"
            + socket.getInetAddress().getHostAddress()
            + ":"
            + socket.getLocalPort()
            + path);
  }

  /** Answers a path with bytes as they stand. */
  public URI on(String path, String answer) {
    return on(path, out -> out.write(answer.getBytes(StandardCharsets.UTF_8)));
  }

  public URI on(String path, Play play) {
    plays.put(path, play);
    return at(path);
  }

  /** Has something happen before a path is answered as it was told to. */
  public void meanwhile(String path, Runnable action) {
    Play play = Objects.requireNonNull(plays.get(path));
    on(
        path,
        out -> {
          action.run();
          play.on(out);
        });
  }

  /** Answers with a document. */
  public URI onDocument(String path, String headers, byte[] body) {
    return on(
        path,
        out -> {
          String head =
              "HTTP/1.1 200 OK\r\n" + headers + "Content-Length: " + body.length + "\r\n\r\n";
          out.write(head.getBytes(StandardCharsets.UTF_8));
          out.write(body);
        });
  }

  /** The heads of all requests so far. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** How many bytes of answers the machine's network took so far, whether they were read or not. */
  public long sent() {
    return sent.get();
  }

  /** Waits until the server is closed: a server that never answers. */
  public void hang() throws InterruptedException {
    closed.await();
  }

  /** Ends the connection as a server does that has crashed (RFC 9293, 3.5.2). */
  public void reset() throws IOException {
    throw new Reset();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Thread.startVirtualThread(() -> answer(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void answer(Socket client) {
    try (client) {
      String head = head(client);
      requests.add(head);
      Play play = plays.get(head.split(" ")[1]);
      if (play == null) {
        play =
            out ->
                out.write(
                    "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
                        .getBytes(StandardCharsets.UTF_8));
      }
      play(play, client);
    } catch (IOException e) {
      // The client hung up, which is what many of these faults are about.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void play(Play play, Socket client) throws IOException, InterruptedException {
    try {
      play.on(new Counted(client.getOutputStream()));
      client.getOutputStream().flush();
      client.shutdownOutput();
    } catch (Reset e) {
      client.setSoLinger(true, 0);
    }
  }

  private final class Counted extends FilterOutputStream {

    private Counted(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int next) throws IOException {
      out.write(next);
      sent.incrementAndGet();
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
      sent.addAndGet(length);
    }
  }

  private static String head(Socket client) throws IOException {
    var in =
        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    var head = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      head.append(line).append('\n');
    }
    return head.toString();
  }

  @Override
  public void close() {
    closed.countDown();
    others.forEach(FaultServer::close);
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
