package dev.wirewatch.dashboard.desk;

import dev.wirewatch.web.page.Address;
import dev.wirewatch.web.page.LastingCookie;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In which order the desk works. What a browser chose last it gets again. */
enum DeskOrder {
  NEWEST("Newest first"),
  OLDEST("Oldest first"),
  THEME("By theme"),
  LIKELY("Most likely kept first");

  /** The cookie that remembers the order. */
  static final String COOKIE = "order";

  private final String label;

  DeskOrder(String label) {
    this.label = label;
  }

  /** A choice of the page. */
  record Choice(String code, String label, boolean chosen) {}

  /** The order of a view, else the one that the browser remembers, else the newest first. */
  static DeskOrder of(Address address, @Nullable String cookie) {
    return named(address.first(COOKIE)).or(() -> named(cookie)).orElse(NEWEST);
  }

  private static Optional<DeskOrder> named(@Nullable String code) {
    return Arrays.stream(values()).filter(order -> order.code().equals(code)).findFirst();
  }

  /** Remembers what an address chooses; one that chooses nothing changes nothing. */
  static void remember(Address address, HttpServletResponse response) {
    named(address.first(COOKIE))
        .ifPresent(order -> LastingCookie.set(response, COOKIE, order.code()));
  }

  static Choice[] choices(DeskOrder chosen) {
    return Arrays.stream(values())
        .map(order -> new Choice(order.code(), order.label, order == chosen))
        .toArray(Choice[]::new);
  }

  private String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
