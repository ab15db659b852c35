package dev.wirewatch.feed.pages.list;

import dev.wirewatch.feed.manage.FeedCursor;
import dev.wirewatch.feed.manage.FeedQuery;
import dev.wirewatch.feed.manage.ListedHealth;
import dev.wirewatch.feed.pages.Condition;
import dev.wirewatch.web.page.Address;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of the list of feeds is asked for, and in which order. What an address says but nobody can
 * understand is ignored.
 *
 * @param reversed whether the order is turned round
 * @param after where the page before this one ended; none for the first
 */
record ListQuery(FeedQuery wanted, ListSort sort, boolean reversed, @Nullable FeedCursor after) {

  /** Stands for feeds under no group, because an empty value means any. */
  static final String NO_GROUP = "-";

  private static final Address.Shape SHAPE =
      new Address.Shape(
          "/feeds",
          List.of("q", "group", "outlet", "lang", "health", "sort", "after"),
          Set.of("health"),
          Set.of("after"),
          Set.of("sort"));

  /** The address that a request's parameters stand for. */
  static Address address(Map<String, String[]> request) {
    return SHAPE.of(request);
  }

  /** Reads an address. */
  static ListQuery of(Address address) {
    String sort = Objects.requireNonNullElse(address.first("sort"), "");
    boolean reversed = sort.startsWith("-");
    return new ListQuery(
        wanted(address),
        ListSort.of(reversed ? sort.substring(1) : sort),
        reversed,
        Optional.ofNullable(address.first("after")).flatMap(FeedCursor::parse).orElse(null));
  }

  private static FeedQuery wanted(Address address) {
    return new FeedQuery(
        Objects.requireNonNullElse(address.first("q"), ""),
        address.all("group").stream()
            .map(group -> group.equals(NO_GROUP) ? "" : group)
            .collect(Collectors.toSet()),
        Set.copyOf(address.all("outlet")),
        Set.copyOf(address.all("lang")),
        Arrays.stream(ListedHealth.values())
            .filter(standing -> address.all("health").contains(Condition.code(standing)))
            .collect(Collectors.toSet()));
  }
}
