package dev.wirewatch.item;

import dev.wirewatch.item.identity.Fingerprint;
import dev.wirewatch.source.Entry;
import dev.wirewatch.source.FeedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What an entry says beyond headline and summary, before it is cleaned, which most polls need not
 * do: the entry is known, and so is the digest of this.
 *
 * @param texts HTML that holds more than the summary shows, in the order of importance
 * @param summary as it is shown
 * @param categories as the publisher wrote them, each once
 */
record Delivered(List<String> texts, String summary, List<String> categories) {

  /** Of the full text, in UTF-16 units: some 30,000 words. */
  static final int LONGEST = 200_000;

  private static final int MOST_CATEGORIES = 50;
  private static final int LONGEST_CATEGORY = 200;

  /**
   * Looks at an entry.
   *
   * @param shown the one of its texts that is shown as its summary
   * @param summary that text, cleaned and perhaps cut
   * @param longest that a summary may be, in UTF-16 units
   */
  static Delivered of(Entry entry, String shown, String summary, int longest) {
    boolean whole = FeedText.isWhole(summary, shown, longest);
    String content = Objects.requireNonNullElse(entry.content(), "");
    List<String> texts =
        whole && content.isEmpty() && entry.further().isEmpty()
            ? List.of()
            : Stream.concat(Stream.of(entry.summary(), content), entry.further().stream())
                .filter(text -> !text.isBlank() && !(whole && text.equals(shown)))
                .distinct()
                .toList();
    return new Delivered(texts, summary, categories(entry));
  }

  private static List<String> categories(Entry entry) {
    return entry.categories().isEmpty()
        ? List.of()
        : entry.categories().stream()
            .map(category -> FeedText.fromText(category, LONGEST_CATEGORY))
            .filter(category -> !category.isEmpty())
            .distinct()
            .limit(MOST_CATEGORIES)
            .toList();
  }

  /** Changes when the publisher changes any of it; empty where there is none. */
  String hash() {
    return texts.isEmpty() && categories.isEmpty()
        ? ""
        : Fingerprint.of(
            Stream.of(texts, List.of(""), categories).flatMap(List::stream).toArray(String[]::new));
  }

  /** The texts, without those that are part of another one or of the summary. */
  FullText fullText() {
    var cleaned = new ArrayList<String>();
    texts.forEach(text -> cleaned.add(FeedText.paragraphs(text, LONGEST)));
    var kept = new ArrayList<String>();
    for (int i = 0; i < cleaned.size(); i++) {
      if (isNew(cleaned.get(i), i, cleaned)) {
        kept.add(cleaned.get(i));
      }
    }
    return FullText.of(FeedText.bounded(String.join("\n", kept), LONGEST));
  }

  private boolean isNew(String text, int at, List<String> all) {
    String line = FeedText.line(text);
    if (line.isEmpty() || summary.contains(line)) {
      return false;
    }
    for (int i = 0; i < all.size(); i++) {
      String other = FeedText.line(all.get(i));
      boolean same = other.equals(line);
      if (i != at && (same ? i < at : other.contains(line))) {
        return false;
      }
    }
    return true;
  }
}
