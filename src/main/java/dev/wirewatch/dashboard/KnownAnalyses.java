package dev.wirewatch.dashboard;

import dev.wirewatch.analysis.Analyses;
import dev.wirewatch.analysis.Analysis;
import dev.wirewatch.recall.Recall;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The analyses as pages read them again and again. */
@Component
public class KnownAnalyses {

  private static final Set<String> TEXTS =
      Set.of("analysis", "passage", "passage_theme", "citation");

  private final Analyses analyses;
  private final Recall recall;

  KnownAnalyses(Analyses analyses, Recall recall) {
    this.analyses = analyses;
    this.recall = recall;
  }

  /** All of them, in the order in which they came in. Their citations name no feeds. */
  public List<Analysis> unlinked() {
    return recall.of("analyses", TEXTS, analyses::unlinked);
  }
}
