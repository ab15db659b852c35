package dev.wirewatch.theme.retag;

import dev.wirewatch.item.StoredItems;
import dev.wirewatch.item.StoredItems.StoredText;
import dev.wirewatch.item.Tag;
import dev.wirewatch.theme.RuleBook;
import dev.wirewatch.theme.Themes;
import dev.wirewatch.theme.match.RuleSet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings stored items under changed rules. Each batch is a transaction that holds the rules while
 * it tags, as intake does: so an item is either read by the run or was tagged under its rules.
 */
@Service
public class Retagging {

  private static final Logger log = LoggerFactory.getLogger(Retagging.class);
  private static final int BATCH = 500;

  /** A node that has not been heard of for so long has lost its turn. */
  private static final Duration TURN = Duration.ofSeconds(15);

  private final String node = UUID.randomUUID().toString();
  private final Themes themes;
  private final StoredItems items;
  private final RetaggingRow row;
  private final TransactionOperations transactions;
  private final InstantSource clock;

  Retagging(
      Themes themes,
      StoredItems items,
      RetaggingRow row,
      TransactionOperations transactions,
      InstantSource clock) {
    this.themes = themes;
    this.items = items;
    this.row = row;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** How far it has come. */
  public RetaggingProgress progress() {
    return row.progress();
  }

  /** Ids of the themes under whose rules not all stored items are tagged. */
  public List<String> waiting() {
    return List.copyOf(ChangedRules.of(themes.book(), row.tagged()).versions().keySet());
  }

  /** What came of a batch. */
  private enum Outcome {
    GO_ON,
    DONE,
    /** The rules changed again. */
    SUPERSEDED,
    /** Another node has the turn. */
    LOST
  }

  private record Run(ChangedRules changed, RetaggingRow.Place from) {}

  /** Works until all stored items are under the rules in force, or another node does it. */
  void run(RetaggingThrottle pace) throws InterruptedException {
    if (ChangedRules.of(themes.book(), row.tagged()).isEmpty()) {
      return;
    }
    try {
      for (Run run = begin(items.count()); run != null; run = begin(items.count())) {
        if (work(run, pace) == Outcome.LOST) {
          return;
        }
      }
    } finally {
      row.release(node);
    }
  }

  /**
   * Begins a run, or goes on with one; null if there is nothing to do or another node does it.
   *
   * @param about how many items there are; counted before, as H2 takes seconds for a million once
   *     the transaction has changed anything, and saves of rules would wait for it
   */
  private @Nullable Run begin(long about) {
    return transactions.execute(status -> {
      RuleBook book = themes.settled();
      Instant now = clock.instant();
      var changed = ChangedRules.of(book, row.tagged());
      if (changed.isEmpty() || !row.take(node, now, now.plus(TURN))) {
        return null;
      }
      return new Run(changed, row.begin(changed, items.newest(), about, now));
    });
  }

  private Outcome work(Run run, RetaggingThrottle pace) throws InterruptedException {
    log.info("Tagging stored items anew for {}", run.changed().versions().keySet());
    var rules = new RuleSet(run.changed().rules());
    long last = run.from().lastItemId();
    long newest = items.newest();
    while (true) {
      Instant start = clock.instant();
      List<StoredText> batch = items.between(last, run.from().untilItemId(), BATCH);
      SequencedMap<StoredText, List<Tag>> tags = tag(batch, rules);
      Outcome outcome = transactions.execute(status -> store(run, tags, status));
      if (outcome != Outcome.GO_ON) {
        log.info("Tagging stored items anew: {}, {}", outcome, progress());
        return outcome;
      }
      last = batch.getLast().itemId();
      long before = newest;
      newest = items.newest();
      pace.after(Duration.between(start, clock.instant()), newest > before);
    }
  }

  private static SequencedMap<StoredText, List<Tag>> tag(List<StoredText> batch, RuleSet rules) {
    List<List<Tag>> found = rules.tag(batch.stream().map(StoredText::text).toList());
    var tags = new LinkedHashMap<StoredText, List<Tag>>();
    for (int i = 0; i < batch.size(); i++) {
      tags.put(batch.get(i), found.get(i));
    }
    return tags;
  }

  private Outcome store(
      Run run, SequencedMap<StoredText, List<Tag>> tags, TransactionStatus status) {
    if (!ChangedRules.name(themes.settled()).equals(run.changed().target())) {
      return Outcome.SUPERSEDED;
    }
    Instant now = clock.instant();
    boolean done = tags.isEmpty();
    int changed = items.replaceRuleTags(tags, run.changed().versions()::containsKey);
    long last = done ? run.from().untilItemId() : tags.lastEntry().getKey().itemId();
    if (!row.reached(node, run.changed(), last, tags.size(), changed, now.plus(TURN))) {
      status.setRollbackOnly();
      return Outcome.LOST;
    }
    if (done) {
      row.finish(run.changed(), now);
    }
    return done ? Outcome.DONE : Outcome.GO_ON;
  }
}
