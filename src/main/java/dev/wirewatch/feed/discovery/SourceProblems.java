package dev.wirewatch.feed.discovery;

import dev.wirewatch.feed.Feed;
import dev.wirewatch.feed.Health;
import dev.wirewatch.fetch.FetchResult.Answered;
import dev.wirewatch.source.Entry;
import dev.wirewatch.source.parse.Parsed;
import dev.wirewatch.source.read.ZoneDoubt;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What somebody should know of a source before following it, one sentence each. */
final class SourceProblems {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final List<String> problems = new ArrayList<>();

  private SourceProblems() {}

  static List<String> of(
      Answered answer,
      Parsed parsed,
      @Nullable ZoneDoubt doubt,
      @Nullable Instant newest,
      @Nullable Feed known,
      Instant now) {
    var found = new SourceProblems();
    found.known(known);
    found.entries(parsed.entries());
    if (doubt != null) {
      found.problems.add(doubt.wordsOfPreview());
    }
    found.frozen(newest, now);
    found.encoding(answer.body());
    parsed.mended().forEach(mended -> found.problems.add("Mended: " + mended));
    return List.copyOf(found.problems);
  }

  private void known(@Nullable Feed known) {
    if (known != null) {
      problems.add("“" + known.name() + "” is followed already and has this address.");
    }
  }

  private void entries(List<Entry> entries) {
    if (entries.isEmpty()) {
      problems.add("It answers, but holds no entries.");
      return;
    }
    missing(entries, entry -> entry.published() == null, "date that can be read");
    missing(entries, entry -> entry.url() == null, "link");
    missing(entries, entry -> entry.title().isBlank(), "title");
  }

  private void missing(List<Entry> entries, Predicate<Entry> lacks, String what) {
    long count = entries.stream().filter(lacks).count();
    if (count == entries.size()) {
      problems.add("No entry has a " + what + ".");
    } else if (count > 0) {
      problems.add(count + " of " + entries.size() + " entries have no " + what + ".");
    }
  }

  private void frozen(@Nullable Instant newest, Instant now) {
    if (newest != null && newest.isBefore(now.minus(Health.FROZEN_AFTER))) {
      problems.add(
          "The newest entry is from "
              + DAY.format(newest)
              + ": it answers, but brings nothing new. Look for another source of this outlet.");
    }
  }

  private void encoding(byte[] document) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document));
    } catch (CharacterCodingException e) {
      problems.add("It is not written in UTF-8; check that the titles below read well.");
    }
  }
}
