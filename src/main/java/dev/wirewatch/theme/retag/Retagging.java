package dev.wirewatch.theme.retag;

import dev.wirewatch.item.StoredItems;
import dev.wirewatch.item.StoredItems.StoredText;
import dev.wirewatch.item.Tag;
import dev.wirewatch.theme.Themes;
import dev.wirewatch.theme.match.Tagger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tags stored items anew, in the background, when the rules in force are not those that they were
 * tagged under. Each batch is one transaction, so that a crash costs one batch at most.
 */
@Component
class Retagging {

  private static final Logger log = LoggerFactory.getLogger(Retagging.class);
  private static final int BATCH = 500;

  private final Themes themes;
  private final Tagger tagger;
  private final StoredItems items;
  private final RetaggingProgress progress;
  private final TransactionOperations transactions;

  Retagging(
      Themes themes,
      Tagger tagger,
      StoredItems items,
      RetaggingProgress progress,
      TransactionOperations transactions) {
    this.themes = themes;
    this.tagger = tagger;
    this.items = items;
    this.progress = progress;
    this.transactions = transactions;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    Thread.ofVirtual().name("retagging").start(this::runAndReport);
  }

  private void runAndReport() {
    try {
      run();
    } catch (RuntimeException e) {
      log.warn("Tagging stored items anew stopped; it goes on at the next start", e);
    }
  }

  /** Brings all stored items under the present rules. */
  void run() {
    String rules = themes.fingerprint();
    if (progress.isDone(rules)) {
      return;
    }
    long last = progress.begin(rules);
    log.info("The rules changed: tagging stored items anew, from item {} on", last + 1);
    long count = 0;
    for (var batch = items.after(last, BATCH); !batch.isEmpty(); batch = items.after(last, BATCH)) {
      store(batch);
      last = batch.getLast().itemId();
      count += batch.size();
    }
    progress.finished(rules);
    log.info("Tagged {} stored items anew", count);
  }

  private void store(List<StoredText> batch) {
    List<List<Tag>> tags = tagger.tag(batch.stream().map(StoredText::text).toList());
    Map<Long, List<Tag>> byItem = new HashMap<>();
    for (int i = 0; i < batch.size(); i++) {
      byItem.put(batch.get(i).itemId(), tags.get(i));
    }
    transactions.executeWithoutResult(status -> {
      items.replaceRuleTags(byItem);
      progress.reached(batch.getLast().itemId());
    });
  }
}
