package dev.wirewatch.review;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A decision as the API has it.
 *
 * @param batch id of the batch that it was made in; none if it was made alone
 * @param heldBy in the answer to whoever made it: who else holds the item just then
 */
record DecisionJson(
    long id,
    long itemId,
    Instant decidedAt,
    String decidedBy,
    @Nullable String state,
    List<String> addThemes,
    List<String> removeThemes,
    @Nullable String note,
    @Nullable Instant undoneAt,
    @Nullable Long batch,
    @Nullable String heldBy) {

  static DecisionJson of(Decision decision) {
    return of(decision, null);
  }

  static DecisionJson of(Decision decision, @Nullable String heldBy) {
    return new DecisionJson(
        decision.id(),
        decision.itemId(),
        decision.decidedAt(),
        decision.decidedBy(),
        decision.state() == null ? null : decision.state().name().toLowerCase(Locale.ROOT),
        decision.addThemes(),
        decision.removeThemes(),
        decision.note(),
        decision.undoneAt(),
        decision.batch(),
        heldBy);
  }
}
