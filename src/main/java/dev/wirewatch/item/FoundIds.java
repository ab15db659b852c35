package dev.wirewatch.item;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Collects the ids of all items that a query finds, in no order. */
final class FoundIds implements CollectorManager<FoundIds.Part, List<Long>> {

  @Override
  public Part newCollector() {
    return new Part();
  }

  @Override
  public List<Long> reduce(Collection<Part> parts) {
    var all = new ArrayList<Long>();
    parts.forEach(part -> all.addAll(part.ids));
    return all;
  }

  static final class Part extends SimpleCollector {

    private final List<Long> ids = new ArrayList<>();
    private @Nullable NumericDocValues values;

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
      values = DocValues.getNumeric(context.reader(), ItemDocument.ID);
    }

    @Override
    public void collect(int document) throws IOException {
      if (values != null && values.advanceExact(document)) {
        ids.add(values.longValue());
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
