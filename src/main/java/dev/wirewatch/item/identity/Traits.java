package dev.wirewatch.item.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What may tell which item an entry is.
 *
 * @param guid as the publisher wrote it
 * @param guidKey the part of it that counts, see {@link CanonicalLink}
 * @param link as the publisher wrote it
 * @param linkKey the part of it that counts
 * @param headline its letters alone
 */
public record Traits(
    @Nullable String guid,
    @Nullable String guidKey,
    @Nullable String link,
    @Nullable String linkKey,
    String headline,
    String summary,
    @Nullable OffsetDateTime date) {

  /** Reports on the same page and with the same headline that come daily are further apart. */
  private static final Duration ABOUT_THE_SAME_TIME = Duration.ofHours(12);

  private static final int TELLING_SUMMARY = 40;
  private static final int TELLING_PATH = 12;
  private static final int TELLING_WORD = 16;

  public static Traits of(
      @Nullable String guid,
      @Nullable String link,
      String title,
      String summary,
      @Nullable OffsetDateTime date) {
    String id = guid == null || guid.isBlank() ? null : guid.strip();
    String address = link == null || link.isBlank() ? null : link.strip();
    String guidKey = id == null ? null : CanonicalLink.of(id);
    return new Traits(
        id,
        guidKey,
        address,
        linkKey(address, id, guidKey),
        Fingerprint.letters(title),
        summary,
        date);
  }

  private static @Nullable String linkKey(
      @Nullable String link, @Nullable String guid, @Nullable String guidKey) {
    if (link == null) {
      return null;
    }
    return link.equals(guid) ? guidKey : CanonicalLink.of(link);
  }

  /** Whether it has an id that is more than its link written again. */
  boolean hasOwnGuid() {
    return guidKey != null && !guidKey.equals(linkKey);
  }

  boolean hasTellingHeadline() {
    return headline.codePointCount(0, headline.length()) >= Headline.FEWEST_LETTERS;
  }

  boolean isSameHeadline(Traits other) {
    return headline.equals(other.headline);
  }

  boolean isSameLink(Traits other) {
    return Objects.equals(linkKey, other.linkKey);
  }

  /** Whether both links lead to the same place of the same page. */
  boolean isSamePlace(Traits other) {
    return isSameLink(other) && number(link).equals(number(other.link));
  }

  /** Whether the guids are the same to the last number. */
  boolean isSameNumberedGuid(Traits other) {
    return Objects.equals(guidKey, other.guidKey) && number(guid).equals(number(other.guid));
  }

  private static String number(@Nullable String address) {
    return address == null || address.indexOf('#') < 0 ? "" : CanonicalLink.number(address);
  }

  boolean isSameSummary(Traits other) {
    return summary.equals(other.summary);
  }

  /** Whether both say the same at some length. */
  boolean isSameTellingSummary(Traits other) {
    return summary.length() >= TELLING_SUMMARY && isSameSummary(other);
  }

  @Nullable Instant instant() {
    return date == null ? null : date.toInstant();
  }

  /** Whether both have the same date, or both none. */
  boolean isSameDate(Traits other) {
    return Objects.equals(instant(), other.instant());
  }

  boolean areBothDated(Traits other) {
    return date != null && other.date != null;
  }

  /** Whether both are dated less than half a day apart, or one is not dated. */
  boolean isAboutTheSameTime(Traits other) {
    return date == null
        || other.date == null
        || Duration.between(date, other.date).abs().compareTo(ABOUT_THE_SAME_TIME) < 0;
  }

  /** Whether the date is a day's alone, without a time of day. */
  boolean isDatedByDay() {
    return date != null && date.toLocalTime().equals(LocalTime.MIDNIGHT);
  }

  /**
   * Whether a guid or link has the shape of something that tells entries apart: a number, or words
   * enough for a headline's slug. What publishers' programs write for want of one has neither.
   */
  static boolean isTelling(@Nullable String id) {
    if (id == null) {
      return false;
    }
    int start = CanonicalLink.endOfHost(id);
    int letters = 0;
    for (int at = start; at < id.length(); ) {
      int c = id.codePointAt(at);
      if (c >= '1' && c <= '9') {
        return true;
      }
      letters += Character.isLetter(c) ? 1 : 0;
      at += Character.charCount(c);
    }
    return letters >= (start > 0 ? TELLING_PATH : TELLING_WORD);
  }
}
