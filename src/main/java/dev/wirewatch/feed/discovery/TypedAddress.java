package dev.wirewatch.feed.discovery;

import dev.wirewatch.feed.FeedAddress;
import dev.wirewatch.feed.FeedAddress.BadAddress;
import java.util.regex.Pattern;

/** Reads an address as people type or paste it. */
final class TypedAddress {

  private static final Pattern FEED_SCHEME = Pattern.compile("(?i)^feed:(?://)?(?=https?:)");
  private static final Pattern SCHEME = Pattern.compile("(?i)^[a-z][a-z0-9+.-]*://.*");

  private TypedAddress() {}

  /** The address; https where it names no scheme, as browsers do. */
  static FeedAddress read(String typed) throws BadAddress {
    String address =
        FEED_SCHEME.matcher(typed.strip()).replaceFirst("").replaceFirst("(?i)^feed://", "http://");
    return FeedAddress.parse(
        SCHEME.matcher(address).matches() ? address : "https://" + address.replaceFirst("^//", ""));
  }
}
