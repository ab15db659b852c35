package dev.wirewatch.dashboard.theme.quality;

import dev.wirewatch.dashboard.wire.ItemViews;
import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.suggest.Suggestions;
import org.springframework.stereotype.Component;

/** Looks for what a theme nearly has: by its rule, and by what its items look like. */
@Component
class NearPages {

  private final NearMisses nearMisses;
  private final Suggestions suggestions;
  private final ItemViews views;

  NearPages(NearMisses nearMisses, Suggestions suggestions, ItemViews views) {
    this.nearMisses = nearMisses;
    this.suggestions = suggestions;
    this.views = views;
  }

  NearPage of(Theme theme) {
    NearMisses.Near near = nearMisses.of(theme);
    return new NearPage(near, LookAlikes.of(suggestions.of(theme.id()), near, views));
  }
}
