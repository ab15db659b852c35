package dev.wirewatch.theme.store;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The number of the rules in force, kept in several places. Whoever stores tags locks one place
 * until the end of the transaction, and a save locks all of them: so when a save is committed,
 * everything tagged under older rules is committed too, and what follows is tagged under the new
 * ones. Taggers do not wait for each other unless they outnumber the places.
 */
@Repository
class RulesRevision {

  private static final int PLACES = 16;

  private final JdbcClient jdbc;
  private final AtomicInteger turn = new AtomicInteger();

  RulesRevision(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long current() {
    return jdbc.sql("select revision from rules_revision where place = 0")
        .query(Long.class)
        .single();
  }

  /** The number, which nobody changes until the caller's transaction ends. */
  long hold() {
    Long held = (Long) TransactionSynchronizationManager.getResource(this);
    if (held != null) {
      return held;
    }
    // A second place would be waited for while the first is held, and a save could be in between.
    int place = 1 + Math.floorMod(turn.getAndIncrement(), PLACES);
    long revision = lockFree(place).or(() -> lockFree(1)).orElseGet(() -> lock(place));
    TransactionSynchronizationManager.bindResource(this, revision);
    TransactionSynchronizationManager.registerSynchronization(new Release(revision));
    return revision;
  }

  /** Lets one save at a time through; until it advances, taggers go on. */
  void begin() {
    lock(0);
  }

  /** Waits for taggers and gives the rules a new number, in the transaction that began. */
  void advance() {
    jdbc.sql("update rules_revision set revision = revision + 1 where place > 0").update();
    jdbc.sql("update rules_revision set revision = revision + 1 where place = 0").update();
  }

  /** A place that nobody has, from one on: who tags for a person does not wait for a poll. */
  private Optional<Long> lockFree(int from) {
    return jdbc.sql(
            """
            select revision from rules_revision where place >= ?
            order by place limit 1 for update skip locked
            """)
        .param(from)
        .query(Long.class)
        .optional();
  }

  private long lock(int place) {
    return jdbc.sql("select revision from rules_revision where place = ? for update")
        .param(place)
        .query(Long.class)
        .single();
  }

  private final class Release implements TransactionSynchronization {

    private final long revision;

    Release(long revision) {
      this.revision = revision;
    }

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(RulesRevision.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(RulesRevision.this, revision);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(RulesRevision.this);
    }
  }
}
