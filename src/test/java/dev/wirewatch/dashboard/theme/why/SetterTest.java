package dev.wirewatch.dashboard.theme.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.review.Decision;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SetterTest {

  private static final Instant NOW = Instant.parse("2026-03-31T08:00:00Z");

  @Test
  void theLaterWordOnAThemeCountsAndOneTakenBackDoesNot() {
    Map<String, Setter> setters =
        Setter.byTheme(
            List.of(
                decision("ann", List.of("kuriles", "japan"), List.of(), null),
                decision("ben", List.of(), List.of("kuriles"), null),
                decision("cat", List.of(), List.of("japan"), NOW)),
            NOW,
            ZoneOffset.UTC);
    assertThat(setters.get("kuriles")).matches(each -> !each.added() && each.by().equals("ben"));
    assertThat(setters.get("japan")).matches(each -> each.added() && each.by().equals("ann"));
  }

  private static Decision decision(
      String by, List<String> added, List<String> removed, @Nullable Instant undoneAt) {
    return new Decision(1, 1, NOW, by, null, added, removed, null, undoneAt, null);
  }
}
