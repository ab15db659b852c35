package dev.wirewatch.item;

import dev.wirewatch.feed.EntrySink.Delivery;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The entries of a document, each once.
 *
 * @param empty entries without anything to show
 * @param repeated entries that repeat another one
 * @param widened entries whose guid or link another one has too: the headline makes the difference
 */
record Arrivals(List<Arrival> all, int empty, int repeated, int widened) {

  static Arrivals of(Delivery delivery) {
    List<Draft> drafts =
        delivery.entries().stream()
            .map(entry -> Draft.of(entry, delivery.feed().id(), delivery.feed().language()))
            .toList();
    List<Draft> telling = drafts.stream().filter(draft -> !draft.isEmpty()).toList();
    Set<String> shared = shared(telling);
    // As the database keeps it.
    Instant seenAt = delivery.seenAt().truncatedTo(ChronoUnit.MILLIS);
    var arrivals = new LinkedHashMap<String, Arrival>();
    for (Draft draft : telling) {
      String identity =
          shared.contains(draft.identity()) ? draft.widerIdentity() : draft.identity();
      arrivals.putIfAbsent(identity, new Arrival(delivery.feed(), seenAt, identity, draft));
    }
    return new Arrivals(
        List.copyOf(arrivals.values()),
        drafts.size() - telling.size(),
        telling.size() - arrivals.size(),
        (int)
            arrivals.values().stream()
                .filter(arrival -> shared.contains(arrival.draft().identity()))
                .count());
  }

  /** All under which items of the document may be stored. */
  Set<String> identities() {
    return all.stream()
        .flatMap(arrival -> Stream.of(arrival.draft().identity(), arrival.draft().widerIdentity()))
        .collect(Collectors.toSet());
  }

  /** Identities that entries with different headlines have. */
  private static Set<String> shared(List<Draft> drafts) {
    var wider = new HashMap<String, String>();
    var shared = new HashSet<String>();
    for (Draft draft : drafts) {
      String other = wider.putIfAbsent(draft.identity(), draft.widerIdentity());
      if (other != null && !other.equals(draft.widerIdentity())) {
        shared.add(draft.identity());
      }
    }
    return shared;
  }
}
