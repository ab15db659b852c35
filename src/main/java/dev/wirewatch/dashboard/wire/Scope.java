package dev.wirewatch.dashboard.wire;

import dev.wirewatch.dashboard.page.Address;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;

/**
 * How much of the wire a view takes in. What a reader chooses of the first and the last is
 * remembered in a cookie, for the bare address; an address that filters means the same to everybody
 * and changes no memory.
 */
public enum Scope {
  UNDECIDED("To decide", WireAddress::undecided),
  TAGGED("On a theme", WireAddress::tagged),
  EVERYTHING("Everything", WireAddress::everything);

  /** The cookie that remembers what the dashboard opens on. */
  public static final String COOKIE = "wire";

  private static final String REMEMBER = "remember";

  private final String label;
  private final UnaryOperator<Address> view;

  Scope(String label, UnaryOperator<Address> view) {
    this.label = label;
    this.view = view;
  }

  /** A choice of the page. */
  public record Choice(String id, String label, Address link, boolean chosen) {}

  /** This scope as a choice for a view. */
  Choice choice(Address here) {
    Address there = view.apply(here);
    Address link = this == TAGGED ? there : there.with(REMEMBER, code());
    return new Choice("scope-" + code(), label, link, WireAddress.isSame(there, here));
  }

  /** Whether a browser was told to open on everything. */
  public static boolean isEverything(@Nullable String cookie) {
    return EVERYTHING.code().equals(cookie);
  }

  /** The cookie that an address asks for; none for most. */
  public static Optional<ResponseCookie> toRemember(Address address) {
    return Arrays.stream(values())
        .filter(scope -> scope.code().equals(address.first(REMEMBER)))
        .map(scope ->
            ResponseCookie.from(COOKIE, scope.code())
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(Duration.ofDays(365))
                .build())
        .findFirst();
  }

  /** The view that such an address leads to, to be shared with others. */
  public static Address chosen(Address address) {
    return WireAddress.explicit(address.without(REMEMBER));
  }

  private String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
