package dev.wirewatch.dashboard.view;

import dev.wirewatch.dashboard.wire.WireAddress;
import dev.wirewatch.view.View;
import dev.wirewatch.web.page.Address;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A view as pages show it.
 *
 * @param canChange whether whoever looks may change it
 * @param count items that it has now, in words; empty if its filter is no good any more
 * @param wire where it is on the wire
 */
public record ViewLine(View view, boolean canChange, String count, Address wire) {

  static ViewLine of(View view, boolean canChange, OptionalLong count) {
    return new ViewLine(
        view,
        canChange,
        count.isPresent() ? "%,d".formatted(count.getAsLong()) : "",
        WireAddress.explicit(WireAddress.of(ViewFilter.params(view.filter()))));
  }

  /** Where it is on the review desk. */
  public String review() {
    String query = wire.query();
    return query.isEmpty() ? "/review" : "/review?" + query;
  }

  public @Nullable String atom() {
    return view.atom();
  }

  public @Nullable String json() {
    return view.json();
  }
}
