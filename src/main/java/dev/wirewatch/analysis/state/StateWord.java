package dev.wirewatch.analysis.state;

/** How a claim stands by its evidence. */
public enum StateWord {
  HOLDS,
  DISPUTED,
  CONTRADICTED,
  OVERTAKEN,
  DUE,
  STALE,
  NONE
}
