package dev.wirewatch.item;

import java.time.Instant;
import java.util.List;

/**
 * A full text that another one has replaced.
 *
 * @param version of the item that it was part of, counted from 1
 */
public record FormerText(int version, Instant replacedAt, String text) {

  /** Its paragraphs. */
  public List<String> lines() {
    return text.lines().toList();
  }
}
