package dev.wirewatch.idempotency;

import dev.wirewatch.config.Commits;

/**
 * A request under way that was the first with its key.
 *
 * @param work the transaction that all it does is part of
 */
record KeyedCall(RequestKey key, String requestHash, Commits.Open work, KeyLocks locks) {

  /** Undoes it, as nobody will answer it. */
  void giveUp() {
    try {
      work.rollBack();
    } finally {
      locks.release(key);
    }
  }
}
