package dev.wirewatch.access.preference;

import java.time.ZoneId;
import java.util.TimeZone;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Shows every page as whoever looks at it wants it; times by the zone of the request. */
@ControllerAdvice(annotations = Controller.class)
class PreferencesOnPages {

  private final Preferences preferences;

  PreferencesOnPages(Preferences preferences) {
    this.preferences = preferences;
  }

  @ModelAttribute("preference")
  Preference preference() {
    Preference mine = preferences.mine();
    if (!mine.zone().isEmpty()) {
      // It holds until the request is over.
      LocaleContextHolder.setTimeZone(TimeZone.getTimeZone(ZoneId.of(mine.zone())));
    }
    return mine;
  }
}
