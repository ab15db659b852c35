package dev.wirewatch.access.preference;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/preferences}: how whoever is asking wants to see pages. */
@RestController
@RequestMapping("/api/v1/preferences")
class PreferencesApi {

  private final Preferences preferences;

  PreferencesApi(Preferences preferences) {
    this.preferences = preferences;
  }

  record Wish(
      @Nullable String theme,
      @Nullable String zone,
      @Nullable String density,
      @Nullable String copies) {}

  @GetMapping
  Preference mine() {
    return preferences.mine();
  }

  @PutMapping
  Preference set(@RequestBody Wish wish) {
    return preferences.set(wish.theme(), wish.zone(), wish.density(), wish.copies());
  }
}
