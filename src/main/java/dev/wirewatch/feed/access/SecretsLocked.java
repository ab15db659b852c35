package dev.wirewatch.feed.access;

/** Stored secrets cannot be opened: their key is missing or another one. */
public final class SecretsLocked extends Exception {

  SecretsLocked(String reason) {
    super(reason);
  }

  /** What is wrong and what to do, as one or two sentences. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
