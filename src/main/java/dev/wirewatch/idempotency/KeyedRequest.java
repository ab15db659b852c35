package dev.wirewatch.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A request that came with a key; its body can be read twice. */
final class KeyedRequest extends HttpServletRequestWrapper {

  /** What each session adds to forms on its own. */
  private static final String CSRF = "_csrf";

  private final KeyedResponse response;
  private byte @Nullable [] body;
  private @Nullable KeyedCall call;
  private @Nullable RuntimeException failure;

  KeyedRequest(HttpServletRequest request, KeyedResponse response) {
    super(request);
    this.response = response;
  }

  KeyedResponse response() {
    return response;
  }

  /** What is under way for it; none if the handler takes no keys, or nothing is under way. */
  @Nullable KeyedCall call() {
    return call;
  }

  void begun(@Nullable KeyedCall now) {
    call = now;
  }

  /** Why it could not be ended as it was answered. */
  @Nullable RuntimeException failure() {
    return failure;
  }

  void failed(RuntimeException why) {
    failure = why;
  }

  /** SHA-256 of method, address and body, in hexadecimal digits. */
  String hash() throws IOException {
    MessageDigest digest = sha256();
    String address = getRequestURI() + "?" + Objects.requireNonNullElse(getQueryString(), "");
    digest.update((getMethod() + " " + address + "\n").getBytes(UTF_8));
    if (isForm()) {
      Map<String, String[]> fields = new TreeMap<>(getParameterMap());
      fields.remove(CSRF);
      fields.forEach((name, values) -> {
        for (String value : values) {
          digest.update(
              (name.length() + " " + name + value.length() + " " + value).getBytes(UTF_8));
        }
      });
    } else {
      body = super.getInputStream().readAllBytes();
      digest.update(body);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private boolean isForm() {
    String type = getContentType();
    return type != null && type.contains("form");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return body == null ? super.getInputStream() : new ReadAgain(body);
  }

  @Override
  public BufferedReader getReader() throws IOException {
    return body == null
        ? super.getReader()
        : new BufferedReader(new InputStreamReader(new ReadAgain(body), UTF_8));
  }

  private static final class ReadAgain extends ServletInputStream {

    private final ByteArrayInputStream bytes;

    private ReadAgain(byte[] bytes) {
      this.bytes = new ByteArrayInputStream(bytes);
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      return bytes.read(into, offset, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("What takes keys answers on its own thread");
    }
  }
}
