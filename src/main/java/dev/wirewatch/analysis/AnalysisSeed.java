package dev.wirewatch.analysis;

import dev.wirewatch.analysis.text.Article;
import dev.wirewatch.config.ConfigFile;
import dev.wirewatch.config.ConfigProblem;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Brings what the configuration's files say about analyses into the database. */
@Component
class AnalysisSeed {

  private static final Logger LOG = LoggerFactory.getLogger(AnalysisSeed.class);

  /** Who speaks in files. */
  private static final String FILES = "configuration";

  private final AnalysisStore store;
  private final AnalysisImport imports;
  private final KnownThemes themes;
  private final ObjectProvider<SownAnalyses> followers;
  private final TransactionOperations transactions;

  AnalysisSeed(
      AnalysisStore store,
      AnalysisImport imports,
      KnownThemes themes,
      ObjectProvider<SownAnalyses> followers,
      TransactionOperations transactions) {
    this.transactions = transactions;
    this.store = store;
    this.imports = imports;
    this.themes = themes;
    this.followers = followers;
  }

  /**
   * Adds digests that are new, renews those whose file has changed, then takes in the originals.
   * What somebody deleted stays so.
   *
   * @throws ConfigProblem if a file is no digest, or an original cannot be taken in
   */
  void sow(List<ConfigFile> digests, List<ConfigFile> originals) {
    Map<String, String> fileOfId = new HashMap<>();
    Map<String, String> deleted = store.deleted();
    for (ConfigFile file : digests) {
      Digest digest = DigestParser.parse(file);
      String other = fileOfId.put(digest.analysis().id(), file.name());
      if (other != null) {
        throw new ConfigProblem(file.name(), 1, "The id is that of " + other + "; choose another.");
      }
      if (!deleted.containsKey(digest.analysis().id())) {
        again(() -> sow(digest, file.name()));
      }
    }
    originals.stream()
        .filter(file -> !isDeleted(file, deleted.values()))
        .forEach(file -> again(() -> takeIn(file)));
  }

  /** Another node may have added the same just now; then there is a row to change. */
  private void again(Runnable work) {
    try {
      transactions.executeWithoutResult(status -> work.run());
    } catch (DuplicateKeyException e) {
      transactions.executeWithoutResult(status -> work.run());
    }
  }

  private void sow(Digest digest, String file) {
    warnOfUnknownThemes(digest, file);
    Optional<StoredAnalysis> known = store.find(digest.analysis().id());
    if (known.filter(stored -> digest.hash().equals(stored.digestHash())).isEmpty()) {
      store.save(renewed(digest, known, file), FILES);
      Analysis sown = store.find(digest.analysis().id()).orElseThrow().analysis();
      followers.forEach(each -> each.sown(sown, digest.claims(), FILES));
    }
  }

  private void warnOfUnknownThemes(Digest digest, String file) {
    var known = themes.ids();
    for (Passage passage : digest.analysis().passages()) {
      for (String theme : passage.themes()) {
        if (!known.contains(theme)) {
          LOG.warn(
              "{}: passage {} names \"{}\", which is no theme", file, passage.position(), theme);
        }
      }
    }
  }

  /** An original that came in by hand stays with its analysis when the digest changes. */
  private static StoredAnalysis renewed(
      Digest digest, Optional<StoredAnalysis> known, String file) {
    String original = known.map(StoredAnalysis::original).orElse(null);
    int numbers = known.map(StoredAnalysis::numbers).orElse(0);
    var stored =
        new StoredAnalysis(
            known.map(each -> again(digest.analysis(), each)).orElse(digest.analysis()),
            digest.starts(),
            digest.hash(),
            original,
            numbers);
    if (original == null) {
      return stored;
    }
    try {
      return AnalysisImport.withOriginal(stored, Article.parse(original), original, source(known));
    } catch (ImportProblem e) {
      LOG.warn("{}: the original is not shown any more. {}", file, e.getMessage());
      return stored;
    }
  }

  private static Analysis again(Analysis digest, StoredAnalysis known) {
    Analysis before = known.analysis();
    return digest
        .withPassages(KeptNumbers.carry(before.passages(), digest.passages(), known.numbers()))
        .with(digest.title(), before.staleAfterDays());
  }

  private static @Nullable String source(Optional<StoredAnalysis> known) {
    Analysis.Original original = known.map(each -> each.analysis().original()).orElse(null);
    return original == null ? null : original.source();
  }

  private boolean isDeleted(ConfigFile original, Collection<String> titles) {
    String title = Article.parse(original.text()).title();
    boolean deleted = titles.stream().anyMatch(each -> Titles.same(each, title));
    return deleted
        && store.all().stream().noneMatch(each -> Titles.same(each.analysis().title(), title));
  }

  private void takeIn(ConfigFile original) {
    try {
      if (!imports.isKnown(original.text())) {
        Article article = Article.parse(original.text());
        imports.take(NewArticle.of(article, original.text(), original.name()), FILES);
      }
    } catch (ImportProblem e) {
      throw new ConfigProblem(original.name(), 0, String.valueOf(e.getMessage()));
    }
  }
}
