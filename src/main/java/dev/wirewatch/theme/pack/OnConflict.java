package dev.wirewatch.theme.pack;

/** What becomes of a pack's vocabulary where there is one of that name with another meaning. */
public enum OnConflict {
  /** Nothing of the pack is applied. */
  REFUSE,
  /** Ours stays, and the pack's themes use it. */
  KEEP,
  /** The pack's takes its place, for all themes that use it. */
  REPLACE
}
