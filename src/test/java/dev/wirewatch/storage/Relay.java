package dev.wirewatch.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between the program and a server, and takes the server away when it is told to. */
final class Relay implements AutoCloseable {

  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  private final ServerSocket door;
  private final int server;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;

  /**
   * Begins to pass on what it is sent.
   *
   * @param server port of the server on this machine
   */
  Relay(int server) {
    this.server = server;
    try {
      door = new ServerSocket(0, 200, HERE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return door.getLocalPort();
  }

  /** Ends all connections, and every new one at once. */
  void cut() throws IOException {
    cut = true;
    for (Socket socket : open) {
      socket.close();
    }
  }

  void mend() {
    cut = false;
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        if (cut) {
          client.close();
        } else {
          Socket behind = new Socket(HERE, server);
          open.add(client);
          open.add(behind);
          Thread.ofVirtual().start(() -> pass(client, behind));
          Thread.ofVirtual().start(() -> pass(behind, client));
        }
      } catch (IOException e) {
        // The door was closed, or the client has gone again.
        continue;
      }
    }
  }

  private void pass(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // Cut, as it was meant to be.
      return;
    } finally {
      open.remove(from);
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    cut();
  }
}
