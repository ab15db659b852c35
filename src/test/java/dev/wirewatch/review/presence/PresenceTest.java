package dev.wirewatch.review.presence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.access.CurrentUser;
import dev.wirewatch.review.DeskNews;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PresenceTest {

  private Instant now = Instant.parse("2026-03-31T08:00:00Z");
  private String asking = "anna";
  private final List<Object> told = new ArrayList<>();
  private final Presence presence =
      new Presence(
          new CurrentUser(true) {
            @Override
            public String name() {
              return asking;
            }
          },
          told::add,
          () -> now);

  private void look(String name, long item) {
    asking = name;
    presence.look(item);
  }

  private Map<Long, Set<String>> seenBy(String name) {
    asking = name;
    return presence.others(List.of(1L, 2L));
  }

  @Test
  void othersAreSeenAndNobodyHimself() {
    look("anna", 1);
    look("boris", 1);
    look("boris", 2);

    assertThat(seenBy("anna")).isEqualTo(Map.of(1L, Set.of("boris"), 2L, Set.of("boris")));
    assertThat(seenBy("boris")).isEqualTo(Map.of(1L, Set.of("anna")));
  }

  @Test
  void whoeverGivesNoSignIsGoneAfterHalfAMinute() {
    look("anna", 1);
    now = now.plus(Duration.ofSeconds(20));
    look("anna", 1);
    now = now.plus(Duration.ofSeconds(29));
    assertThat(seenBy("boris")).containsKey(1L);
    assertThat(presence.deserted()).isEmpty();
    now = now.plus(Duration.ofSeconds(1));

    assertThat(seenBy("boris")).isEmpty();
    assertThat(presence.deserted()).containsExactly(1L);
    assertThat(presence.deserted()).isEmpty();
  }

  @Test
  void newsAreToldOnceAndWhenSomebodyLeaves() {
    look("anna", 1);
    look("anna", 1);
    presence.leave(1);
    presence.leave(1);

    assertThat(told).containsExactly(new DeskNews(Set.of(1L)), new DeskNews(Set.of(1L)));
    assertThat(seenBy("boris")).isEmpty();
  }

  @Test
  void manyWindowsOfOnePersonAreBounded() {
    LongStream.rangeClosed(1, 1_000).forEach(item -> look("anna", item));

    asking = "boris";
    assertThat(presence.others(LongStream.rangeClosed(1, 1_000).boxed().toList())).hasSize(20);
  }
}
