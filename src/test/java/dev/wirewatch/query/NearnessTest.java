package dev.wirewatch.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalMatchesIterator;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.junit.jupiter.api.Test;

/** Nearness finds what Lucene's does that looks for both orders apart, in texts of few words. */
class NearnessTest {

  private static final int TEXTS = 3_000;

  @Test
  void findsTheSamePlacesAsLucene() throws IOException {
    var random = new Random(20261130);
    int found = 0;
    for (int i = 0; i < TEXTS; i++) {
      LeafReaderContext text = text(random);
      IntervalsSource left = side(random);
      IntervalsSource right = side(random);
      if (left.equals(right) && left.minExtent() > 1) {
        // Of several words twice in a row Lucene counts the gaps in another way.
        continue;
      }
      int gaps = random.nextInt(4);
      boolean ordered = random.nextBoolean();
      var lucene =
          Intervals.maxgaps(
              gaps,
              ordered
                  ? Intervals.ordered(left, right)
                  : Intervals.unorderedNoOverlaps(left, right));
      var ours = new Nearness(left, right, gaps, ordered);
      List<String> places = places(lucene, text);
      assertThat(places(ours, text)).as("%s in text %d", ours, i).isEqualTo(places);
      assertThat(matches(ours, text)).as("%s in text %d", ours, i).isEqualTo(matches(lucene, text));
      found += places.size();
    }
    assertThat(found).isGreaterThan(TEXTS / 3);
  }

  @Test
  void readsEachSideOnceHoweverDeepItIsNested() throws IOException {
    LeafReaderContext text = text(new Random(1));
    IntervalsSource inner = Intervals.term("a");
    int steps = 0;
    for (int depth = 1; depth <= 6; depth++) {
      inner = new Nearness(inner, Intervals.term("b"), 100, false);
      int before = steps;
      steps = steps(inner, text);
      assertThat(steps - before).as("depth %d", depth).isLessThan(100);
    }
  }

  private static int steps(IntervalsSource source, LeafReaderContext text) throws IOException {
    var effort = new Effort(Effort.MOST_BYTES, () -> false);
    effort.within(() -> places(source, text));
    return (int) effort.steps();
  }

  private static LeafReaderContext text(Random random) {
    String words =
        IntStream.range(0, 3 + random.nextInt(12))
            .mapToObj(i -> "abcde".substring(random.nextInt(5)).substring(0, 1))
            .collect(Collectors.joining(" "));
    var index = new MemoryIndex(true);
    index.addField("t", words, new WhitespaceAnalyzer());
    return index.createSearcher().getIndexReader().leaves().getFirst();
  }

  /** Words that the other side may have too, lists, and places of different widths. */
  private static IntervalsSource side(Random random) {
    IntervalsSource one = Intervals.term("abc".substring(random.nextInt(3)).substring(0, 1));
    return switch (random.nextInt(4)) {
      case 0 -> Intervals.or(false, one, Intervals.term("d"));
      case 1 -> Intervals.phrase(Intervals.term("e"), one);
      case 2 -> Intervals.maxgaps(1, Intervals.ordered(Intervals.term("e"), one));
      default -> one;
    };
  }

  private static List<String> places(IntervalsSource source, LeafReaderContext text)
      throws IOException {
    var places = new ArrayList<String>();
    IntervalIterator each = source.intervals("t", text);
    if (each != null && each.nextDoc() == 0) {
      while (each.nextInterval() != IntervalIterator.NO_MORE_INTERVALS) {
        places.add(each.start() + "-" + each.end() + ", " + each.gaps() + " between");
      }
    }
    return places;
  }

  private static List<String> matches(IntervalsSource source, LeafReaderContext text)
      throws IOException {
    var matches = new ArrayList<String>();
    IntervalMatchesIterator each = source.matches("t", text, 0);
    while (each != null && each.next()) {
      matches.add("%d-%d".formatted(each.startPosition(), each.endPosition()));
    }
    return matches;
  }
}
