package dev.wirewatch.item;

import dev.wirewatch.feed.EntrySink.Delivery;
import dev.wirewatch.feed.Feed;
import dev.wirewatch.item.identity.Traits;
import dev.wirewatch.item.identity.Twins;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The entries of a document, each once.
 *
 * @param empty entries without anything to show
 * @param repeated entries that repeat another one
 * @param widened entries whose guid or link another one has too: something else tells them apart
 */
record DocumentEntries(Feed feed, List<Arrival> all, int empty, int repeated, int widened) {

  static DocumentEntries of(Delivery delivery) {
    Feed feed = delivery.feed();
    List<CleanedEntry> drafts =
        delivery.entries().stream()
            .map(entry -> CleanedEntry.of(entry, feed.id(), feed.language()))
            .toList();
    List<CleanedEntry> telling = drafts.stream().filter(draft -> !draft.isEmpty()).toList();
    List<CleanedEntry> once = once(telling);
    Set<String> shared = repeated(once.stream().map(CleanedEntry::identity).toList());
    Set<String> sharedWider = repeated(once.stream().map(CleanedEntry::widerIdentity).toList());
    // As the database keeps it.
    Instant seenAt = delivery.seenAt().truncatedTo(ChronoUnit.MILLIS);
    return new DocumentEntries(
        feed,
        once.stream()
            .map(draft ->
                new Arrival(
                    feed, seenAt, identities(draft, shared, sharedWider), draft.entryHash(), draft))
            .toList(),
        drafts.size() - telling.size(),
        telling.size() - once.size(),
        (int) once.stream().filter(draft -> shared.contains(draft.identity())).count());
  }

  /**
   * Whether every entry is stored exactly so, under the identity under which it should be.
   *
   * @param known stored items by their identities
   */
  boolean isStored(Map<String, KnownItem> known) {
    return all.stream()
        .allMatch(arrival -> arrival.isStoredAs(known.get(arrival.identities().getFirst())));
  }

  private static List<CleanedEntry> once(List<CleanedEntry> drafts) {
    var once = new ArrayList<CleanedEntry>();
    Map<String, CleanedEntry> firsts = new HashMap<>();
    Map<String, List<Traits>> alike = new HashMap<>();
    for (CleanedEntry draft : drafts) {
      String id = draft.widerIdentity();
      CleanedEntry first = firsts.putIfAbsent(id, draft);
      if (first == null) {
        once.add(draft);
        continue;
      }
      Traits traits = draft.traits();
      List<Traits> others =
          alike.computeIfAbsent(id, each -> new ArrayList<>(List.of(first.traits())));
      if (others.stream().noneMatch(other -> Twins.areOne(other, traits))) {
        others.add(traits);
        once.add(draft);
      }
    }
    return once;
  }

  private static Set<String> repeated(List<String> identities) {
    var all = new HashSet<String>();
    var repeated = new HashSet<String>();
    for (String identity : identities) {
      if (!all.add(identity)) {
        repeated.add(identity);
      }
    }
    return repeated;
  }

  private static List<String> identities(
      CleanedEntry draft, Set<String> shared, Set<String> sharedWider) {
    if (sharedWider.contains(draft.widerIdentity())) {
      return List.of(draft.widestIdentity(), draft.widerIdentity(), draft.identity());
    }
    return shared.contains(draft.identity())
        ? List.of(draft.widerIdentity(), draft.identity())
        : List.of(draft.identity(), draft.widerIdentity());
  }
}
