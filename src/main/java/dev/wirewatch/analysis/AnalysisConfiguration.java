package dev.wirewatch.analysis;

import dev.wirewatch.feed.Feeds;
import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.item.Items;
import dev.wirewatch.item.State;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.Themes;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What analyses ask of feeds, themes and items. */
@Configuration(proxyBeanMethods = false)
class AnalysisConfiguration {

  @Bean
  ConfiguredFeeds configuredFeeds(Feeds feeds) {
    return feeds::described;
  }

  @Bean
  KnownThemes knownThemes(Themes themes) {
    return () -> themes.all().stream().map(Theme::id).collect(Collectors.toSet());
  }

  @Bean
  PassageCounts passageCounts(Items items) {
    return themeIds ->
        new PassageCounts.Counts(
            count(items, themeIds, Set.of()),
            count(items, themeIds, Set.of(State.KEPT)),
            count(items, themeIds, Set.of(State.DISMISSED)));
  }

  private static long count(Items items, List<String> themeIds, Set<State> states) {
    if (themeIds.isEmpty()) {
      return 0;
    }
    try {
      return items.count(ItemFilter.NONE.withThemes(Set.copyOf(themeIds)).withStates(states));
    } catch (QueryProblem e) {
      throw new IllegalStateException("A filter without text has no query to be wrong", e);
    }
  }
}
