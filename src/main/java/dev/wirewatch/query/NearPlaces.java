package dev.wirewatch.query;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.queries.intervals.IntervalIterator;

/** Where the places of two iterators are near each other; each is read once in a document. */
final class NearPlaces extends IntervalIterator {

  private final IntervalIterator left;
  private final IntervalIterator right;

  /** The one with fewer documents, and the other. */
  private final IntervalIterator lead;

  private final IntervalIterator follower;
  private final NearPairs pairs;
  private final Effort effort = Effort.present();
  private final PlaceList lefts = new PlaceList();
  private final PlaceList rights = new PlaceList();
  private List<NearPairs.Pair> found = List.of();
  private int document = -1;
  private int read = -1;
  private int next;

  NearPlaces(IntervalIterator left, IntervalIterator right, NearPairs pairs) {
    this.left = left;
    this.right = right;
    this.pairs = pairs;
    boolean leftLeads = left.cost() <= right.cost();
    this.lead = leftLeads ? left : right;
    this.follower = leftLeads ? right : left;
  }

  @Override
  public int nextInterval() throws IOException {
    if (read != document) {
      read = document;
      next = -1;
      readAll();
    }
    return ++next < found.size() ? found.get(next).start() : NO_MORE_INTERVALS;
  }

  private void readAll() throws IOException {
    lefts.read(left);
    rights.read(right);
    effort.steps(1L + lefts.count() + rights.count());
    found = pairs.of(lefts, rights);
  }

  @Override
  public int start() {
    if (read != document || next < 0) {
      return -1;
    }
    return next < found.size() ? found.get(next).start() : NO_MORE_INTERVALS;
  }

  @Override
  public int end() {
    if (read != document || next < 0) {
      return -1;
    }
    return next < found.size() ? found.get(next).end() : NO_MORE_INTERVALS;
  }

  @Override
  public int gaps() {
    NearPairs.Pair pair = found.get(next);
    int width = width(lefts, pair.left()) + width(rights, pair.right());
    return pair.end() - pair.start() + 1 - width;
  }

  private static int width(PlaceList places, int i) {
    return places.end(i) - places.start(i) + 1;
  }

  @Override
  public int docID() {
    return document;
  }

  @Override
  public int nextDoc() throws IOException {
    return advance(document + 1);
  }

  @Override
  public int advance(int target) throws IOException {
    int candidate = lead.advance(target);
    while (candidate != NO_MORE_DOCS) {
      effort.step();
      int other = follower.docID();
      other = other < candidate ? follower.advance(candidate) : other;
      if (other == candidate) {
        break;
      }
      candidate = other == NO_MORE_DOCS ? NO_MORE_DOCS : lead.advance(other);
    }
    document = candidate;
    return document;
  }

  @Override
  public long cost() {
    return lead.cost();
  }

  @Override
  public float matchCost() {
    return left.matchCost() + right.matchCost() + 2;
  }
}
