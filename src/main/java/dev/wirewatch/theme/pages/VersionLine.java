package dev.wirewatch.theme.pages;

import dev.wirewatch.theme.ThemeVersion;
import dev.wirewatch.theme.VersionChange;
import dev.wirewatch.theme.VocabularyVersion;
import dev.wirewatch.web.page.Moment;
import dev.wirewatch.web.page.ReaderZone;
import java.time.Instant;

/**
 * Who made a version, when and why.
 *
 * @param what what was done, as a verb
 */
public record VersionLine(int number, String what, Moment at, String by, String note) {

  public static VersionLine of(ThemeVersion version, Instant now) {
    return of(version.version(), version.change(), version.at(), version.by(), version.note(), now);
  }

  public static VersionLine of(VocabularyVersion version, Instant now) {
    return of(version.version(), version.change(), version.at(), version.by(), version.note(), now);
  }

  private static VersionLine of(
      int number, VersionChange change, Instant at, String by, String note, Instant now) {
    return new VersionLine(number, words(change), Moment.of(at, now, ReaderZone.get()), by, note);
  }

  private static String words(VersionChange change) {
    return switch (change) {
      case CREATED -> "created";
      case CHANGED -> "changed";
      case VOCABULARY -> "changed by a vocabulary";
      case RESTORED -> "rolled back";
      case DELETED -> "deleted";
    };
  }
}
