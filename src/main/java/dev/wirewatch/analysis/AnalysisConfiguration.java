package dev.wirewatch.analysis;

import dev.wirewatch.feed.Feeds;
import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.item.State;
import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.Themes;
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
  PassageCounts passageCounts(CountedItems items) {
    return (bearing, before) -> {
      ItemFilter all = ItemFilter.NONE.about(bearing);
      ItemFilter then = before == null ? all : all.before(before);
      return new PassageCounts.Counts(
          items.count(then),
          items.count(then.withStates(Set.of(State.KEPT))),
          items.count(then.withStates(Set.of(State.DISMISSED))));
    };
  }
}
