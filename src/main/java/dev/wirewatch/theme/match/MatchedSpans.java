package dev.wirewatch.theme.match;

import dev.wirewatch.item.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Matched places of one field, of which those that overlap or touch become one. */
final class MatchedSpans {

  /** More marks than this explain nothing. */
  private static final int MOST = 40;

  private final List<Span> found = new ArrayList<>();

  void add(int start, int end) {
    if (start >= 0 && end > start) {
      found.add(new Span(start, end));
    }
  }

  List<Evidence> evidence(String field, String text) {
    return merged().stream()
        .limit(MOST)
        .map(span ->
            new Evidence(field, span.start(), span.end(), text.substring(span.start(), span.end())))
        .toList();
  }

  private List<Span> merged() {
    var merged = new ArrayList<Span>();
    found.sort(Comparator.comparingInt(Span::start));
    for (Span span : found) {
      if (!merged.isEmpty() && span.start() <= merged.getLast().end()) {
        Span last = merged.removeLast();
        merged.add(new Span(last.start(), Math.max(last.end(), span.end())));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }

  private record Span(int start, int end) {}
}
