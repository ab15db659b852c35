package dev.wirewatch.config;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions that are on disk when they return, of work that may be part of other work. Whoever
 * waits for the disk or the index while a connection is held can wait for somebody who needs one:
 * so that comes once the outermost of these transactions has given its connection back.
 */
@Component
public class Commits {

  private final PlatformTransactionManager transactions;
  private final Durability durability;
  private final ThreadLocal<@Nullable Open> open = new ThreadLocal<>();

  public Commits(PlatformTransactionManager transactions, Durability durability) {
    this.transactions = transactions;
    this.durability = durability;
  }

  /** Runs something in a transaction, that of the work which it is part of, if there is one. */
  public <T extends @Nullable Object> T run(Supplier<T> work) {
    if (open.get() != null) {
      return new TransactionTemplate(transactions).execute(status -> work.get());
    }
    Open mine = begin();
    T made;
    try {
      made = work.get();
    } catch (RuntimeException | Error e) {
      mine.rollBack();
      throw e;
    }
    mine.commit();
    return made;
  }

  /**
   * Has something done once the work under way is committed and its connection free; not at all if
   * it is rolled back.
   *
   * @throws IllegalStateException if no work is under way
   */
  public void afterwards(Runnable action) {
    Open under = open.get();
    if (under == null) {
      throw new IllegalStateException("Nothing is under way that could be waited for");
    }
    under.afterwards.add(action);
  }

  /**
   * Begins work that is ended elsewhere on the same thread, by {@link Open#commit} or {@link
   * Open#rollBack}.
   *
   * @throws IllegalStateException if other work is under way here
   */
  public Open begin() {
    if (open.get() != null) {
      throw new IllegalStateException("Other work is under way on this thread");
    }
    var begun = new Open(transactions.getTransaction(new DefaultTransactionDefinition()));
    open.set(begun);
    return begun;
  }

  /** Work under way on one thread. */
  public final class Open {

    private final TransactionStatus transaction;
    private final List<Runnable> afterwards = new ArrayList<>();

    private Open(TransactionStatus transaction) {
      this.transaction = transaction;
    }

    /** Commits, does what was put off until then, and returns when all is on disk. */
    public void commit() {
      open.remove();
      transactions.commit(transaction);
      long mark = durability.mark();
      // This mostly waits for the disk already, together with whoever commits at the same time.
      afterwards.forEach(Runnable::run);
      durability.settle(mark);
    }

    /** Undoes it all. */
    public void rollBack() {
      open.remove();
      transactions.rollback(transaction);
    }
  }
}
