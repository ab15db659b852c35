package dev.wirewatch.feed.pages.list;

import dev.wirewatch.feed.manage.FeedFacet;
import dev.wirewatch.feed.manage.ListedHealth;
import dev.wirewatch.feed.pages.Condition;
import dev.wirewatch.feed.pages.FeedFacets;
import dev.wirewatch.feed.pages.list.ListBar.Choice;
import dev.wirewatch.feed.pages.list.ListBar.Column;
import dev.wirewatch.text.LanguageName;
import dev.wirewatch.web.page.Address;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The filters of the list: their choices come from the feeds that there are. */
@Component
class ListFilters {

  /** More would make a menu that nobody reads; the search finds the others. */
  private static final int MOST_OUTLETS = 300;

  private final FeedFacets facets;

  ListFilters(FeedFacets facets) {
    this.facets = facets;
  }

  ListBar bar(Address address) {
    List<FeedFacet> groups = facets.groups();
    return new ListBar(
        Objects.requireNonNullElse(address.first("q"), ""),
        groups(groups, address.all("group")),
        choices(facets.outlets(MOST_OUTLETS), address.all("outlet"), outlet -> outlet),
        choices(facets.languages(), address.all("lang"), ListFilters::languageName),
        conditions(address.all("health")),
        sorts(address),
        columns(address),
        groups.stream().map(FeedFacet::value).toList(),
        !address.unfiltered().equals(address.without("after")),
        address.unfiltered());
  }

  private static List<Choice> groups(List<FeedFacet> groups, List<String> chosen) {
    var none = new Choice(ListQuery.NO_GROUP, "No group", chosen.contains(ListQuery.NO_GROUP));
    return Stream.concat(
            choices(groups, chosen, group -> group).stream()
                .filter(choice -> !choice.value().equals(ListQuery.NO_GROUP)),
            Stream.of(none))
        .toList();
  }

  private static List<Choice> choices(
      List<FeedFacet> facets, List<String> chosen, UnaryOperator<String> label) {
    return Stream.concat(facets.stream().map(FeedFacet::value), chosen.stream())
        .distinct()
        .sorted(String.CASE_INSENSITIVE_ORDER)
        .map(value -> new Choice(value, label.apply(value), chosen.contains(value)))
        .toList();
  }

  private static String languageName(String tag) {
    return LanguageName.inEnglish(tag);
  }

  private static List<Choice> conditions(List<String> chosen) {
    var choices = new ArrayList<Choice>();
    if (chosen.size() > 1) {
      choices.add(new Choice(String.join(",", chosen), chosen.size() + " kinds of health", true));
    }
    for (ListedHealth standing : ListedHealth.values()) {
      String code = Condition.code(standing);
      choices.add(new Choice(code, Condition.words(standing), chosen.equals(List.of(code))));
    }
    return choices;
  }

  private static List<Choice> sorts(Address address) {
    ListQuery query = ListQuery.of(address);
    var choices = new ArrayList<Choice>();
    for (ListSort sort : ListSort.values()) {
      boolean chosen = sort == query.sort();
      choices.add(new Choice(sort.code(), sort.label(), chosen && !query.reversed()));
      if (chosen && query.reversed()) {
        choices.add(new Choice("-" + sort.code(), sort.label() + ", turned round", true));
      }
    }
    return choices;
  }

  private static Map<String, Column> columns(Address address) {
    ListQuery query = ListQuery.of(address);
    return Arrays.stream(ListSort.values())
        .collect(Collectors.toMap(ListSort::code, sort -> column(sort, query, address)));
  }

  private static Column column(ListSort sort, ListQuery query, Address address) {
    if (sort != query.sort()) {
      return new Column("none", address.with("sort", sort.code()));
    }
    boolean rising = sort.order() != null ^ query.reversed();
    return new Column(
        rising ? "ascending" : "descending",
        address.with("sort", query.reversed() ? sort.code() : "-" + sort.code()));
  }
}
