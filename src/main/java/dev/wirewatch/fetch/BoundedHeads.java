package dev.wirewatch.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.io.HttpMessageParser;
import org.apache.hc.core5.http.io.HttpMessageParserFactory;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Parsers of answers' heads that take a bounded number of bytes and of interim answers (1xx, RFC
 * 9110, 15.2); the client's own bound lines and headers only one by one.
 */
final class BoundedHeads implements HttpMessageParserFactory<ClassicHttpResponse> {

  private static final int LONGEST_HEAD = 96 * 1024;
  private static final int MOST_INTERIM = 10;
  // Each connection has three buffers, and hundreds are under way or kept.
  private static final int BUFFER = 4 * 1024;
  private static final Http1Config LINES =
      Http1Config.custom()
          .setBufferSize(BUFFER)
          .setMaxHeaderCount(200)
          .setMaxLineLength(32 * 1024)
          .build();

  static Http1Config lines() {
    return LINES;
  }

  @Override
  public HttpMessageParser<ClassicHttpResponse> create() {
    return new Parser();
  }

  @Override
  @SuppressWarnings("deprecation")
  public HttpMessageParser<ClassicHttpResponse> create(Http1Config config) {
    return new Parser();
  }

  private static final class Parser implements HttpMessageParser<ClassicHttpResponse> {

    private final DefaultHttpResponseParser lines =
        new DefaultHttpResponseParser(LINES, new HeaderLines(), null);
    private int interim;

    @Override
    public @Nullable ClassicHttpResponse parse(SessionInputBuffer buffer, InputStream in)
        throws IOException, HttpException {
      if (interim == 0 && buffer.length() > 0) {
        // What came after the last answer belongs to no request; this connection is of no use.
        throw new NoHttpResponseException("more was sent than the last answer's length says");
      }
      ClassicHttpResponse response = lines.parse(buffer, new Bounded(in));
      if (response == null) {
        return null;
      }
      interim = response.getCode() < 200 ? interim + 1 : 0;
      if (interim > MOST_INTERIM) {
        throw new MessageConstraintException("more than " + MOST_INTERIM + " interim answers");
      }
      return HeaderLines.once(response);
    }
  }

  private static final class Bounded extends FilterInputStream {

    private int remaining = LONGEST_HEAD;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (remaining <= 0) {
        throw new MessageConstraintException("a head of more than " + LONGEST_HEAD + " bytes");
      }
      int read = super.read(bytes, offset, length);
      remaining -= read;
      return read;
    }
  }
}
