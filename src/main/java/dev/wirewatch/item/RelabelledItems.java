package dev.wirewatch.item;

import dev.wirewatch.item.StoredItems.StoredText;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings stored items under the outlet and country that their feeds have got: rules may ask for
 * both, and the search index has them. A reviewer's word stays, as it does in every run.
 */
@Service
public class RelabelledItems {

  private final RelabelledFeeds feeds;
  private final ItemReader reader;
  private final StoredItems items;
  private final ItemTagger tagger;
  private final ChangeLog changes;
  private final TransactionOperations transactions;

  RelabelledItems(
      RelabelledFeeds feeds,
      ItemReader reader,
      StoredItems items,
      ItemTagger tagger,
      ChangeLog changes,
      TransactionOperations transactions) {
    this.feeds = feeds;
    this.reader = reader;
    this.items = items;
    this.tagger = tagger;
    this.changes = changes;
    this.transactions = transactions;
  }

  /** How many items are left. */
  public long left() {
    return feeds.left();
  }

  /**
   * Tags and indexes the next items anew, in one transaction that also keeps the place: a crash
   * takes back both or none.
   *
   * @param most how many at most
   * @return how many; 0 if none is left that another node is not at
   */
  public int follow(int most) {
    return transactions.execute(status -> next(most));
  }

  private int next(int most) {
    for (Optional<RelabelledFeeds.Place> next = feeds.next();
        next.isPresent();
        next = feeds.next()) {
      RelabelledFeeds.Place place = next.get();
      // The rules before the items: all lock in this order.
      tagger.hold();
      List<StoredText> texts = reader.textsOf(place.feedId(), place.lastItemId(), most);
      if (!texts.isEmpty()) {
        tag(texts);
        feeds.reached(new RelabelledFeeds.Place(place.feedId(), texts.getLast().itemId()));
        return texts.size();
      }
      feeds.done(place);
    }
    return 0;
  }

  private void tag(List<StoredText> texts) {
    List<List<Tag>> found = tagger.tag(texts.stream().map(StoredText::text).toList());
    var tags = new HashMap<StoredText, List<Tag>>();
    for (int i = 0; i < texts.size(); i++) {
      tags.put(texts.get(i), found.get(i));
    }
    items.replaceRuleTags(tags, theme -> true);
    changes.changed(texts.stream().map(StoredText::itemId).toList());
  }
}
