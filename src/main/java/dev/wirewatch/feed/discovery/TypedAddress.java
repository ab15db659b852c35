package dev.wirewatch.feed.discovery;

import dev.wirewatch.fetch.address.FeedAddress;
import dev.wirewatch.fetch.address.FeedAddress.BadAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads an address as people type or paste it. */
final class TypedAddress {

  private static final Pattern SCHEME = Pattern.compile("(?i)^(?:[a-z][a-z0-9+.-]*://|feed:).*");

  private TypedAddress() {}

  /** The same without encryption, if what was typed did not ask for it by name. */
  static Optional<FeedAddress> unencrypted(String typed) {
    String address = typed.strip().replaceFirst("^//", "");
    try {
      return SCHEME.matcher(address).matches()
          ? Optional.empty()
          : Optional.of(FeedAddress.parse("http://" + address));
    } catch (BadAddress e) {
      return Optional.empty();
    }
  }

  /** The address; https where it names no scheme, as browsers do. */
  static FeedAddress read(String typed) throws BadAddress {
    String address = typed.strip();
    return FeedAddress.parse(
        SCHEME.matcher(address).matches() ? address : "https://" + address.replaceFirst("^//", ""));
  }
}
