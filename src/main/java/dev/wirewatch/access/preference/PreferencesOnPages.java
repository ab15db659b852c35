package dev.wirewatch.access.preference;

import java.time.ZoneId;
import java.util.TimeZone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Shows every page as whoever looks at it wants it; times by the zone of the request. */
@ControllerAdvice(annotations = Controller.class)
class PreferencesOnPages {

  private static final Logger LOG = LoggerFactory.getLogger(PreferencesOnPages.class);

  private final Preferences preferences;

  PreferencesOnPages(Preferences preferences) {
    this.preferences = preferences;
  }

  @ModelAttribute("preference")
  Preference preference() {
    Preference mine = minePossibly();
    if (!mine.zone().isEmpty()) {
      // It holds until the request is over.
      LocaleContextHolder.setTimeZone(TimeZone.getTimeZone(ZoneId.of(mine.zone())));
    }
    return mine;
  }

  /** Without the database a page still says that it is away. */
  private Preference minePossibly() {
    try {
      return preferences.mine();
    } catch (DataAccessException e) {
      LOG.debug("A page is shown as it is for everybody", e);
      return Preference.NONE;
    }
  }
}
