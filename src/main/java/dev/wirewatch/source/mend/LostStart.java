package dev.wirewatch.source.mend;

import java.util.List;
import java.util.Set;

/** Where an entry begins whose start tag is lost, in what looks like a feed's head. */
final class LostStart {

  /** What only entries have, or what they have too where they begin with it. */
  private static final Set<String> FIRST =
      Set.of("pubdate", "guid", "id", "published", "updated", "category", "date", "creator");

  private LostStart() {}

  /** The first piece of the entry: before the second title, or all if there is one only. */
  static int start(List<Piece> head) {
    TagPairs pairs = new TagPairs(head);
    int titles = 0;
    for (int i = 0; i < head.size(); i++) {
      Piece piece = head.get(i);
      if (pairs.isPaired(i) && piece.isStart() && !FeedElements.isText(piece.name())) {
        // An image has a title, too.
        i = pairs.partner(i);
        continue;
      }
      if (piece.isStart() && piece.name().equalsIgnoreCase("title") && ++titles == 2) {
        return before(head, i);
      }
    }
    return titles == 1 ? 0 : head.size();
  }

  private static int before(List<Piece> head, int title) {
    int start = title;
    for (int i = title - 1; i >= 0; i--) {
      Piece piece = head.get(i);
      boolean belongs = piece.isText() || FIRST.contains(FeedElements.local(piece.name()));
      if (!belongs) {
        return start;
      }
      start = piece.isStart() ? i : start;
    }
    return start;
  }
}
