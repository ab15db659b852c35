package dev.wirewatch.review;

/** Somebody else decided since: another decision holds than the one that was known. */
public final class Outdated extends RuntimeException {

  private final transient Decision decision;

  Outdated(Decision decision) {
    super(
        "%s decided about this item at %s; look at that, and decide again."
            .formatted(decision.decidedBy(), decision.decidedAt()));
    this.decision = decision;
  }

  /** The decision that holds. */
  public Decision decision() {
    return decision;
  }
}
