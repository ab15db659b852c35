package dev.wirewatch.theme;

/** What made a new version. */
public enum VersionChange {
  CREATED,
  CHANGED,
  /** A vocabulary that the rule uses was changed. */
  VOCABULARY,
  /** An old version was saved anew. */
  RESTORED,
  DELETED
}
