package dev.wirewatch.source.parse.damage;

import dev.wirewatch.source.DateHome;
import dev.wirewatch.source.Entry;
import dev.wirewatch.source.parse.FeedParser;
import dev.wirewatch.source.parse.ParseFailure;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a damaged feed. An entry is there if its title or its link still is, byte for
 * byte; it is read if it came out with all of title, link and date that are.
 *
 * @param there entries that are there
 * @param lost those of them that were not read
 */
record Outcome(int there, List<SampleEntry> lost, List<Entry> read) {

  private static final URI ADDRESS = URI.create("https://harbour.example/feed.xml");
  private static final FeedParser PARSER = new FeedParser();

  private static final List<Charset> CHARSETS =
      Stream.of(Wording.values())
          .flatMap(wording -> wording.charsets().stream())
          .distinct()
          .toList();

  /** Of what is cut off at the very end nobody knows whether it is whole. */
  private static final int END = 9;

  /** RSS 1.0 lists all links before the entries. */
  private static final String LISTED = "rdf:resource=\"[^\"]*\"";

  static Outcome of(Damaged damaged) {
    List<Entry> read = read(damaged.document());
    String all = new String(damaged.document(), StandardCharsets.ISO_8859_1);
    String bytes = all.substring(0, Math.max(0, all.length() - END)).replaceAll(LISTED, "");
    List<SampleEntry> lost = new ArrayList<>();
    int there = 0;
    for (SampleEntry entry : damaged.entries()) {
      boolean title = holdsTitle(bytes, entry.title());
      boolean link = bytes.contains(entry.link());
      boolean date = bytes.contains(entry.dateText());
      there += title || link ? 1 : 0;
      if ((title || link)
          && read.stream().noneMatch(one -> isRight(one, entry, title, link, date))) {
        lost.add(entry);
      }
    }
    return new Outcome(there, lost, read);
  }

  private static boolean isRight(
      Entry read, SampleEntry entry, boolean title, boolean link, boolean date) {
    return (!title || read.title().equals(entry.title()))
        && (!link || entry.link().equals(read.url()))
        && (!date || isSame(read.published(), entry.date()));
  }

  private static boolean isSame(@Nullable OffsetDateTime read, OffsetDateTime date) {
    return read != null && read.isEqual(date);
  }

  private static boolean holdsTitle(String bytes, String title) {
    return CHARSETS.stream()
        .filter(charset -> charset.newEncoder().canEncode(title))
        .map(charset -> new String(title.getBytes(charset), StandardCharsets.ISO_8859_1))
        .anyMatch(bytes::contains);
  }

  private static List<Entry> read(byte[] document) {
    try {
      return PARSER.parse(document, null, ADDRESS, DateHome.UTC).entries();
    } catch (ParseFailure e) {
      return List.of();
    }
  }
}
