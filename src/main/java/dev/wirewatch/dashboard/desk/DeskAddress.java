package dev.wirewatch.dashboard.desk;

import dev.wirewatch.dashboard.wire.WireAddress;
import dev.wirewatch.item.State;
import dev.wirewatch.web.page.Address;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of a view of the review desk: the filters of the wire, an order, and an item. */
final class DeskAddress {

  private static final Address.Shape SHAPE =
      new Address.Shape(
          "/review",
          List.of(
              "theme",
              "feed",
              "outlet",
              "lang",
              "state",
              "assigned",
              "period",
              "from",
              "to",
              "q",
              "show",
              "order",
              "cursor",
              "day",
              "item"),
          Set.of("theme", "feed", "lang", "state"),
          Set.of("cursor", "day", "item"),
          Set.of("order"));

  private DeskAddress() {}

  /** The view that is asked for: what is tagged and new, where nothing was chosen. */
  static Address opened(Map<String, String[]> request) {
    Address asked = SHAPE.of(request);
    if (WireAddress.isChosen(asked)) {
      return WireAddress.explicit(asked);
    }
    Address undecided = WireAddress.undecided(asked);
    return item(asked).map(item -> of(undecided, item)).orElse(undecided);
  }

  /** The same for parameters as they stand in an address. */
  private static Address opened(MultiValueMap<String, String> encoded) {
    var request = new HashMap<String, String[]>();
    encoded.forEach((name, values) ->
        request.put(
            name,
            values.stream()
                .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8))
                .toArray(String[]::new)));
    return opened(request);
  }

  /** Whether the view is of what nobody has decided about, so that decided items are done with. */
  static boolean isOfNew(Address address) {
    return address.all("state").equals(List.of(State.NEW.name().toLowerCase(Locale.ROOT)));
  }

  /** The view of an address as a form carries it. */
  static Address at(String address) {
    return opened(UriComponentsBuilder.fromUriString(address).build().getQueryParams());
  }

  /** The id of the item that is asked for, if one is. */
  static Optional<Long> item(Address address) {
    String id = address.first("item");
    return id != null && id.matches("\\d{1,18}") ? Optional.of(Long.valueOf(id)) : Optional.empty();
  }

  static Address of(Address view, long item) {
    return view.with("item", String.valueOf(item));
  }
}
