package dev.wirewatch.dashboard.wire;

import dev.wirewatch.web.page.Address;
import dev.wirewatch.web.page.LastingCookie;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

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

  /** Remembers what an address asks for; returns the view that it leads to, to be shared. */
  public static Address remember(Address address, HttpServletResponse response) {
    Arrays.stream(values())
        .filter(scope -> scope.code().equals(address.first(REMEMBER)))
        .forEach(scope -> LastingCookie.set(response, COOKIE, scope.code()));
    return WireAddress.explicit(address.without(REMEMBER));
  }

  private String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
