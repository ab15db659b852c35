package dev.wirewatch.analysis;

/** Follows passages through revisions. Called in the transaction that revises them. */
public interface RevisedPassages {

  /**
   * Takes over what holds on to passages.
   *
   * @param before none of whose passages may be there any more
   * @param signed who revised it, when
   */
  void revised(Analysis before, Analysis after, Revision signed);
}
