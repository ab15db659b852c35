package dev.wirewatch.theme.backtest;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;

/** Compares two rules on one segment of the index, with sets of documents. */
final class SegmentComparison {

  private final LeafReaderContext segment;
  private final FixedBitSet present;
  private final FixedBitSet now;
  private final FixedBitSet draft;
  private final FixedBitSet tagged;
  private final FixedBitSet kept;
  private final FixedBitSet dismissed;
  private final FixedBitSet added;
  private final FixedBitSet removed;
  private final long items;

  private SegmentComparison(Versus versus, Evaluator evaluator, LeafReaderContext segment)
      throws IOException {
    this.segment = segment;
    int size = segment.reader().maxDoc();
    present = evaluator.present(segment);
    items = present.cardinality();
    var nowFound = evaluator.rule(versus.now(), segment, size);
    var draftFound = evaluator.rule(versus.draft(), segment, nowFound.upTo());
    if (draftFound.upTo() < size) {
      present.clear(draftFound.upTo(), size);
    }
    now = both(nowFound.documents(), present);
    draft = both(draftFound.documents(), present);
    tagged = both(evaluator.quick(versus.tagged(), segment), present);
    added = both(evaluator.quick(versus.added(), segment), present);
    removed = both(evaluator.quick(versus.removed(), segment), present);
    kept = without(both(evaluator.quick(versus.kept(), segment), present), removed);
    dismissed = without(both(evaluator.quick(versus.dismissed(), segment), present), added);
  }

  static Comparison of(Versus versus, Evaluator evaluator, LeafReaderContext segment)
      throws IOException {
    return new SegmentComparison(versus, evaluator, segment).compare();
  }

  private Comparison compare() throws IOException {
    FixedBitSet decided = either(added, removed);
    FixedBitSet onlyNow = without(now, draft);
    FixedBitSet onlyDraft = without(draft, now);
    FixedBitSet lost = without(onlyNow, decided);
    FixedBitSet gained = without(onlyDraft, decided);
    FixedBitSet keptLost = both(lost, kept);
    FixedBitSet dismissedGained = both(gained, dismissed);
    var counts =
        new Counts(
            items,
            present.cardinality(),
            FixedBitSet.intersectionCount(now, draft),
            gained.cardinality(),
            lost.cardinality(),
            keptLost.cardinality(),
            dismissedGained.cardinality(),
            FixedBitSet.intersectionCount(onlyNow, decided),
            FixedBitSet.intersectionCount(onlyDraft, decided),
            behind(decided));
    return new Comparison(
        counts,
        score(now),
        score(draft),
        newest(gained),
        newest(lost),
        newest(keptLost),
        newest(dismissedGained));
  }

  /** Items that re-tagging has not come to. */
  private long behind(FixedBitSet decided) {
    FixedBitSet differing = now.clone();
    differing.xor(tagged);
    return without(differing, decided).cardinality();
  }

  private RuleScore score(FixedBitSet rule) {
    FixedBitSet right = either(kept, added);
    FixedBitSet wrong = without(either(dismissed, removed), right);
    return new RuleScore(
        rule.cardinality(),
        FixedBitSet.intersectionCount(rule, right),
        FixedBitSet.intersectionCount(rule, wrong),
        without(right, rule).cardinality());
  }

  private Newest newest(FixedBitSet documents) throws IOException {
    return Newest.of(documents, segment.reader());
  }

  private static FixedBitSet both(FixedBitSet one, FixedBitSet other) {
    FixedBitSet both = one.clone();
    both.and(other);
    return both;
  }

  private static FixedBitSet either(FixedBitSet one, FixedBitSet other) {
    FixedBitSet either = one.clone();
    either.or(other);
    return either;
  }

  private static FixedBitSet without(FixedBitSet of, FixedBitSet other) {
    FixedBitSet rest = of.clone();
    rest.andNot(other);
    return rest;
  }
}
