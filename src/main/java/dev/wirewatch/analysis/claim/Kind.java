package dev.wirewatch.analysis.claim;

/** What sort of thing a claim says. */
public enum Kind {
  /** Something that is so, or was. */
  FACT,
  /** Something that will be so, mostly with a day by which it is due. */
  FORECAST,
  /** What the author makes of it. */
  JUDGEMENT
}
