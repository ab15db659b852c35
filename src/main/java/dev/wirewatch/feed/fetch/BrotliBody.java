package dev.wirewatch.feed.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.brotli.dec.BrotliInputStream;

/**
 * Unpacks brotli (RFC 7932). The decoder hides every problem in one of its own; here those of the
 * network come out as they are, and others say that the document was packed wrongly.
 */
final class BrotliBody extends FilterInputStream {

  private BrotliBody(BrotliInputStream in) {
    super(in);
  }

  static BrotliBody of(InputStream packed, int buffer) throws IOException {
    try {
      return new BrotliBody(new BrotliInputStream(packed, buffer));
    } catch (IOException e) {
      throw plain(e);
    }
  }

  @Override
  public int read() throws IOException {
    try {
      return super.read();
    } catch (IOException e) {
      throw plain(e);
    }
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    try {
      return super.read(bytes, from, length);
    } catch (IOException e) {
      throw plain(e);
    }
  }

  private static IOException plain(IOException hidden) {
    return Stream.iterate(hidden.getCause(), Objects::nonNull, Throwable::getCause)
        .filter(IOException.class::isInstance)
        .map(IOException.class::cast)
        .findFirst()
        .orElseGet(() -> new ZipException("it is no whole document in brotli"));
  }
}
