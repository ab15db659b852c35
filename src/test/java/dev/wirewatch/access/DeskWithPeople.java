package dev.wirewatch.access;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * A program with the sample wire to which people sign in; all tests that need one share it, so each
 * adds people of its own.
 */
@ActiveProfiles("demo")
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
    properties = {
      "wirewatch.poll.enabled=false",
      "server.address=127.0.0.1",
      "wirewatch.access.users=true",
      "wirewatch.access.hosts=wire.example.org",
      "wirewatch.access.passkeys.host=localhost",
      "wirewatch.access.admin.name=anna"
    })
public abstract class DeskWithPeople {

  /** Everybody's. */
  protected static final String PASSWORD = "wires hum at night";

  private static final AtomicInteger COUNT = new AtomicInteger();

  @LocalServerPort protected int port;

  /** A session of an administrator. */
  protected Visitor anna;

  @DynamicPropertySource
  static void dataInATemporaryFolder(DynamicPropertyRegistry registry) throws IOException {
    Path data = Files.createTempDirectory("desk");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(data)));
    Path password = Files.writeString(data.resolve("password"), PASSWORD + "\n");
    registry.add("wirewatch.data-dir", data::toString);
    // Passkeys are good for one address, which has its port.
    int port = freePort();
    registry.add("server.port", () -> port);
    registry.add("wirewatch.access.admin.password-file", password::toString);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void delete(Path data) {
    FileSystemUtils.deleteRecursively(data.toFile());
  }

  @BeforeEach
  void signIn() {
    anna = visitor().signIn("anna", PASSWORD);
  }

  protected Visitor visitor() {
    return new Visitor(port);
  }

  /** A name that nobody has yet. */
  protected static String newName() {
    return "person" + COUNT.incrementAndGet();
  }

  /** A session of somebody new. */
  protected Visitor signedIn(String role) {
    return signedIn(newName(), role);
  }

  /** A session of somebody new with a name. */
  protected Visitor signedIn(String name, String role) {
    anna.post("/api/v1/users", Map.of("name", name, "role", role, "password", PASSWORD));
    return visitor().signIn(name, PASSWORD);
  }
}
