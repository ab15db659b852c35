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
import org.springframework.stereotype.Component;

/** Brings what the configuration's files say about analyses into the database. */
@Component
class AnalysisSeed {

  private static final Logger LOG = LoggerFactory.getLogger(AnalysisSeed.class);

  private final AnalysisStore store;
  private final AnalysisImport imports;
  private final KnownThemes themes;

  AnalysisSeed(AnalysisStore store, AnalysisImport imports, KnownThemes themes) {
    this.store = store;
    this.imports = imports;
    this.themes = themes;
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
        sow(digest, file.name());
      }
    }
    originals.stream().filter(file -> !isDeleted(file, deleted.values())).forEach(this::takeIn);
  }

  private void sow(Digest digest, String file) {
    warnOfUnknownThemes(digest, file);
    Optional<StoredAnalysis> known = store.find(digest.analysis().id());
    if (known.filter(stored -> digest.hash().equals(stored.digestHash())).isEmpty()) {
      store.save(renewed(digest, known.map(StoredAnalysis::original).orElse(null), file));
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
  private static StoredAnalysis renewed(Digest digest, @Nullable String original, String file) {
    var stored = new StoredAnalysis(digest.analysis(), digest.starts(), digest.hash(), original);
    if (original == null) {
      return stored;
    }
    try {
      return AnalysisImport.withOriginal(stored, Article.parse(original), original);
    } catch (ImportProblem e) {
      LOG.warn("{}: the original is not shown any more. {}", file, e.getMessage());
      return stored;
    }
  }

  private boolean isDeleted(ConfigFile original, Collection<String> titles) {
    String title = Article.parse(original.text()).title();
    boolean deleted = titles.stream().anyMatch(each -> Titles.same(each, title));
    return deleted
        && store.all().stream().noneMatch(each -> Titles.same(each.analysis().title(), title));
  }

  private void takeIn(ConfigFile original) {
    try {
      imports.take(original.text());
    } catch (ImportProblem e) {
      throw new ConfigProblem(original.name(), 0, String.valueOf(e.getMessage()));
    }
  }
}
