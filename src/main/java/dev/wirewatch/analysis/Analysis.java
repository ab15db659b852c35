package dev.wirewatch.analysis;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A written analysis that the wires are read against.
 *
 * @param id short name, unique, usable in an address
 * @param issue volume and issue as printed; empty if there is none
 * @param url where it was published; empty if unknown
 */
public record Analysis(
    String id,
    String title,
    String publication,
    String issue,
    @Nullable LocalDate date,
    String url,
    String language,
    List<Passage> passages) {

  /** Whether the original text is there, besides the digest. */
  public boolean hasOriginal() {
    return passages.stream().anyMatch(passage -> passage.text() != null);
  }

  /** The same analysis with other passages. */
  Analysis withPassages(List<Passage> others) {
    return new Analysis(id, title, publication, issue, date, url, language, List.copyOf(others));
  }
}
