package dev.wirewatch.theme.explain;

import dev.wirewatch.item.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Cuts a text where the evidence of its tags begins and ends, so that a page can mark the matched
 * words. Evidence may overlap, and may be older than the text: offsets beyond its end are ignored,
 * and a character is never cut in two.
 */
public final class Marking {

  private static final int SNIPPET = 260;
  private static final int LEAD = 80;

  private final String text;
  private final List<Range> ranges;

  private record Range(int start, int end, String theme) {}

  private Marking(String text, List<Range> ranges) {
    this.text = text;
    this.ranges = ranges;
  }

  /** Marks a field, {@code title}, {@code summary} or {@code body}, of an item. */
  public static Marking of(String field, String text, List<Tag> tags) {
    var ranges = new ArrayList<Range>();
    for (Tag tag : tags) {
      for (var evidence : tag.evidence()) {
        if (evidence.field().equals(field)) {
          int start = boundary(text, evidence.start(), -1);
          int end = boundary(text, evidence.end(), 1);
          if (start < end) {
            ranges.add(new Range(start, end, tag.themeId()));
          }
        }
      }
    }
    return new Marking(text, ranges);
  }

  public List<Segment> whole() {
    return between(0, text.length());
  }

  /** The text line by line. */
  public List<List<Segment>> lines() {
    var lines = new ArrayList<List<Segment>>();
    for (int start = 0; start <= text.length(); ) {
      int end = text.indexOf('\n', start);
      int to = end < 0 ? text.length() : end;
      lines.add(between(start, to));
      start = to + 1;
    }
    return lines;
  }

  /** A short part of the text: its beginning, or what surrounds the first match. */
  public List<Segment> snippet() {
    int match = ranges.stream().mapToInt(Range::start).min().orElse(0);
    int start = match < SNIPPET - LEAD ? 0 : wordStart(match - LEAD);
    int end = wordEnd(start + SNIPPET);
    var segments = new ArrayList<>(between(start, end));
    if (start > 0) {
      segments.addFirst(new Segment("… ", List.of()));
    }
    if (end < text.length()) {
      segments.add(new Segment(" …", List.of()));
    }
    return segments;
  }

  private List<Segment> between(int start, int end) {
    var cuts = new TreeSet<Integer>(List.of(start, end));
    for (Range range : ranges) {
      cuts.add(Math.clamp(range.start, start, end));
      cuts.add(Math.clamp(range.end, start, end));
    }
    var segments = new ArrayList<Segment>();
    int from = start;
    for (int to : cuts.tailSet(start, false)) {
      segments.add(new Segment(text.substring(from, to), themesOf(from, to)));
      from = to;
    }
    return segments;
  }

  private List<String> themesOf(int from, int to) {
    return ranges.stream()
        .filter(range -> range.start <= from && to <= range.end)
        .map(Range::theme)
        .distinct()
        .toList();
  }

  private int wordStart(int offset) {
    int space = text.indexOf(' ', offset);
    return space < 0 || space > offset + 20 ? boundary(text, offset, -1) : space + 1;
  }

  private int wordEnd(int offset) {
    if (offset >= text.length()) {
      return text.length();
    }
    int space = text.lastIndexOf(' ', offset);
    return space < offset - 20 ? boundary(text, offset, -1) : space;
  }

  /** The offset, moved out of the middle of a character. */
  private static int boundary(String text, int offset, int direction) {
    int inside = Math.clamp(offset, 0, text.length());
    boolean splits =
        inside > 0
            && inside < text.length()
            && Character.isSurrogatePair(text.charAt(inside - 1), text.charAt(inside));
    return splits ? inside + direction : inside;
  }
}
