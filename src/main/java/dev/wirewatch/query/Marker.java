package dev.wirewatch.query;

import dev.wirewatch.query.WordLists.Entry;
import dev.wirewatch.query.WordSequence.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the words and phrases of lists in a text. A phrase is marked at its first and its last
 * word, so that nearness is counted from either end, as for the phrase itself.
 */
final class Marker {

  private final TextWords words;
  private final WordLists lists;
  private final MarkedText marked;
  private final List<Place> guarded = new ArrayList<>();

  /** Where a word stands that may turn out to be part of a longer name. */
  private record Place(Entry entry, int first, int start, int end) {}

  private Marker(TextWords words, WordLists lists) {
    this.words = words;
    this.lists = lists;
    this.marked = new MarkedText(words, lists.count());
  }

  static MarkedText mark(TextWords words, WordLists lists) {
    return new Marker(words, lists).mark();
  }

  private MarkedText mark() {
    for (int i = 0; i < words.count(); i++) {
      for (Entry entry : lists.startingWith(words.word(i))) {
        mark(i, entry);
      }
    }
    guarded.stream()
        .filter(place -> !marked.covers(place.entry().names(), place.start(), place.end()))
        .forEach(this::mark);
    return marked;
  }

  private void mark(int first, Entry entry) {
    WordSequence sequence = entry.sequence();
    int end = end(first, sequence);
    if (end < 0) {
      return;
    }
    var place = new Place(entry, words.position(first), words.start(first), end);
    if (entry.isGuarded()) {
      guarded.add(place);
    } else {
      mark(place);
    }
  }

  private void mark(Place place) {
    WordSequence sequence = place.entry().sequence();
    int[] of = place.entry().lists();
    marked.add(of, place.first(), place.start(), place.end());
    int last = place.first() + sequence.last();
    // The last position may lie beyond the text, where a phrase ends in a pair's second half.
    if (sequence.last() > 0 && last <= words.position(words.count() - 1)) {
      marked.add(of, last, place.start(), place.end());
    }
  }

  /** Offset where a sequence that starts with a word ends; -1 where the text goes on otherwise. */
  private int end(int first, WordSequence sequence) {
    int end = words.end(first);
    int from = first;
    for (int i = 1; i < sequence.parts().size(); i++) {
      Part part = sequence.parts().get(i);
      from = find(from, words.position(first) + part.position(), part);
      if (from < 0) {
        return -1;
      }
      end = words.end(from);
    }
    return end;
  }

  private int find(int from, int position, Part part) {
    for (int i = from; i < words.count() && words.position(i) <= position; i++) {
      if (words.position(i) == position && part.fits(words.word(i))) {
        return i;
      }
    }
    return -1;
  }
}
