package dev.wirewatch.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;

/** What a list beside NEAR offers: what stands at one position is read word by word. */
final class ListedPlaces {

  private final Proximity proximity;
  private final List<WordSequence.Part> words = new ArrayList<>();
  private final List<IntervalsSource> phrases = new ArrayList<>();

  /** Words and phrases as Lucene has them. */
  private final List<IntervalsSource> all = new ArrayList<>();

  private final List<IntervalsSource> others = new ArrayList<>();
  private final GuardedWords guarded = new GuardedWords();

  private ListedPlaces(Proximity proximity) {
    this.proximity = proximity;
  }

  static IntervalsSource of(Node.Any any, Proximity proximity) throws QueryProblem {
    var listed = new ListedPlaces(proximity);
    listed.sort(any);
    return listed.source(any);
  }

  private void sort(Node.Any any) throws QueryProblem {
    for (Node part : any.parts()) {
      var sequence = WordSequence.of(part);
      if (part instanceof Node.Any inner) {
        sort(inner);
      } else if (sequence == null || sequence.isGuarded()) {
        if (!guarded.take(part)) {
          others.add(proximity.intervals(part));
        }
      } else if (sequence.last() == 0) {
        words.add(sequence.parts().getFirst());
        all.add(proximity.asWritten(part));
      } else {
        IntervalsSource phrase = proximity.intervals(part);
        phrases.add(phrase);
        all.add(phrase);
      }
    }
  }

  private IntervalsSource source(Node.Any any) throws QueryProblem {
    for (GuardedWords.Group group : guarded.groups()) {
      others.add(proximity.notWithin(of(group.unguarded(), proximity), group.names()));
    }
    if (!all.isEmpty()) {
      var whole = Intervals.or(false, all.toArray(IntervalsSource[]::new));
      others.add(new AnyPlace(any.at(), whole, words, phrases));
    }
    return Intervals.or(false, others.toArray(IntervalsSource[]::new));
  }
}
