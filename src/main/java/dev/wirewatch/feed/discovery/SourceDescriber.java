package dev.wirewatch.feed.discovery;

import dev.wirewatch.feed.Feed;
import dev.wirewatch.fetch.FetchResult.Answered;
import dev.wirewatch.source.Entry;
import dev.wirewatch.source.PageRules;
import dev.wirewatch.source.parse.Parsed;
import dev.wirewatch.source.read.ZoneDoubt;
import dev.wirewatch.text.TextLanguage;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Describes what a source answered.
 *
 * @param requested the address that was asked for
 * @param url the address that led to the answer, such as the feed of the page asked for
 */
record SourceDescriber(KnownFeeds known, Instant now, String requested, String url) {

  /**
   * @param zone in which dates that name none were read; empty if it was not asked for
   * @param doubt about the zone of the dates, if there is cause for it
   */
  Preview preview(
      Answered answer,
      Parsed asRead,
      @Nullable PageRules page,
      String zone,
      @Nullable ZoneDoubt doubt) {
    Parsed parsed = doubt == null ? asRead : doubt.read();
    String likely = doubt == null || doubt.zone().isEmpty() ? zone : doubt.zone();
    String finalUrl = answer.finalUrl().toString();
    Feed same = known.at(url, finalUrl);
    PublishingRate pace = PublishingRate.of(parsed.entries(), now);
    return new Preview(
        Preview.Kind.SOURCE,
        requested,
        answer.movedPermanently() ? finalUrl : url,
        finalUrl,
        parsed.title(),
        source(answer, parsed, pace, same, likely, page),
        SourceProblems.of(answer, parsed, doubt, pace.newest(), same, now),
        List.of(),
        List.of());
  }

  private SourcePreview source(
      Answered answer,
      Parsed parsed,
      PublishingRate pace,
      @Nullable Feed same,
      String zone,
      @Nullable PageRules page) {
    Suggestion suggestion = Suggestion.of(parsed.title(), answer.finalUrl(), known);
    String text =
        TextLanguage.of(
            parsed.entries().stream().map(Entry::title).collect(Collectors.joining(" ")));
    return new SourcePreview(
        suggestion.name(),
        suggestion.outlet(),
        suggestion.country(),
        suggestion.group(),
        language(parsed.language(), text),
        parsed.language(),
        text,
        pace.perDay(),
        pace.newest(),
        parsed.entries().size(),
        EntryPreview.first(parsed.entries()),
        same,
        zone,
        page);
  }

  /** Many declare English out of habit: the text outranks the declaration. */
  private static String language(String declared, String text) {
    boolean agree = declared.equals(text) || declared.startsWith(text + "-");
    return text.isEmpty() || agree ? declared : text;
  }
}
