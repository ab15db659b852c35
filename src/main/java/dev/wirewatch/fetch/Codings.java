package dev.wirewatch.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;

/** How a document was packed for its way (RFC 9110, 8.4.1): gzip and deflate. */
final class Codings {

  private static final int MOST = 3;
  // Little, so that a few bytes that unpack to very many are noticed soon.
  private static final int BUFFER = 2_048;

  private Codings() {}

  /** The codings of an answer in the order in which they were applied. */
  static List<String> of(ClassicHttpResponse response) throws ZipException {
    var codings = new ArrayList<String>();
    for (Header header : response.getHeaders(HttpHeaders.CONTENT_ENCODING)) {
      Arrays.stream(header.getValue().toLowerCase(Locale.ROOT).split(","))
          .map(String::strip)
          .forEach(codings::add);
    }
    if (codings.size() > MOST) {
      throw new ZipException("it is packed more than " + MOST + " times");
    }
    return codings;
  }

  /** Unpacks; the returned stream must be closed, because unpacking takes memory off the heap. */
  static InputStream unpacked(InputStream packed, List<String> codings) throws IOException {
    InputStream in = packed;
    for (String coding : codings.reversed()) {
      in = unpacked(in, coding);
    }
    return in;
  }

  private static InputStream unpacked(InputStream in, String coding) throws IOException {
    return switch (coding) {
      case "gzip", "x-gzip" -> gunzipped(in);
      case "deflate" -> inflated(in);
      case "br", "zstd", "compress", "x-compress", "dcb", "dcz" ->
          throw new ZipException(
              "it is packed as \"" + coding + "\", which nobody asked for; tell the publisher");
      // Some servers put a character set here, or nothing that means anything.
      default -> in;
    };
  }

  static boolean isGzip(int first, int second) {
    return first == 0x1f && second == 0x8b;
  }

  // Some servers say gzip and send the plain document.
  private static InputStream gunzipped(InputStream packed) throws IOException {
    var start = new PushbackInputStream(packed, 2);
    byte[] magic = start.readNBytes(2);
    start.unread(magic);
    return magic.length == 2 && isGzip(magic[0] & 0xff, magic[1] & 0xff)
        ? new Parts(new GZIPInputStream(start, BUFFER))
        : start;
  }

  /**
   * A gzip file may consist of several (RFC 1952, 2.2). Java calls itself for each that is empty,
   * and would have no room left after some ten thousand.
   */
  private static final class Parts extends FilterInputStream {

    Parts(GZIPInputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      try {
        return super.read(bytes, offset, length);
      } catch (StackOverflowError e) {
        throw new ZipException("it consists of very many parts with nothing in them");
      }
    }
  }

  // "deflate" means zlib (RFC 1950), but some servers send the bare stream (RFC 1951).
  private static InputStream inflated(InputStream packed) throws IOException {
    var start = new PushbackInputStream(packed, 1);
    int first = start.read();
    if (first < 0) {
      return start;
    }
    start.unread(first);
    var inflater = new Inflater((first & 0x0f) != 8);
    return new InflaterInputStream(start, inflater, BUFFER) {
      @Override
      public void close() throws IOException {
        inflater.end();
        super.close();
      }
    };
  }
}
