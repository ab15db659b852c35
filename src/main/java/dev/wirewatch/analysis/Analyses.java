package dev.wirewatch.analysis;

import dev.wirewatch.access.CurrentUser;
import dev.wirewatch.access.log.ActivityLog;
import dev.wirewatch.analysis.text.Article;
import dev.wirewatch.analysis.text.CitationParser;
import dev.wirewatch.config.Commits;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** The analyses that the wires are read against, as they stand and as they stood. */
@Service
public class Analyses {

  private final AnalysisStore store;
  private final AnalysisImport imports;
  private final FormerRevisions former;
  private final ConfiguredFeeds feeds;
  private final KnownThemes themes;
  private final CurrentUser user;
  private final ActivityLog log;
  private final Commits commits;

  Analyses(
      AnalysisStore store,
      AnalysisImport imports,
      FormerRevisions former,
      ConfiguredFeeds feeds,
      KnownThemes themes,
      CurrentUser user,
      ActivityLog log,
      Commits commits) {
    this.store = store;
    this.imports = imports;
    this.former = former;
    this.feeds = feeds;
    this.themes = themes;
    this.user = user;
    this.log = log;
    this.commits = commits;
  }

  /** All analyses, in the order in which they came in. */
  public List<Analysis> all() {
    var known = feeds.all();
    return store.all().stream()
        .map(stored ->
            linked(stored.analysis(), new OutletFeeds(known, stored.analysis().language())))
        .toList();
  }

  /** The same without a look at the feeds: citations do not say which feed is that of an outlet. */
  public List<Analysis> unlinked() {
    return store.all().stream().map(StoredAnalysis::analysis).toList();
  }

  /** The analysis with that id. */
  public Optional<Analysis> find(String id) {
    return store.find(id).map(stored -> linked(stored.analysis()));
  }

  /** The analysis as it stood at a time; empty if it was not there then, or is not any more. */
  public Optional<Analysis> at(String id, Instant time) {
    Optional<Instant> revised = store.revisedAt(id);
    if (revised.isEmpty() || !revised.get().isAfter(time)) {
      return find(id);
    }
    return former.at(id, time).map(this::linked);
  }

  /**
   * All revisions of an analysis, the first one first.
   *
   * @throws NotFound if there is no such analysis
   */
  public List<Revision> revisions(String id) {
    List<Revision> revisions = AnalysisStore.isId(id) ? former.all(id) : List.of();
    if (revisions.isEmpty()) {
      throw new NotFound("analysis", id);
    }
    return revisions;
  }

  /**
   * Lets nobody else change an analysis, its claims or its evidence until the caller's transaction
   * ends.
   *
   * @throws NotFound if there is no such analysis
   */
  public Analysis hold(String id) {
    return held(id).analysis();
  }

  private StoredAnalysis held(String id) {
    if (!store.hold(id)) {
      throw new NotFound("analysis", id);
    }
    return store.find(id).orElseThrow();
  }

  /**
   * Brings in an article. Where a digest has its title, the text goes to the digest's passages;
   * otherwise its paragraphs become the passages of an analysis of its own, or a revision of the
   * one that has its title.
   *
   * @throws ImportProblem if it has no title or paragraph, or does not fit the digest of its title
   */
  public Analysis bring(NewArticle article) throws ImportProblem {
    try {
      return find(taken(article)).orElseThrow();
    } catch (DuplicateKeyException e) {
      // Somebody has just added the same: now there is one to revise.
      return find(taken(article)).orElseThrow();
    }
  }

  /** What an article cites, in its order, with the feeds of outlets that are followed. */
  public List<Citation> cited(Article article) {
    var known = new OutletFeeds(feeds.all(), article.language());
    return article.paragraphs().stream()
        .flatMap(paragraph -> CitationParser.parse(paragraph, article.date()).stream())
        .map(cited ->
            new Citation(
                cited.outlet(),
                cited.date(),
                cited.text(),
                known.feedOf(cited.outlet()).orElse(null)))
        .toList();
  }

  private String taken(NewArticle article) throws ImportProblem {
    var refused = new ImportProblem[1];
    String id =
        commits.<@Nullable String>run(() -> {
          try {
            return take(article);
          } catch (ImportProblem e) {
            // Nothing was written by then.
            refused[0] = e;
            return null;
          }
        });
    if (id == null) {
      throw refused[0];
    }
    return id;
  }

  private String take(NewArticle article) throws ImportProblem {
    AnalysisImport.Taken taken = imports.take(article, user.name());
    Analysis after = store.find(taken.id()).orElseThrow().analysis();
    log.add(taken.isNew() ? "analysis.add" : "analysis.change", null, null, summary(after));
    return taken.id();
  }

  /**
   * Makes a revision of an analysis. Claims and evidence stay with their passages.
   *
   * @throws NotFound if there is no such analysis
   * @throws BadRequest if it cannot be as it shall be
   */
  public Analysis revise(String id, Revising wanted) {
    commits.run(() -> {
      StoredAnalysis before = held(id);
      store.save(new RevisedAnalysis(before, themes.ids()).with(wanted), user.name());
      Analysis after = store.find(id).orElseThrow().analysis();
      log.add("analysis.change", null, summary(before.analysis()), summary(after));
      return id;
    });
    return find(id).orElseThrow();
  }

  /**
   * Deletes an analysis with its passages, claims, evidence, citations and original text, for good:
   * a file that describes it does not bring it back. Items, their tags and what was decided about
   * them stay.
   *
   * @return whether there was one
   */
  public boolean delete(String id) {
    return commits.run(() -> {
      if (!store.hold(id)) {
        return false;
      }
      Analysis before = store.find(id).orElseThrow().analysis();
      store.delete(id);
      log.add("analysis.remove", null, summary(before), null);
      return true;
    });
  }

  /** What the log has of an analysis; its texts are in its revisions. */
  private static Map<String, Object> summary(Analysis analysis) {
    return Map.of(
        "id",
        analysis.id(),
        "title",
        analysis.title(),
        "revision",
        analysis.revision(),
        "passages",
        analysis.passages().size());
  }

  private Analysis linked(Analysis analysis) {
    return linked(analysis, new OutletFeeds(feeds.all(), analysis.language()));
  }

  private static Analysis linked(Analysis analysis, OutletFeeds feeds) {
    return analysis.withPassages(
        analysis.passages().stream().map(passage -> linked(passage, feeds)).toList());
  }

  private static Passage linked(Passage passage, OutletFeeds feeds) {
    var citations =
        passage.citations().stream()
            .map(c ->
                new Citation(c.outlet(), c.date(), c.text(), feeds.feedOf(c.outlet()).orElse(null)))
            .toList();
    return new Passage(
        passage.number(),
        passage.position(),
        passage.name(),
        passage.summary(),
        passage.text(),
        passage.themes(),
        citations);
  }
}
