package dev.wirewatch.item;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Items that this node has just stored, until its index takes them: it need not read them back and
 * cut their words again. What is not here is read from the database.
 */
@Component
class FreshItems {

  /** Some seconds of a burst; as many items take a dozen megabytes. */
  private static final int MOST = 5_000;

  private final ConcurrentMap<Long, IndexedItem> waiting = new ConcurrentHashMap<>();

  /** Keeps items that the present transaction stores; forgets them if it fails. */
  void add(Collection<NewItem> items) {
    if (waiting.size() + items.size() > MOST) {
      return;
    }
    List<Long> ids = items.stream().map(NewItem::id).toList();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            if (status != STATUS_COMMITTED) {
              ids.forEach(waiting::remove);
            }
          }
        });
    items.forEach(item -> waiting.put(item.id(), IndexedItem.of(item)));
  }

  /** Hands an item out, once. */
  @Nullable IndexedItem take(long id) {
    return waiting.remove(id);
  }

  /** Forgets all: they are read from the database. */
  void clear() {
    waiting.clear();
  }
}
