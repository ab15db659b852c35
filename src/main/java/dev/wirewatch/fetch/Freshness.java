package dev.wirewatch.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/**
 * For how long a server says that its answer stays true (RFC 9111, 4.2): {@code max-age} of
 * Cache-Control, else Expires, less the time that the answer has spent in caches on its way.
 */
final class Freshness {

  private static final Pattern MAX_AGE = Pattern.compile("(?:^|[\\s,])max-age=\"?(\\d+)");
  private static final Pattern NOT_KEPT =
      Pattern.compile("(?:^|[\\s,])(?:no-store|no-cache)(?:$|[\\s,])");
  private static final Duration LONGEST = Duration.ofDays(365);

  private Freshness() {}

  /** Nothing if the server says nothing, or that it is never true for long. */
  static @Nullable Duration of(ClassicHttpResponse response, Instant now) {
    String control = control(response);
    Matcher maxAge = MAX_AGE.matcher(control);
    if (NOT_KEPT.matcher(control).find()) {
      return null;
    }
    Duration all = maxAge.find() ? seconds(maxAge.group(1)) : untilExpiry(response, now);
    Duration remaining = all == null ? Duration.ZERO : all.minus(age(response));
    return remaining.isPositive() ? remaining : null;
  }

  private static String control(ClassicHttpResponse response) {
    return Arrays.stream(response.getHeaders(HttpHeaders.CACHE_CONTROL))
        .map(Header::getValue)
        .collect(Collectors.joining(","))
        .toLowerCase(Locale.ROOT);
  }

  private static @Nullable Duration untilExpiry(ClassicHttpResponse response, Instant now) {
    Instant expires = DateUtils.parseStandardDate(response, HttpHeaders.EXPIRES);
    Instant sent = DateUtils.parseStandardDate(response, HttpHeaders.DATE);
    return expires == null ? null : Duration.between(sent == null ? now : sent, expires);
  }

  private static Duration age(ClassicHttpResponse response) {
    String age = FeedFetcher.header(response, HttpHeaders.AGE);
    return age != null && age.strip().matches("\\d+") ? seconds(age.strip()) : Duration.ZERO;
  }

  /** Seconds as servers write them, up to a year. */
  static Duration seconds(String digits) {
    return digits.length() > 8 ? LONGEST : Duration.ofSeconds(Long.parseLong(digits));
  }
}
