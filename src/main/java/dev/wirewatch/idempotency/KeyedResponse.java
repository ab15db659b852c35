package dev.wirewatch.idempotency;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Holds an answer back until it is kept. */
final class KeyedResponse extends ContentCachingResponseWrapper {

  private boolean error;

  KeyedResponse(HttpServletResponse response) {
    super(response);
  }

  /** Whether a page of errors answers, which is made later. */
  boolean isError() {
    return error;
  }

  @Override
  public void sendError(int status) throws IOException {
    error = true;
    super.sendError(status);
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    error = true;
    super.sendError(status, message);
  }
}
