package dev.wirewatch.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A written analysis that the wires are read against.
 *
 * @param id short name, unique, usable in an address
 * @param author empty if unknown
 * @param issue volume and issue as printed; empty if there is none
 * @param url where it was published; empty if unknown
 * @param language BCP 47 tag; empty if unknown
 * @param staleAfterDays after how many days without support a claim is stale; null: never
 * @param revision counted from 1; 0 for one that is not stored yet
 * @param original where the author's own text comes from; null if it is not here
 */
public record Analysis(
    String id,
    String title,
    String author,
    String publication,
    String issue,
    @Nullable LocalDate date,
    String url,
    String language,
    @Nullable Integer staleAfterDays,
    int revision,
    @Nullable Original original,
    List<Passage> passages) {

  /** What a new analysis begins with, in days. */
  static final int STALE_AFTER_DAYS = 30;

  /**
   * The original as it came in.
   *
   * @param sha256 of its bytes in UTF-8, as 64 hexadecimal digits
   * @param source a file's name, or how it was sent; null if that was not kept
   */
  public record Original(String sha256, @Nullable String source) {}

  /** Whether the original text is there, besides the digest. */
  public boolean hasOriginal() {
    return passages.stream().anyMatch(passage -> passage.text() != null);
  }

  /** The passage at a position, counted from 1. */
  public Optional<Passage> at(int position) {
    return passages.stream().filter(passage -> passage.position() == position).findFirst();
  }

  /** The passage with a number that it keeps. */
  public Optional<Passage> numbered(int number) {
    return passages.stream().filter(passage -> passage.number() == number).findFirst();
  }

  /** The id of one of its passages, which holds whatever comes before or after it. */
  public String idOf(Passage passage) {
    return idOf(passage.number());
  }

  String idOf(int number) {
    return id + "-" + number;
  }

  /** The same analysis with other passages. */
  Analysis withPassages(List<Passage> others) {
    return new Analysis(
        id,
        title,
        author,
        publication,
        issue,
        date,
        url,
        language,
        staleAfterDays,
        revision,
        original,
        List.copyOf(others));
  }

  /** The same analysis with an original, whose bytes are known to whoever keeps it. */
  Analysis from(@Nullable String source) {
    return new Analysis(
        id,
        title,
        author,
        publication,
        issue,
        date,
        url,
        language,
        staleAfterDays,
        revision,
        new Original("", source),
        passages);
  }

  /** The same analysis under another title, with another patience. */
  Analysis with(String otherTitle, @Nullable Integer otherDays) {
    return new Analysis(
        id,
        otherTitle,
        author,
        publication,
        issue,
        date,
        url,
        language,
        otherDays,
        revision,
        original,
        passages);
  }

  /** Whether a reader of the other would read something else, or its claims be judged otherwise. */
  boolean differsFrom(Analysis other) {
    return !(title.equals(other.title)
        && author.equals(other.author)
        && Objects.equals(staleAfterDays, other.staleAfterDays)
        && passages.equals(other.passages));
  }
}
