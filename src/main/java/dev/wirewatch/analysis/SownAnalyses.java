package dev.wirewatch.analysis;

import java.util.List;

/** Takes over what files say of an analysis besides its passages. */
public interface SownAnalyses {

  /**
   * Adds claims that did not come from a file before. Called in the transaction that sows the
   * analysis.
   *
   * @param by who speaks in files
   */
  void sown(Analysis analysis, List<DigestClaim> claims, String by);
}
