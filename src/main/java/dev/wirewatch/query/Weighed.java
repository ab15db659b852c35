package dev.wirewatch.query;

import dev.wirewatch.query.Source.Place;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalMatchesIterator;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;

/** One of Lucene's sources of places, with the memory that its words take. */
final class Weighed extends IntervalsSource {

  private final IntervalsSource places;
  private final int words;
  private final Place at;

  Weighed(IntervalsSource places, int words, Place at) {
    this.places = places;
    this.words = words;
    this.at = at;
  }

  @Override
  public @Nullable IntervalIterator intervals(String field, LeafReaderContext segment)
      throws IOException {
    IntervalIterator found = places.intervals(field, segment);
    if (found != null) {
      Effort.present().takes((long) words * Effort.READER, at);
    }
    return found;
  }

  @Override
  public @Nullable IntervalMatchesIterator matches(
      String field, LeafReaderContext segment, int document) throws IOException {
    return places.matches(field, segment, document);
  }

  @Override
  public void visit(String field, QueryVisitor visitor) {
    places.visit(field, visitor);
  }

  @Override
  public int minExtent() {
    return places.minExtent();
  }

  @Override
  public Collection<IntervalsSource> pullUpDisjunctions() {
    return List.of(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Weighed weighed && weighed.places.equals(places);
  }

  @Override
  public int hashCode() {
    return 31 * places.hashCode() + 1;
  }

  @Override
  public String toString() {
    return places.toString();
  }
}
