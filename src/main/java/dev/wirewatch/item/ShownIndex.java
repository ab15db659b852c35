package dev.wirewatch.item;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ReferenceManager;
import org.jspecify.annotations.Nullable;

/**
 * The index as searches see it. A newer state is taken first, then it is waited until all that it
 * can have been read from is on disk, and only then it is shown: meanwhile others may go on to put
 * what will be shown next.
 */
final class ShownIndex extends ReferenceManager<IndexSearcher> {

  private final Runnable settle;

  /**
   * @param reader of the index with what its writer has in memory; closed with this
   * @param settle waits until everything committed in the database is on disk
   */
  ShownIndex(DirectoryReader reader, Runnable settle) {
    this.settle = settle;
    current = new IndexSearcher(reader);
  }

  @Override
  protected @Nullable IndexSearcher refreshIfNeeded(IndexSearcher shown) throws IOException {
    DirectoryReader next = DirectoryReader.openIfChanged((DirectoryReader) shown.getIndexReader());
    if (next == null) {
      return null;
    }
    try {
      settle.run();
    } catch (RuntimeException | Error e) {
      next.close();
      throw e;
    }
    return new IndexSearcher(next);
  }

  @Override
  protected boolean tryIncRef(IndexSearcher searcher) {
    return searcher.getIndexReader().tryIncRef();
  }

  @Override
  protected int getRefCount(IndexSearcher searcher) {
    return searcher.getIndexReader().getRefCount();
  }

  @Override
  protected void decRef(IndexSearcher searcher) throws IOException {
    searcher.getIndexReader().decRef();
  }
}
