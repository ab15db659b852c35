package dev.wirewatch.review.agreement;

import dev.wirewatch.item.Item;
import dev.wirewatch.item.Items;
import dev.wirewatch.item.State;
import dev.wirewatch.item.Tag;
import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.Themes;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * How far people agree about items that several of them kept or dismissed. Whoever decides second
 * may have seen what the first one decided, so that agreement is rather too high than too low.
 */
@Service
public class Agreements {

  private static final Duration LOOKED_BACK = Duration.ofDays(90);
  private static final int MOST = 5_000;

  private final JdbcClient jdbc;
  private final Items items;
  private final Themes themes;
  private final InstantSource clock;

  Agreements(JdbcClient jdbc, Items items, Themes themes, InstantSource clock) {
    this.jdbc = jdbc;
    this.items = items;
    this.themes = themes;
    this.clock = clock;
  }

  /**
   * Agreement of some kind.
   *
   * @param of a theme, or two names
   * @param items about how many it is
   * @param alike about how many they agree
   * @param measure alpha of a theme, kappa of two people; null if there is none
   */
  public record Measured(String of, int items, int alike, @Nullable Double measure) {}

  /**
   * All of it.
   *
   * @param items that several people decided about in the last 90 days; at most 5,000, the latest
   * @param alpha over all of them
   */
  public record Report(
      int items, @Nullable Double alpha, List<Measured> themes, List<Measured> pairs) {}

  /** As of now. */
  public Report report() {
    Map<Long, Map<String, State>> words = words();
    List<Item> about = items.byIds(List.copyOf(words.keySet()));
    var byTheme = new LinkedHashMap<String, List<Collection<State>>>();
    for (Item item : about) {
      for (Tag tag : item.tags()) {
        byTheme
            .computeIfAbsent(tag.themeId(), id -> new ArrayList<>())
            .add(words.getOrDefault(item.id(), Map.of()).values());
      }
    }
    var ofThemes = new ArrayList<Measured>();
    for (Theme theme : themes.all()) {
      List<Collection<State>> units = byTheme.getOrDefault(theme.id(), List.of());
      if (!units.isEmpty()) {
        int alike =
            (int) units.stream().filter(unit -> unit.stream().distinct().count() == 1).count();
        ofThemes.add(
            new Measured(theme.name(), units.size(), alike, value(Agreement.alpha(units))));
      }
    }
    List<Collection<State>> all = words.values().stream().map(Map::values).toList();
    return new Report(words.size(), value(Agreement.alpha(all)), ofThemes, pairs(words));
  }

  private Map<Long, Map<String, State>> words() {
    var words = new LinkedHashMap<Long, Map<String, State>>();
    jdbc.sql(
            """
            select item_id, decided_by, state from decision
            where undone_at is null and state in ('KEPT', 'DISMISSED') and item_id in (
              select item_id from decision
              where undone_at is null and state in ('KEPT', 'DISMISSED') and decided_at >= :since
              group by item_id having count(distinct decided_by) > 1
              order by max(id) desc limit :most)
            order by id
            """)
        .param("since", clock.instant().minus(LOOKED_BACK).atOffset(ZoneOffset.UTC))
        .param("most", MOST)
        .query(row -> {
          words
              .computeIfAbsent(row.getLong(1), id -> new TreeMap<>())
              .put(row.getString(2), State.valueOf(row.getString(3)));
        });
    return words;
  }

  private static List<Measured> pairs(Map<Long, Map<String, State>> words) {
    var names = new TreeSet<String>();
    words.values().forEach(each -> names.addAll(each.keySet()));
    var pairs = new ArrayList<Measured>();
    for (String one : names) {
      for (String other : names.tailSet(one, false)) {
        measured(one, other, words.values()).ifPresent(pairs::add);
      }
    }
    return pairs;
  }

  private static Optional<Measured> measured(
      String one, String other, Collection<Map<String, State>> words) {
    List<Map<String, State>> both =
        words.stream().filter(each -> each.containsKey(one) && each.containsKey(other)).toList();
    if (both.isEmpty()) {
      return Optional.empty();
    }
    List<State> ones = both.stream().map(each -> each.getOrDefault(one, State.NEW)).toList();
    List<State> others = both.stream().map(each -> each.getOrDefault(other, State.NEW)).toList();
    int alike = (int) both.stream().filter(each -> each.get(one) == each.get(other)).count();
    return Optional.of(
        new Measured(
            one + " and " + other, both.size(), alike, value(Agreement.kappa(ones, others))));
  }

  private static @Nullable Double value(OptionalDouble measure) {
    return measure.isPresent() ? measure.getAsDouble() : null;
  }
}
