package dev.wirewatch.analysis;

import dev.wirewatch.config.Durability;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The analyses that the wires are read against. */
@Service
public class Analyses {

  private final AnalysisStore store;
  private final AnalysisImport imports;
  private final ConfiguredFeeds feeds;
  private final Durability durability;

  Analyses(
      AnalysisStore store, AnalysisImport imports, ConfiguredFeeds feeds, Durability durability) {
    this.durability = durability;
    this.store = store;
    this.imports = imports;
    this.feeds = feeds;
  }

  /** All analyses, in the order in which they came in. */
  public List<Analysis> all() {
    var known = feeds.all();
    return store.all().stream()
        .map(stored -> linked(stored, new OutletFeeds(known, stored.analysis().language())))
        .toList();
  }

  /** The same without a look at the feeds: citations do not say which feed is that of an outlet. */
  public List<Analysis> unlinked() {
    return store.all().stream().map(StoredAnalysis::analysis).toList();
  }

  /** The analysis with that id. */
  public Optional<Analysis> find(String id) {
    return store
        .find(id)
        .map(stored -> linked(stored, new OutletFeeds(feeds.all(), stored.analysis().language())));
  }

  /**
   * Brings in the text of an article. Where a digest has its title, the text goes to the digest's
   * passages; otherwise its paragraphs become the passages of an analysis of its own.
   *
   * @param text plain, or HTML as copied from a page
   * @throws ImportProblem if it has no title or paragraph, or does not fit the digest of its title
   */
  public Analysis importText(String text) throws ImportProblem {
    return find(imports.take(text)).orElseThrow();
  }

  /**
   * Deletes an analysis with its passages, citations and original text, for good: a file that
   * describes it does not bring it back. Items, their tags and what was decided about them stay.
   *
   * @return whether there was one
   */
  public boolean delete(String id) {
    boolean deleted = store.delete(id);
    durability.settle();
    return deleted;
  }

  private static Analysis linked(StoredAnalysis stored, OutletFeeds feeds) {
    var passages = stored.analysis().passages().stream().map(p -> linked(p, feeds)).toList();
    return stored.analysis().withPassages(passages);
  }

  private static Passage linked(Passage passage, OutletFeeds feeds) {
    var citations =
        passage.citations().stream()
            .map(c ->
                new Citation(c.outlet(), c.date(), c.text(), feeds.feedOf(c.outlet()).orElse(null)))
            .toList();
    return new Passage(
        passage.position(), passage.summary(), passage.text(), passage.themes(), citations);
  }
}
