package dev.wirewatch.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Asks this machine's server in any words, as other clients choose and check their own. */
public final class BareSocket {

  private BareSocket() {}

  /** Everything that the server answers to a request until it closes the connection. */
  public static String ask(int port, String request) throws IOException {
    try (var socket = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
