package dev.wirewatch.item;

import dev.wirewatch.item.identity.CanonicalLink;
import dev.wirewatch.item.identity.Fingerprint;
import dev.wirewatch.item.identity.Traits;
import dev.wirewatch.source.Entry;
import dev.wirewatch.source.FeedText;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * An entry after cleaning, with what identifies it within its feed. Most entries are known: what
 * only others need is made when it is first asked for.
 */
record CleanedEntry(
    String identity,
    String widerIdentity,
    Supplier<String> story,
    Supplier<Traits> lazyTraits,
    @Nullable String guid,
    @Nullable String url,
    String title,
    String summary,
    Supplier<String> lazyLanguage,
    @Nullable OffsetDateTime publishedAt,
    @Nullable String outlet,
    Delivered delivered) {

  private static final int LONGEST_TITLE = 1_000;
  private static final int LONGEST_SUMMARY = 1_500;
  private static final int LONGEST_OUTLET = 200;
  private static final int LONGEST_ADDRESS = 2_000;

  /** Cleans an entry; the feed's language serves where the document declares none. */
  static CleanedEntry of(Entry entry, long feedId, String feedLanguage) {
    String title = FeedText.fromText(entry.title(), LONGEST_TITLE);
    String shown = entry.summary();
    String summary = FeedText.fromHtml(shown, LONGEST_SUMMARY);
    if (summary.isEmpty() && entry.content() != null) {
      shown = entry.content();
      summary = FeedText.fromHtml(shown, LONGEST_SUMMARY);
    }
    String headline = title.isEmpty() ? FeedText.fromText(summary, 120) : title;
    OffsetDateTime published =
        entry.published() == null ? null : entry.published().truncatedTo(ChronoUnit.MILLIS);
    String guid = fitting(entry.guid());
    String url = fitting(entry.url());
    String text = summary;
    String key = feedId + " " + key(entry, headline);
    String identity = Fingerprint.of(key);
    return new CleanedEntry(
        identity,
        Fingerprint.of(key, headline),
        SingletonSupplier.of(() -> storyKey(identity, headline)),
        SingletonSupplier.of(() -> Traits.of(guid, url, headline, text, published)),
        guid,
        url,
        headline,
        text,
        SingletonSupplier.of(() -> ItemLanguage.of(headline, text, entry.language(), feedLanguage)),
        published,
        outlet(entry),
        Delivered.of(entry, shown, summary, LONGEST_SUMMARY));
  }

  private static @Nullable String outlet(Entry entry) {
    return entry.outlet() == null ? null : FeedText.fromText(entry.outlet(), LONGEST_OUTLET);
  }

  private static String key(Entry entry, String title) {
    if (entry.guid() != null && !entry.guid().isBlank()) {
      return "guid:" + CanonicalLink.of(entry.guid().strip());
    }
    if (entry.url() != null && !entry.url().isBlank()) {
      return "link:" + CanonicalLink.of(entry.url().strip());
    }
    return "text:" + title;
  }

  private static @Nullable String fitting(@Nullable String address) {
    return address == null || address.length() > LONGEST_ADDRESS ? null : address;
  }

  /** Whether there is nothing that a reader could see or follow. */
  boolean isEmpty() {
    return title.isEmpty() && url == null;
  }

  /** Changes exactly when the publisher edits what readers see. */
  String contentHash() {
    return Fingerprint.of(title, summary);
  }

  /** BCP 47 tag; empty if nothing tells. */
  String language() {
    return lazyLanguage.get();
  }

  /** What may tell which item it is. */
  Traits traits() {
    return lazyTraits.get();
  }

  /** Changes with everything that may have to be stored, except what counts clicks in the link. */
  String entryHash() {
    return Fingerprint.of(
        title,
        summary,
        guid == null ? "" : guid,
        url == null ? "" : CanonicalLink.withScheme(url),
        publishedAt == null ? "" : publishedAt.toInstant().toString(),
        delivered.hash());
  }

  /** An identity for entries with one id and one headline, by all that can tell them apart. */
  String widestIdentity() {
    return Fingerprint.of(
        widerIdentity,
        guid == null ? "" : guid,
        url == null ? "" : url,
        publishedAt == null ? summary : publishedAt.toInstant().toString());
  }

  /** What headlines of the same story have in common. */
  String storyKey() {
    return story.get();
  }

  /** By what the same headline of other outlets is recognised. */
  static String storyKey(String identity, String title) {
    String letters = Fingerprint.letters(title);
    // A word or two, such as "Live" or "天气", says nothing about the story.
    return letters.codePointCount(0, letters.length()) < 8
        ? Fingerprint.of(identity, title)
        : Fingerprint.of(letters);
  }
}
