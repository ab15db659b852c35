package dev.wirewatch.analysis.files;

import dev.wirewatch.analysis.evidence.Copy;
import dev.wirewatch.web.Csv;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An item of a pack, as it stood when it was first attached. */
record PackedItem(
    long id,
    String title,
    String summary,
    @Nullable String url,
    String outlet,
    @Nullable Instant publishedAt,
    Instant firstSeenAt,
    int version,
    String sha256) {

  static final String HEADINGS =
      Csv.line(
          List.of(
              "id",
              "title",
              "summary",
              "url",
              "outlet",
              "publishedAt",
              "firstSeenAt",
              "version",
              "sha256"));

  static PackedItem of(long id, Copy copy) {
    return new PackedItem(
        id,
        copy.title(),
        copy.summary(),
        copy.url(),
        copy.outlet(),
        copy.publishedAt(),
        copy.firstSeenAt(),
        copy.version(),
        copy.sha256());
  }

  /** As a line of CSV. */
  String line() {
    return Csv.line(
        List.of(
            String.valueOf(id),
            title,
            summary,
            url == null ? "" : url,
            outlet,
            publishedAt == null ? "" : publishedAt.toString(),
            firstSeenAt.toString(),
            String.valueOf(version),
            sha256));
  }
}
