package dev.wirewatch.access;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** An nginx with a certificate of its own, before a program on some port. */
final class Nginx {

  static final String USER = "editor:secret";

  private static final String PASSWORD = "changeit";

  private final Process process;
  private final int port;
  private final SSLContext trusting;

  private Nginx(Process process, int port, SSLContext trusting) {
    this.process = process;
    this.port = port;
    this.trusting = trusting;
  }

  static Nginx start(Path program, Path folder, Path site, int behind) throws Exception {
    KeyStore keys = keys(folder.resolve("keys.p12"));
    String alias = keys.aliases().nextElement();
    Path key =
        pem(folder, "key", "PRIVATE KEY", keys.getKey(alias, PASSWORD.toCharArray()).getEncoded());
    var certificate = (X509Certificate) keys.getCertificate(alias);
    Path shown = pem(folder, "crt", "CERTIFICATE", certificate.getEncoded());
    Path users = Files.writeString(folder.resolve("users"), USER.replace(":", ":{PLAIN}"));
    int port = freePort();
    String server =
        Files.readString(site)
            .replace("listen 443 ssl", "listen 127.0.0.1:" + port + " ssl")
            .replaceAll("ssl_certificate .*;", "ssl_certificate " + shown + ";")
            .replaceAll("ssl_certificate_key .*;", "ssl_certificate_key " + key + ";")
            .replaceAll("auth_basic_user_file .*;", "auth_basic_user_file " + users + ";")
            .replace("127.0.0.1:8080", "127.0.0.1:" + behind);
    Path settings = Files.writeString(folder.resolve("nginx.conf"), around(server, folder));
    Process process =
        new ProcessBuilder(program.toString(), "-c", settings.toString(), "-p", folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("nginx.out").toFile())
            .start();
    return new Nginx(process, port, trusting(keys));
  }

  private static String around(String server, Path folder) {
    String temporary =
        Stream.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
            .map(kind -> "%s_temp_path %s/%s;\n".formatted(kind, folder, kind))
            .collect(Collectors.joining());
    return """
    daemon off;
    user %4$s;
    pid %1$s/nginx.pid;
    error_log %1$s/error.log;
    events {}
    http {
    access_log off;
    %2$s
    %3$s
    }
    """
        .formatted(folder, temporary, server, System.getProperty("user.name"));
  }

  private static KeyStore keys(Path file) throws Exception {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=wire.example.org",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD)
            .inheritIO()
            .start();
    if (keytool.waitFor() != 0) {
      throw new AssertionError("keytool failed");
    }
    return KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
  }

  private static Path pem(Path folder, String name, String kind, byte[] bytes) throws IOException {
    String text = Base64.getMimeEncoder().encodeToString(bytes);
    return Files.writeString(
        folder.resolve(name),
        "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(kind, text));
  }

  private static SSLContext trusting(KeyStore keys) throws Exception {
    var only = KeyStore.getInstance("PKCS12");
    only.load(null, null);
    only.setCertificateEntry("nginx", keys.getCertificate(keys.aliases().nextElement()));
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(only);
    var context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  int port() {
    return port;
  }

  /** All that is answered to a request, which is closed by this. */
  String ask(String request) throws IOException {
    try (SSLSocket socket =
        send(
            request.contains("\r\n\r\n")
                ? closing(request)
                : request + "\r\nConnection: close\r\n\r\n")) {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String closing(String request) {
    return request.replaceFirst("\r\n", "\r\nConnection: close\r\n");
  }

  /** What is answered until some words come. */
  String begin(String request, String words) throws IOException {
    try (SSLSocket socket = send(request + "\r\n\r\n")) {
      var answer = new StringBuilder();
      while (answer.indexOf(words) < 0) {
        int next = socket.getInputStream().read();
        if (next < 0) {
          throw new AssertionError("It ended before that: " + answer);
        }
        answer.append((char) next);
      }
      return answer.toString();
    }
  }

  private SSLSocket send(String request) throws IOException {
    var socket =
        (SSLSocket)
            trusting.getSocketFactory().createSocket(InetAddress.getByName("127.0.0.1"), port);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
    return socket;
  }

  void stop() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
