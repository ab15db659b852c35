package dev.wirewatch.source.mend;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which end tag belongs to which start tag, in a stretch of a document. An end tag belongs to the
 * nearest open tag of its name; one of markup closes none that a feed's own element stands in.
 */
final class TagPairs {

  private static final int NONE = -1;

  private final List<Piece> pieces;
  private final int[] partners;
  private final Deque<Integer> open = new ArrayDeque<>();
  private final Deque<Integer> openParts = new ArrayDeque<>();
  private final Map<String, Deque<Integer>> openByName = new HashMap<>();

  TagPairs(List<Piece> pieces) {
    this.pieces = pieces;
    this.partners = new int[pieces.size()];
    Arrays.fill(partners, NONE);
    for (int i = 0; i < partners.length; i++) {
      Piece piece = pieces.get(i);
      if (piece.kind() == Piece.Kind.START) {
        open(i);
      } else if (piece.isEnd()) {
        close(i);
      }
    }
  }

  boolean isPaired(int place) {
    return partners[place] != NONE;
  }

  int partner(int place) {
    return partners[place];
  }

  private void open(int place) {
    open.push(place);
    openByName.computeIfAbsent(name(place), any -> new ArrayDeque<>()).push(place);
    if (FeedElements.isPart(pieces.get(place).name())) {
      openParts.push(place);
    }
  }

  private void close(int place) {
    Deque<Integer> same = openByName.get(name(place));
    if (same == null || same.isEmpty()) {
      return;
    }
    int start = same.peek();
    boolean part = FeedElements.isPart(pieces.get(place).name());
    if (!part && !openParts.isEmpty() && openParts.peek() > start) {
      return;
    }
    partners[place] = start;
    partners[start] = place;
    while (!open.isEmpty() && open.peek() >= start) {
      forget(open.pop());
    }
  }

  private void forget(int place) {
    openByName.getOrDefault(name(place), new ArrayDeque<>()).pop();
    if (!openParts.isEmpty() && openParts.peek() == place) {
      openParts.pop();
    }
  }

  private String name(int place) {
    return pieces.get(place).name().toLowerCase(Locale.ROOT);
  }
}
