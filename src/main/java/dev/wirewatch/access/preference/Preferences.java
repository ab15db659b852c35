package dev.wirewatch.access.preference;

import dev.wirewatch.access.CurrentUser;
import dev.wirewatch.config.Commits;
import dev.wirewatch.web.BadRequest;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Keeps how each person wants to see pages. */
@Service
class Preferences {

  private static final String THEME = "theme";
  private static final String ZONE = "zone";
  private static final String DENSITY = "density";
  private static final String COPIES = "copies";

  private final JdbcClient jdbc;
  private final CurrentUser user;
  private final Commits commits;

  Preferences(JdbcClient jdbc, CurrentUser user, Commits commits) {
    this.jdbc = jdbc;
    this.user = user;
    this.commits = commits;
  }

  /** How whoever is asking wants it. */
  Preference mine() {
    Map<String, String> set = new HashMap<>();
    jdbc.sql("select name, setting from preference where person = :person")
        .param("person", user.name())
        .query(row -> {
          set.put(row.getString(1), row.getString(2));
        });
    return new Preference(
        set.getOrDefault(THEME, Preference.NONE.theme()),
        set.getOrDefault(ZONE, Preference.NONE.zone()),
        set.getOrDefault(DENSITY, Preference.NONE.density()),
        set.getOrDefault(COPIES, Preference.NONE.copies()));
  }

  /**
   * Sets how whoever is asking wants it; what is null stays as it is.
   *
   * @throws BadRequest if there is no such choice or zone
   */
  Preference set(
      @Nullable String theme,
      @Nullable String zone,
      @Nullable String density,
      @Nullable String copies) {
    check(THEME, theme, Preference.THEMES);
    check(DENSITY, density, Preference.DENSITIES);
    check(COPIES, copies, Preference.COPIES);
    if (zone != null && !zone.isEmpty() && !ZoneId.getAvailableZoneIds().contains(zone)) {
      throw new BadRequest(
          ZONE, "There is no time zone “" + zone + "”; name one such as Europe/Moscow.");
    }
    return commits.run(() -> {
      put(THEME, theme);
      put(ZONE, zone);
      put(DENSITY, density);
      put(COPIES, copies);
      return mine();
    });
  }

  private static void check(String name, @Nullable String value, List<String> choices) {
    if (value != null && !choices.contains(value)) {
      throw new BadRequest(name, name + " must be one of " + String.join(", ", choices) + ".");
    }
  }

  private void put(String name, @Nullable String setting) {
    if (setting == null) {
      return;
    }
    jdbc.sql("delete from preference where person = :person and name = :name")
        .param("person", user.name())
        .param("name", name)
        .update();
    jdbc.sql("insert into preference (person, name, setting) values (:person, :name, :setting)")
        .param("person", user.name())
        .param("name", name)
        .param("setting", setting)
        .update();
  }
}
