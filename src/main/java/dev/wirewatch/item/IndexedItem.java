package dev.wirewatch.item;

import dev.wirewatch.query.TextWords;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What the search index has of an item: nothing that the database could not give again.
 *
 * @param themes ids of the themes that it belongs to
 */
record IndexedItem(
    long id,
    long feedId,
    Instant time,
    Instant firstSeenAt,
    State state,
    TextWords title,
    TextWords summary,
    FullText body,
    List<String> categories,
    String outlet,
    String country,
    String language,
    List<String> themes) {

  static IndexedItem of(Item item, FullText body, List<String> categories) {
    return new IndexedItem(
        item.id(),
        item.feedId(),
        item.time(),
        item.firstSeenAt(),
        item.state(),
        TextWords.of(item.title()),
        TextWords.of(item.summary()),
        body,
        categories,
        item.outlet(),
        item.country(),
        item.language(),
        themes(item.tags()));
  }

  /** An item that is just being stored, whose words are cut already. */
  static IndexedItem of(NewItem item) {
    Arrival arrival = item.arrival();
    return new IndexedItem(
        item.id(),
        arrival.feed().id(),
        Item.time(null, arrival.draft().publishedAt(), arrival.seenAt()),
        arrival.seenAt(),
        State.NEW,
        item.text().title(),
        item.text().summary(),
        item.text().body(),
        item.text().categories(),
        item.text().outlet(),
        item.text().country(),
        item.text().language(),
        themes(item.tags()));
  }

  private static List<String> themes(Collection<Tag> tags) {
    return tags.stream().map(Tag::themeId).toList();
  }
}
