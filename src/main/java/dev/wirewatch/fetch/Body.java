package dev.wirewatch.fetch;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.springframework.util.unit.DataSize;

/**
 * The body of an answer, bounded before and after decompression.
 *
 * @param received bytes that came over the network
 */
record Body(byte[] bytes, long received) {

  private static final int MOST_GZIP_UNSAID = 2;

  /**
   * Reads a body and unpacks it, also where a gzip file comes that nobody has called one.
   *
   * @throws TooLarge if it exceeds the limit
   */
  static Body read(
      ClassicHttpResponse response, DataSize limit, LargeDocuments large, Exchange exchange)
      throws IOException {
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return new Body(new byte[0], 0);
    }
    if (entity.getContentLength() > limit.toBytes()) {
      throw TooLarge.size(limit);
    }
    try (var reader = new BodyReader(limit, large, exchange)) {
      List<String> codings = Codings.of(response);
      byte[] bytes = unpacked(new Received(entity.getContent(), reader), codings, reader);
      for (int times = 0; times < MOST_GZIP_UNSAID && isGzip(bytes); times++) {
        bytes = unpacked(new ByteArrayInputStream(bytes), List.of("gzip"), reader);
      }
      return new Body(bytes, reader.received());
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static boolean isGzip(byte[] bytes) {
    return bytes.length > 2 && Codings.isGzip(bytes[0] & 0xff, bytes[1] & 0xff);
  }

  private static byte[] unpacked(InputStream packed, List<String> codings, BodyReader reader)
      throws IOException, InterruptedException {
    try (InputStream in = Codings.unpacked(packed, codings)) {
      byte[] bytes = reader.all(in);
      // What follows the end of a packed document is of no use, but the answer must end.
      packed.transferTo(OutputStream.nullOutputStream());
      return bytes;
    }
  }

  private static InterruptedIOException interrupted() {
    Thread.currentThread().interrupt();
    return new InterruptedIOException();
  }

  /** Reports what comes over the network. The client closes the stream, in its own way. */
  private static final class Received extends FilterInputStream {

    private final BodyReader reader;

    Received(InputStream in, BodyReader reader) {
      super(in);
      this.reader = reader;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      try {
        reader.received(Math.max(read, 0));
        return read;
      } catch (InterruptedException e) {
        throw interrupted();
      }
    }

    @Override
    public void close() {}
  }
}
