package dev.wirewatch.fetch;

import java.util.Arrays;
import java.util.List;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http.message.LazyLaxLineParser;
import org.apache.hc.core5.util.CharArrayBuffer;

/**
 * Reads what scripts write into heads as browsers do: a line that is no header says nothing, a
 * space before the colon does not count, and the same length twice is that length (RFC 9110, 8.6).
 */
final class HeaderLines extends LazyLaxLineParser {

  private static final String NOTHING = "X-No-Header";

  @Override
  public Header parseHeader(CharArrayBuffer line) throws ParseException {
    int colon = line.indexOf(':');
    String name = colon < 0 ? "" : line.substringTrimmed(0, colon);
    boolean plain = colon == name.length() && colon > 0;
    if (plain) {
      return super.parseHeader(line);
    }
    return name.isEmpty() || name.chars().anyMatch(Character::isWhitespace)
        ? new BasicHeader(NOTHING, "")
        : new BasicHeader(name, line.substringTrimmed(colon + 1, line.length()));
  }

  /** Drops what is said twice, and that nothing was done to the body on its way (RFC 2616, 3.6). */
  static ClassicHttpResponse once(ClassicHttpResponse response) {
    List<String> lengths =
        Arrays.stream(response.getHeaders(HttpHeaders.CONTENT_LENGTH))
            .map(NameValuePair::getValue)
            .toList();
    if (lengths.size() > 1 && lengths.stream().distinct().count() == 1) {
      response.removeHeaders(HttpHeaders.CONTENT_LENGTH);
      response.setHeader(HttpHeaders.CONTENT_LENGTH, lengths.getFirst());
    }
    Header coding = response.getFirstHeader(HttpHeaders.TRANSFER_ENCODING);
    if (coding != null && coding.getValue().strip().equalsIgnoreCase("identity")) {
      response.removeHeaders(HttpHeaders.TRANSFER_ENCODING);
    }
    return response;
  }
}
