package dev.wirewatch.dashboard.item;

import dev.wirewatch.item.ItemVersion;
import dev.wirewatch.text.WordDiff;
import dev.wirewatch.web.page.Moment;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A version of an item, with what changed against the one before.
 *
 * @param published as its source dated it
 * @param otherDate whether the version before was dated otherwise
 * @param otherLink where it leads, if the version before led elsewhere
 */
public record ItemVersionView(
    int version,
    List<WordDiff.Change> title,
    List<WordDiff.Change> summary,
    @Nullable Moment published,
    boolean otherDate,
    @Nullable String otherLink,
    Moment seen) {

  static List<ItemVersionView> newestFirst(List<ItemVersion> versions, Instant now, ZoneId zone) {
    var views = new ArrayList<ItemVersionView>();
    for (int i = 0; i < versions.size(); i++) {
      ItemVersion version = versions.get(i);
      views.addFirst(of(version, i == 0 ? version : versions.get(i - 1), now, zone));
    }
    return views;
  }

  private static ItemVersionView of(ItemVersion it, ItemVersion before, Instant now, ZoneId zone) {
    return new ItemVersionView(
        it.version(),
        WordDiff.between(before.title(), it.title()),
        WordDiff.between(before.summary(), it.summary()),
        it.publishedAt() == null ? null : Moment.asGiven(it.publishedAt(), now, zone),
        !Objects.equals(it.publishedAt(), before.publishedAt()),
        Objects.equals(it.url(), before.url()) ? null : it.url(),
        Moment.of(it.seenAt(), now, zone));
  }
}
