package dev.wirewatch.idempotency;

import dev.wirewatch.config.Commits;
import dev.wirewatch.config.Durability;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** Begins what is sent with a key, once, and ends it together with its answer. */
@Component
class KeyedCalls {

  /** How long answers are kept. */
  static final Duration KEPT = Duration.ofHours(24);

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final KeyLocks locks = new KeyLocks();
  private final KeptAnswers answers;
  private final Commits commits;
  private final Durability durability;
  private final InstantSource clock;

  KeyedCalls(KeptAnswers answers, Commits commits, Durability durability, InstantSource clock) {
    this.answers = answers;
    this.commits = commits;
    this.durability = durability;
    this.clock = clock;
  }

  /**
   * Begins a request, unless it was answered before.
   *
   * @param begun takes it if it is the first with its key
   * @return the first answer, if there is one; it is on disk
   * @throws ErrorResponseException 422 if the key was used for another request, 409 if the first is
   *     still under way
   */
  Optional<KeptAnswer> begin(RequestKey key, String hash, Consumer<KeyedCall> begun) {
    if (!locks.take(key, PATIENCE)) {
      throw refusal(
          HttpStatus.CONFLICT, "What was first sent with this key is still under way; ask again.");
    }
    boolean first = false;
    try {
      Optional<KeptAnswer> before = find(key);
      if (before.isEmpty()) {
        Commits.Open work = commits.begin();
        first = claim(key, hash, work);
        if (first) {
          begun.accept(new KeyedCall(key, hash, work, locks));
          return Optional.empty();
        }
        before = find(key);
      }
      KeptAnswer answer = before.orElseThrow();
      if (!answer.requestHash().equals(hash)) {
        throw refusal(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "This Idempotency-Key was used for another request; each needs a key of its own.");
      }
      durability.settle();
      return before;
    } finally {
      if (!first) {
        locks.release(key);
      }
    }
  }

  private Optional<KeptAnswer> find(RequestKey key) {
    return answers.find(key, clock.instant().minus(KEPT));
  }

  private boolean claim(RequestKey key, String hash, Commits.Open work) {
    boolean claimed = false;
    try {
      Instant now = clock.instant();
      claimed = answers.claim(key, hash, now, now.minus(KEPT));
    } finally {
      if (!claimed) {
        work.rollBack();
      }
    }
    return claimed;
  }

  /** Ends a request as it was answered: what was refused has done nothing. */
  void end(KeyedCall call, KeyedResponse response) {
    try {
      if (response.getStatus() < 400) {
        commit(call.work(), call.key(), KeptAnswer.of(call.requestHash(), response));
      } else {
        call.work().rollBack();
        if (response.getStatus() < 500 && !response.isError()) {
          keepRefusal(call, KeptAnswer.of(call.requestHash(), response));
        }
      }
    } finally {
      locks.release(call.key());
    }
  }

  private void keepRefusal(KeyedCall call, KeptAnswer answer) {
    Commits.Open work = commits.begin();
    if (claim(call.key(), call.requestHash(), work)) {
      commit(work, call.key(), answer);
    }
  }

  private void commit(Commits.Open work, RequestKey key, KeptAnswer answer) {
    try {
      answers.keep(key, answer);
    } catch (RuntimeException e) {
      work.rollBack();
      throw e;
    }
    work.commit();
  }

  private static ErrorResponseException refusal(HttpStatus status, String why) {
    return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, why), null);
  }
}
