package dev.wirewatch.analysis;

import dev.wirewatch.analysis.text.Article;
import dev.wirewatch.analysis.text.CitationParser;
import dev.wirewatch.item.ItemTagger;
import dev.wirewatch.item.ItemTagger.ItemText;
import dev.wirewatch.item.Tag;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings in the text of an article: to the passages of the digest that has its title, or else as an
 * analysis of its own, with themes suggested by the rules.
 */
@Component
class AnalysisImport {

  private final AnalysisStore store;
  private final ItemTagger tagger;

  AnalysisImport(AnalysisStore store, ItemTagger tagger) {
    this.store = store;
    this.tagger = tagger;
  }

  /**
   * Takes a text in, in the caller's transaction.
   *
   * @param by who brings it
   * @return the id of its analysis, and whether there was none before
   * @throws ImportProblem if it has no title or paragraph, or does not fit the digest of its title
   */
  Taken take(NewArticle brought, String by) throws ImportProblem {
    Article article = brought.checked();
    String text = brought.text();
    String source = brought.source();
    // One look: whoever adds the same at this moment collides with it, and not with another id.
    List<StoredAnalysis> all = store.all();
    Optional<StoredAnalysis> known = known(article, all).flatMap(this::held);
    StoredAnalysis taken =
        known.isPresent() && known.get().digestHash() != null
            ? withOriginal(known.get(), article, text, source)
            : ofItsOwn(article, text, source, known, all);
    store.save(taken, by);
    store.seal(taken.analysis().id(), brought.file());
    return new Taken(taken.analysis().id(), known.isEmpty());
  }

  /** Whether a text is what came in last under its title, whatever people made of it since. */
  boolean isKnown(String text) {
    return known(Article.parse(text), store.all())
        .filter(found -> text.equals(found.original()))
        .isPresent();
  }

  /** What became of a text. */
  record Taken(String id, boolean isNew) {}

  /** As it is once nobody else changes it. */
  private Optional<StoredAnalysis> held(StoredAnalysis found) {
    String id = found.analysis().id();
    return store.hold(id) ? store.find(id) : Optional.empty();
  }

  /** A digest, where there is one besides an analysis of its own. */
  private static Optional<StoredAnalysis> known(Article article, List<StoredAnalysis> all) {
    return all.stream()
        .filter(stored -> Titles.same(article.title(), stored.analysis().title()))
        .max(Comparator.comparing(stored -> stored.digestHash() != null));
  }

  /** The same analysis with the original on its passages. */
  static StoredAnalysis withOriginal(
      StoredAnalysis stored, Article article, String text, @Nullable String source)
      throws ImportProblem {
    var parts = new OriginalCut(article.paragraphs()).parts(stored.starts());
    var passages = new ArrayList<Passage>();
    for (Passage passage : stored.analysis().passages()) {
      passages.add(passage.withText(parts.get(passages.size())));
    }
    return new StoredAnalysis(
        stored.analysis().withPassages(passages).from(source),
        stored.starts(),
        stored.digestHash(),
        text,
        stored.numbers());
  }

  private StoredAnalysis ofItsOwn(
      Article article,
      String text,
      String source,
      Optional<StoredAnalysis> known,
      List<StoredAnalysis> all) {
    Optional<Analysis> before = known.map(StoredAnalysis::analysis);
    int numbers = known.map(StoredAnalysis::numbers).orElse(0);
    var analysis =
        new Analysis(
            known
                .map(stored -> stored.analysis().id())
                .orElseGet(() -> freeId(article.title(), all)),
            article.title(),
            article.author(),
            article.publication(),
            article.issue(),
            article.date(),
            article.url(),
            article.language(),
            patience(before.orElse(null)),
            0,
            null,
            KeptNumbers.carry(
                before.map(Analysis::passages).orElse(List.of()), passages(article), numbers));
    var starts = Collections.nCopies(analysis.passages().size(), PassageStart.OF_TEXT);
    return new StoredAnalysis(analysis.from(source), starts, null, text, numbers);
  }

  private static @Nullable Integer patience(@Nullable Analysis before) {
    if (before == null) {
      return Analysis.STALE_AFTER_DAYS;
    }
    return before.staleAfterDays();
  }

  private List<Passage> passages(Article article) {
    List<List<Tag>> tags =
        tagger.tag(article.paragraphs().stream().map(p -> text(p, article)).toList());
    var passages = new ArrayList<Passage>();
    for (String paragraph : article.paragraphs()) {
      var themes = tags.get(passages.size()).stream().map(Tag::themeId).distinct().toList();
      var citations =
          CitationParser.parse(paragraph, article.date()).stream()
              .map(cited -> new Citation(cited.outlet(), cited.date(), cited.text(), null))
              .toList();
      passages.add(new Passage(passages.size() + 1, "", paragraph, themes, citations));
    }
    return passages;
  }

  private static ItemText text(String paragraph, Article article) {
    return new ItemText("", paragraph, article.language(), article.publication(), "");
  }

  private static String freeId(String title, List<StoredAnalysis> all) {
    Set<String> taken = all.stream().map(each -> each.analysis().id()).collect(Collectors.toSet());
    String id = Titles.id(title);
    String free = id;
    for (int n = 2; taken.contains(free); n++) {
      free = id + "-" + n;
    }
    return free;
  }
}
