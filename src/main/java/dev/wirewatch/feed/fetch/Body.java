package dev.wirewatch.feed.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.springframework.util.unit.DataSize;

/**
 * The body of an answer, bounded before and after decompression.
 *
 * @param received bytes that came over the network
 */
record Body(byte[] bytes, long received) {

  /**
   * Reads a body and decompresses it (gzip and deflate, RFC 9110, 8.4.1).
   *
   * @throws TooLarge if it exceeds the limit
   */
  static Body read(ClassicHttpResponse response, DataSize limit) throws IOException {
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return new Body(new byte[0], 0);
    }
    if (entity.getContentLength() > limit.toBytes()) {
      throw new TooLarge(limit);
    }
    var counted = new Counted(entity.getContent(), limit);
    byte[] bytes = all(decoded(response, counted), limit);
    return new Body(bytes, counted.count);
  }

  private static InputStream decoded(ClassicHttpResponse response, InputStream raw)
      throws IOException {
    String coding = FeedFetcher.header(response, HttpHeaders.CONTENT_ENCODING);
    return switch (coding == null ? "" : coding.strip().toLowerCase(Locale.ROOT)) {
      case "gzip", "x-gzip" -> new GZIPInputStream(raw, 8_192);
      case "deflate" -> inflated(raw);
      default -> raw;
    };
  }

  // "deflate" means zlib, but some servers send the bare stream; the first byte tells.
  private static InputStream inflated(InputStream raw) throws IOException {
    var start = new PushbackInputStream(raw, 1);
    int first = start.read();
    if (first >= 0) {
      start.unread(first);
    }
    return new InflaterInputStream(start, new Inflater((first & 0x0f) != 8));
  }

  private static byte[] all(InputStream in, DataSize limit) throws IOException {
    var bytes = new ByteArrayOutputStream(16_384);
    byte[] buffer = new byte[8_192];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      bytes.write(buffer, 0, read);
      if (bytes.size() > limit.toBytes()) {
        throw new TooLarge(limit);
      }
    }
    return bytes.toByteArray();
  }

  private static final class Counted extends InputStream {
    private final InputStream in;
    private final DataSize limit;
    private long count;

    Counted(InputStream in, DataSize limit) {
      this.in = in;
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      add(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = in.read(buffer, offset, length);
      add(Math.max(read, 0));
      return read;
    }

    private void add(int read) throws TooLarge {
      count += read;
      if (count > limit.toBytes()) {
        throw new TooLarge(limit);
      }
    }
  }

  /** The document exceeds the limit. */
  static final class TooLarge extends IOException {
    TooLarge(DataSize limit) {
      super("larger than " + limit.toKilobytes() + " kB");
    }
  }
}
