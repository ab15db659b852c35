package dev.wirewatch.source;

import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Where dates are at home.
 *
 * @param zone of dates that name none
 * @param country whose abbreviations of zones are meant (CST is China's or Central Standard Time),
 *     as a code; empty if unknown
 */
public record DateHome(ZoneId zone, String country) {

  /** Of dates in UTC from nobody knows where. */
  public static final DateHome UTC = new DateHome(ZoneOffset.UTC, "");

  /** Of dates in a zone, and from where that is. */
  public static DateHome of(ZoneId zone) {
    return new DateHome(zone, Countries.ofZone(zone).orElse(""));
  }

  /** The same, or from where an address or a language tells if that is not known. */
  public DateHome orOf(URI address, String language) {
    return country.isEmpty()
        ? new DateHome(
            zone,
            Optional.of(address)
                .flatMap(Countries::ofDomain)
                .or(() -> Countries.ofLanguage(language))
                .orElse(""))
        : this;
  }
}
