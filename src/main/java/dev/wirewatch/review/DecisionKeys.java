package dev.wirewatch.review;

import dev.wirewatch.web.BadRequest;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The keys that decisions are sent with ({@code Idempotency-Key},
 * draft-ietf-httpapi-idempotency-key-header): who does not know whether a decision arrived sends it
 * again with the same key, and it is made once.
 */
@Component
class DecisionKeys {

  private static final int LONGEST = 100;

  private final DecisionStore decisions;

  DecisionKeys(DecisionStore decisions) {
    this.decisions = decisions;
  }

  /**
   * The decision that a key stands for already.
   *
   * @throws BadRequest if the key is too long or stands for another decision
   */
  Optional<Decision> made(String key, long itemId, Verdict verdict) {
    if (key.isBlank() || key.length() > LONGEST) {
      throw new BadRequest(
          "Idempotency-Key", "Idempotency-Key must have 1 to " + LONGEST + " characters.");
    }
    Optional<Decision> made = decisions.sentWith(key);
    if (made.filter(decision -> !isSame(decision, itemId, verdict)).isPresent()) {
      throw new BadRequest(
          "Idempotency-Key",
          "This Idempotency-Key was used for another decision; each needs a key of its own.");
    }
    return made;
  }

  void remember(String key, Decision decision) {
    decisions.remember(key, decision.id());
  }

  private static boolean isSame(Decision decision, long itemId, Verdict verdict) {
    return decision.itemId() == itemId
        && verdict.equals(
            new Verdict(
                decision.state(),
                Set.copyOf(decision.addThemes()),
                Set.copyOf(decision.removeThemes()),
                decision.note()));
  }
}
