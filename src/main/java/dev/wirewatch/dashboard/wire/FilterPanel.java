package dev.wirewatch.dashboard.wire;

import dev.wirewatch.dashboard.wire.FilterBar.Carried;
import dev.wirewatch.dashboard.wire.FilterBar.Choice;
import dev.wirewatch.feed.Feeds;
import dev.wirewatch.feed.manage.FeedFacet;
import dev.wirewatch.feed.pages.FeedFacets;
import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.item.State;
import dev.wirewatch.theme.Themes;
import dev.wirewatch.web.page.Address;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The filter bar: its choices come from the themes and feeds that there are. */
@Component
public class FilterPanel {

  /** More would make the page large; the search box finds those with few feeds. */
  private static final int MOST_OUTLETS = 300;

  private static final Pattern FEED_ID = Pattern.compile("\\d{1,18}");
  private static final List<String> CARRIED =
      List.of("analysis", "text", "passage", "feed", "tab", "order", "assigned");

  private static final List<String> PARAMS =
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
          "show");

  private final Themes themes;
  private final Feeds feeds;
  private final FeedFacets facets;

  FilterPanel(Themes themes, Feeds feeds, FeedFacets facets) {
    this.themes = themes;
    this.feeds = feeds;
    this.facets = facets;
  }

  /** The bar for a view. */
  public FilterBar bar(Address address) {
    List<Scope.Choice> scopes =
        Arrays.stream(Scope.values()).map(scope -> scope.choice(address)).toList();
    boolean said = WireAddress.isSame(WireAddress.undecided(address.unfiltered()), address);
    return new FilterBar(
        Objects.requireNonNullElse(address.first("q"), ""),
        themes(address),
        choices(address, "outlet", facets.outlets(MOST_OUTLETS), UnaryOperator.identity()),
        choices(address, "lang", facets.languages(), ItemView::languageName),
        states(address),
        periods(address),
        Objects.requireNonNullElse(address.first("from"), ""),
        Objects.requireNonNullElse(address.first("to"), ""),
        carried(address),
        params(address),
        said ? List.of() : new Chips(themes.all(), this::feedName).of(address),
        scopes,
        WireAddress.everything(address.unfiltered()));
  }

  private List<Choice> themes(Address address) {
    List<String> chosen = address.all("theme");
    var choices = new ArrayList<Choice>();
    choices.add(new Choice("", "All items", chosen.isEmpty()));
    choices.add(choice(ItemFilter.ANY_THEME, "Any theme", chosen));
    themes.all().forEach(theme -> choices.add(choice(theme.id(), theme.name(), chosen)));
    if (chosen.size() > 1) {
      choices.addFirst(new Choice(String.join(",", chosen), chosen.size() + " themes", true));
    }
    return choices;
  }

  private static List<Choice> choices(
      Address address, String name, List<FeedFacet> facets, UnaryOperator<String> label) {
    List<String> chosen = address.all(name);
    return Stream.concat(facets.stream().map(FeedFacet::value), chosen.stream())
        .distinct()
        .sorted(String.CASE_INSENSITIVE_ORDER)
        .map(each -> choice(each, label.apply(each), chosen))
        .toList();
  }

  private String feedName(String id) {
    return FEED_ID.matcher(id).matches()
        ? feeds.find(Long.parseLong(id)).map(status -> status.feed().name()).orElse("Feed " + id)
        : "Feed " + id;
  }

  private static List<Choice> states(Address address) {
    return Arrays.stream(State.values())
        .map(state -> state.name().toLowerCase(Locale.ROOT))
        .map(state -> choice(state, Chips.stateName(state), address.all("state")))
        .toList();
  }

  private static List<Choice> periods(Address address) {
    Period chosen = Period.of(address.first("period"));
    return Arrays.stream(Period.values())
        .map(period -> new Choice(period.code(), period.label(), period == chosen))
        .toList();
  }

  /** A form that filters nothing means everything. */
  private static List<Carried> carried(Address address) {
    return Stream.concat(
            Stream.of(new Carried("show", "all")),
            CARRIED.stream()
                .flatMap(name -> address.all(name).stream().map(value -> new Carried(name, value))))
        .toList();
  }

  private static List<Carried> params(Address address) {
    return PARAMS.stream()
        .flatMap(name -> address.all(name).stream().map(value -> new Carried(name, value)))
        .toList();
  }

  private static Choice choice(String value, String label, List<String> chosen) {
    return new Choice(value, label, chosen.contains(value) && chosen.size() == 1);
  }
}
