package dev.wirewatch.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.queries.intervals.IntervalMatchesIterator;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Words of one text that match together, match by match. */
final class NearMatches implements IntervalMatchesIterator {

  private final List<Match> matches;
  private int at = -1;

  private NearMatches(List<Match> matches) {
    this.matches = matches;
  }

  /** A word with its positions and its offsets in the text. */
  private record Word(int first, int last, int start, int end) {}

  /** Words that match together, and what they span. */
  private record Match(Word whole, int width, List<Word> words) {}

  /** Pairs of matches that are near each other; null if there are none. */
  static @Nullable NearMatches of(
      IntervalMatchesIterator left, IntervalMatchesIterator right, NearPairs pairs)
      throws IOException {
    List<Match> lefts = read(left);
    List<Match> rights = read(right);
    List<Match> near =
        pairs.of(places(lefts), places(rights)).stream()
            .map(pair -> together(lefts.get(pair.left()), rights.get(pair.right())))
            .toList();
    return near.isEmpty() ? null : new NearMatches(near);
  }

  private static List<Match> read(IntervalMatchesIterator matches) throws IOException {
    var read = new ArrayList<Match>();
    while (matches.next()) {
      Word whole = word(matches);
      var words = new ArrayList<Word>();
      collect(matches, words);
      read.add(new Match(whole, matches.width(), words));
    }
    return read;
  }

  private static void collect(MatchesIterator match, List<Word> words) throws IOException {
    MatchesIterator parts = match.getSubMatches();
    if (parts == null) {
      words.add(word(match));
      return;
    }
    while (parts.next()) {
      collect(parts, words);
    }
  }

  private static Word word(MatchesIterator match) throws IOException {
    return new Word(
        match.startPosition(), match.endPosition(), match.startOffset(), match.endOffset());
  }

  private static PlaceList places(List<Match> matches) {
    var places = new PlaceList();
    matches.forEach(match -> places.add(match.whole().first(), match.whole().last()));
    return places;
  }

  private static Match together(Match one, Match other) {
    Word a = one.whole();
    Word b = other.whole();
    var whole =
        new Word(
            Math.min(a.first(), b.first()),
            Math.max(a.last(), b.last()),
            Math.min(a.start(), b.start()),
            Math.max(a.end(), b.end()));
    List<Word> words =
        Stream.concat(one.words().stream(), other.words().stream())
            .sorted(Comparator.comparingInt(Word::first))
            .toList();
    return new Match(whole, one.width() + other.width(), words);
  }

  @Override
  public boolean next() {
    return ++at < matches.size();
  }

  @Override
  public int gaps() {
    Word whole = matches.get(at).whole();
    return whole.last() - whole.first() + 1 - matches.get(at).width();
  }

  @Override
  public int width() {
    Word whole = matches.get(at).whole();
    return whole.last() - whole.first() + 1;
  }

  @Override
  public int startPosition() {
    return matches.get(at).whole().first();
  }

  @Override
  public int endPosition() {
    return matches.get(at).whole().last();
  }

  @Override
  public int startOffset() {
    return matches.get(at).whole().start();
  }

  @Override
  public int endOffset() {
    return matches.get(at).whole().end();
  }

  @Override
  public @Nullable MatchesIterator getSubMatches() {
    List<Word> words = matches.get(at).words();
    return words.size() == 1
        ? null
        : new NearMatches(
            words.stream()
                .map(word -> new Match(word, word.last() - word.first() + 1, List.of(word)))
                .toList());
  }

  @Override
  public Query getQuery() {
    throw new UnsupportedOperationException("The query that has the source is asked");
  }
}
