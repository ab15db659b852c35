package dev.wirewatch.feed;

import dev.wirewatch.source.Countries;
import dev.wirewatch.source.DateHome;
import dev.wirewatch.source.PageRules;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A source that is polled.
 *
 * @param outlet who publishes it, such as {@code Xinhua}; the name if nothing else is known
 * @param country where the outlet sits, in words or as a code; may be empty
 * @param language BCP 47 tag of its items; empty if unknown
 * @param group heading under which the desk files it; may be empty
 * @param zone time zone of dates that name none, as {@link java.time.ZoneId} reads it; UTC if empty
 * @param page where a watched page holds its entries; none for a feed
 * @param every fixed interval set by hand, instead of the program's own choice
 */
public record Feed(
    long id,
    String name,
    String url,
    String outlet,
    String country,
    String language,
    String group,
    @Nullable Duration every,
    boolean enabled,
    String zone,
    @Nullable PageRules page) {

  /**
   * Where its dates are at home: its zone tells more than its country, and that more than its
   * address.
   */
  public DateHome dateHome() {
    ZoneId of = FeedZone.of(zone);
    String code = Countries.ofZone(of).or(() -> Countries.code(country)).orElse("");
    return new DateHome(of, code).orOf(URI.create(url), language);
  }
}
