package dev.wirewatch.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * Stops reading a JSON body that is longer than any call takes: what is read of one takes many
 * times as much memory. One whose length is announced is not read at all (RFC 9110, 15.5.14). Files
 * have limits of their own. Comes before whoever reads bodies, but for what refuses requests.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class BodyLimit extends OncePerRequestFilter {

  static final DataSize MOST = DataSize.ofMegabytes(4);

  private static final String REFUSED =
      "{\"title\":\"Content Too Large\",\"status\":413,\"detail\":\"%s\"}"
          .formatted(BodyTooLong.MESSAGE);

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!isJson(request)) {
      chain.doFilter(request, response);
    } else if (request.getContentLengthLong() <= MOST.toBytes()) {
      chain.doFilter(new Counted(request), response);
    } else {
      response.setStatus(413);
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.getWriter().write(REFUSED);
    }
  }

  private static boolean isJson(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.contains("json");
  }

  /** Thrown where the body is read; the call answers 413. */
  static final class BodyTooLong extends MaxUploadSizeExceededException {

    static final String MESSAGE =
        "The body is longer than %d MB, the most that is taken at once; send it in parts."
            .formatted(MOST.toMegabytes());

    BodyTooLong() {
      super(MOST.toBytes());
    }
  }

  private static final class Counted extends HttpServletRequestWrapper {

    private Counted(HttpServletRequest request) {
      super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new CountedStream(super.getInputStream());
    }
  }

  private static final class CountedStream extends ServletInputStream {

    private final ServletInputStream body;
    private long read;

    private CountedStream(ServletInputStream body) {
      this.body = body;
    }

    @Override
    public int read() throws IOException {
      int next = body.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = body.read(bytes, offset, length);
      count(Math.max(count, 0));
      return count;
    }

    private void count(int bytes) {
      read += bytes;
      if (read > MOST.toBytes()) {
        throw new BodyTooLong();
      }
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
