package dev.wirewatch.analysis.evidence;

/** What a piece of evidence does to what is claimed. */
public enum Stance {
  SUPPORTS,
  CONTRADICTS,
  /** It was so; the world has moved on. */
  UPDATES,
  /** It bears on the claim and does not decide it. */
  CONTEXT
}
