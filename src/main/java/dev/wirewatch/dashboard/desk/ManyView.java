package dev.wirewatch.dashboard.desk;

import dev.wirewatch.dashboard.wire.WirePanel;
import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.item.State;
import dev.wirewatch.web.page.Address;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A view as the call takes it that decides about all of its items. */
@Component
class ManyView {

  private final JsonMapper json;
  private final WirePanel wires;
  private final InstantSource clock;

  ManyView(JsonMapper json, WirePanel wires, InstantSource clock) {
    this.json = json;
    this.wires = wires;
    this.clock = clock;
  }

  /** The items of a view; one without a state names them all, as else the new ones are meant. */
  ItemFilter filter(Address here) {
    ItemFilter filter = wires.filter(here, Set.of(), clock.instant());
    return filter.states().isEmpty() ? filter.withStates(Set.of(State.values())) : filter;
  }

  /** The same in JSON. */
  String of(Address here) {
    ItemFilter filter = filter(here);
    var view = new LinkedHashMap<String, Object>();
    putAll(view, "theme", filter.themes());
    putAll(view, "feed", filter.feeds());
    putAll(view, "outlet", filter.outlets());
    putAll(view, "lang", filter.languages());
    putAll(view, "state", filter.states());
    put(view, "q", filter.text());
    put(view, "from", filter.from());
    put(view, "to", filter.to());
    put(view, "assigned", here.first("assigned"));
    return json.writeValueAsString(view);
  }

  private static void putAll(Map<String, Object> view, String name, Collection<?> values) {
    if (!values.isEmpty()) {
      view.put(name, values.stream().map(String::valueOf).sorted().toList());
    }
  }

  private static void put(Map<String, Object> view, String name, @Nullable Object value) {
    if (value != null) {
      view.put(name, value.toString());
    }
  }
}
