package dev.wirewatch.idempotency;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * The first answer to a request.
 *
 * @param requestHash SHA-256 of the request, as {@link KeyedRequest#hash} has it
 */
record KeptAnswer(
    String requestHash,
    int status,
    @Nullable String contentType,
    @Nullable String location,
    byte[] body) {

  private static final String REPLAYED = "Idempotency-Replayed";

  static KeptAnswer of(String requestHash, KeyedResponse response) {
    return new KeptAnswer(
        requestHash,
        response.getStatus(),
        response.getContentType(),
        response.getHeader(HttpHeaders.LOCATION),
        response.getContentAsByteArray());
  }

  void send(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setHeader(REPLAYED, "true");
    if (contentType != null) {
      response.setContentType(contentType);
    }
    if (location != null) {
      response.setHeader(HttpHeaders.LOCATION, location);
    }
    response.getOutputStream().write(body);
  }
}
