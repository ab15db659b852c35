package dev.wirewatch.item;

import dev.wirewatch.config.Durability;
import dev.wirewatch.config.Folders;
import dev.wirewatch.config.SharedWork;
import dev.wirewatch.query.TextAnalysis;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NRTCachingDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * The search index on disk. It is a projection: one that is missing, damaged, or made by a program
 * with other fields, another order, or another analysis of text is thrown away and made again from
 * the database.
 */
@Component
public class ItemIndex implements Closeable {

  private static final Logger LOG = LoggerFactory.getLogger(ItemIndex.class);
  private static final String POSITION = "position";
  private static final String FORMAT = "format";
  private static final String FINGERPRINT = IndexFingerprint.ofThisProgram();

  /** Megabytes of small parts that stay in memory until a commit: making files takes longer. */
  private static final double MOST_CACHED = 16;

  private static final double MOST_CACHED_MERGE = 4;

  private final IndexWriter writer;
  private final ShownIndex shown;
  private final Runnable settle;
  private final SharedWork refreshing = new SharedWork(this::show);
  private boolean prepared;

  @Autowired
  ItemIndex(Folders folders, Durability durability) {
    this(folders.dataDir().resolve("index"), durability::settle);
  }

  /**
   * Opens what is in a folder.
   *
   * @param settle waits until everything committed in the database is on disk
   */
  ItemIndex(Path folder, Runnable settle) {
    this.settle = settle;
    try {
      Files.createDirectories(folder);
      Opened opened = open(folder);
      if (opened == null) {
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        opened = opened(folder);
      }
      writer = opened.writer();
      shown = new ShownIndex(opened.reader(), settle);
    } catch (IOException e) {
      throw new UncheckedIOException("The search index in " + folder + " cannot be opened", e);
    }
  }

  private record Opened(IndexWriter writer, DirectoryReader reader) {}

  /** None if what is there is of no use. */
  private static @Nullable Opened open(Path folder) throws IOException {
    try {
      if (isFit(folder)) {
        return opened(folder);
      }
      LOG.info("The search index was made by another version of the program; it is made again");
    } catch (CorruptIndexException
        | IndexFormatTooNewException
        | IndexFormatTooOldException
        | EOFException
        | FileNotFoundException
        | NoSuchFileException e) {
      LOG.warn("The search index is damaged and is made anew: {}", e.toString());
    }
    return null;
  }

  private static Opened opened(Path folder) throws IOException {
    IndexWriter writer = writer(folder);
    try {
      return new Opened(writer, DirectoryReader.open(writer));
    } catch (IOException e) {
      writer.rollback();
      throw e;
    }
  }

  /**
   * Whether an index can be used; looked at before it is opened, as one in another order cannot.
   */
  private static boolean isFit(Path folder) throws IOException {
    try (var directory = FSDirectory.open(folder)) {
      if (!DirectoryReader.indexExists(directory)) {
        return true;
      }
      SegmentInfos last = SegmentInfos.readLatestCommit(directory);
      return last.totalMaxDoc() == 0 || FINGERPRINT.equals(last.getUserData().get(FORMAT));
    }
  }

  private static IndexWriter writer(Path folder) throws IOException {
    var config = new IndexWriterConfig(TextAnalysis.analyzer());
    config.setIndexSort(ItemDocument.NEWEST_FIRST);
    config.setRAMBufferSizeMB(32);
    // The position of the last commit is what a restart goes on from; closing adds nothing to it.
    config.setCommitOnClose(false);
    // Who has decided waits for the next state to be shown, and not for merges as well.
    config.setMaxFullFlushMergeWaitMillis(0);
    var directory =
        new NRTCachingDirectory(FSDirectory.open(folder), MOST_CACHED_MERGE, MOST_CACHED);
    return new IndexWriter(directory, config);
  }

  private static Map<String, String> data(IndexWriter writer) {
    var data = new HashMap<String, String>();
    Iterable<Map.Entry<String, String>> commit = writer.getLiveCommitData();
    if (commit != null) {
      commit.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    }
    return data;
  }

  /** The change up to which the index is sure to be complete; -1 if it was never completed. */
  long position() {
    return Long.parseLong(data(writer).getOrDefault(POSITION, "-1"));
  }

  /** Adds an item, or puts it in the place of what the index has of it. */
  void put(List<IndexedItem> items) {
    try {
      for (IndexedItem item : items) {
        writer.updateDocument(ItemDocument.key(item.id()), ItemDocument.of(item));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds items that the index is sure not to have, which is cheaper. */
  void add(List<IndexedItem> items) {
    try {
      for (IndexedItem item : items) {
        writer.addDocument(ItemDocument.of(item));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void remove(Iterable<Long> itemIds) {
    try {
      for (Long id : itemIds) {
        writer.deleteDocuments(ItemDocument.key(id));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Makes everything put so far visible to searches, once what it was read from is on disk. Those
   * who come while that is under way share the next time.
   */
  void refresh() {
    refreshing.share();
  }

  private void show() {
    try {
      shown.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes the index to disk as complete up to a change, and not before the database: else a crash
   * could leave it with items that nobody knows. One that failed on the way is ended first.
   */
  synchronized void commit(long position) {
    try {
      if (!prepared) {
        writer.setLiveCommitData(
            Map.of(POSITION, Long.toString(position), FORMAT, FINGERPRINT).entrySet());
        writer.prepareCommit();
        prepared = true;
      }
      settle.run();
      writer.commit();
      prepared = false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void clear() {
    try {
      writer.deleteAll();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a search on the index as it was last refreshed. */
  public <T> T search(Search<T> search) {
    try {
      IndexSearcher searcher = shown.acquire();
      try {
        return search.run(searcher);
      } finally {
        shown.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Something to do with a searcher. */
  public interface Search<T> {

    /** Looks at the index as it is; the searcher is good until this returns. */
    T run(IndexSearcher searcher) throws IOException;
  }

  @Override
  public void close() throws IOException {
    shown.close();
    writer.close();
    writer.getDirectory().close();
  }
}
