package dev.wirewatch.analysis.api;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.wirewatch.analysis.Analysis;
import dev.wirewatch.analysis.claim.Claim;
import dev.wirewatch.analysis.claim.ClaimDraft;
import dev.wirewatch.analysis.claim.Kind;
import dev.wirewatch.analysis.claim.Span;
import dev.wirewatch.web.BadRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A claim as a client sends it. What is absent stays as it is; an absent value is told from null by
 * its type.
 */
record ClaimBody(
    @Nullable Integer position,
    @Nullable String name,
    @Nullable String kind,
    @Nullable JsonNode due,
    @JsonSetter(contentNulls = Nulls.FAIL) @Nullable List<String> themes,
    @Nullable JsonNode query,
    @Nullable JsonNode start,
    @Nullable JsonNode end) {

  /** A claim that is new. */
  ClaimDraft made() {
    if (position == null) {
      throw new BadRequest("position", "Give the position of the passage that claims it.");
    }
    return new ClaimDraft(
        position,
        name == null ? "" : name,
        kind == null ? Kind.FACT : Choices.of("kind", kind, Kind.class),
        dueDay(),
        themes == null ? List.of() : themes,
        queryText(),
        false,
        span(),
        false);
  }

  /** What a claim shall be. */
  ClaimDraft changed(Claim before, Analysis analysis) {
    return new ClaimDraft(
        position == null ? analysis.numbered(before.passage()).orElseThrow().position() : position,
        name == null ? before.name() : name,
        kind == null ? before.kind() : Choices.of("kind", kind, Kind.class),
        due == null ? before.due() : dueDay(),
        themes == null ? before.themes() : themes,
        query == null ? before.query() : queryText(),
        false,
        span(),
        staysInPlace(before, analysis));
  }

  /** A place in the summary besides a text is shown as none, and so sent back. */
  private boolean staysInPlace(Claim before, Analysis analysis) {
    boolean besidesText =
        before.inSummary() && analysis.numbered(before.passage()).orElseThrow().text() != null;
    return isNone(start, besidesText) && isNone(end, besidesText);
  }

  private static boolean isNone(@Nullable JsonNode place, boolean orNull) {
    return place == null || orNull && place.isNull();
  }

  private @Nullable LocalDate dueDay() {
    if (due == null || due.isNull()) {
      return null;
    }
    try {
      if (due.isString()) {
        return LocalDate.parse(due.stringValue());
      }
    } catch (DateTimeException e) {
      throw noDay();
    }
    throw noDay();
  }

  private static BadRequest noDay() {
    return new BadRequest("due", "due must be a day such as 2026-03-31, or null.");
  }

  private @Nullable String queryText() {
    if (query == null || query.isNull()) {
      return null;
    }
    if (!query.isString()) {
      throw new BadRequest("query", "query must be a text, or null.");
    }
    return query.stringValue();
  }

  private @Nullable Span span() {
    Integer from = place("start", start);
    Integer to = place("end", end);
    if (from == null && to == null) {
      return null;
    }
    if (from == null || to == null) {
      throw new BadRequest("start", "Give both start and end, or neither.");
    }
    return new Span(from, to);
  }

  private static @Nullable Integer place(String field, @Nullable JsonNode place) {
    if (place == null || place.isNull()) {
      return null;
    }
    if (!place.isInt()) {
      throw new BadRequest(field, field + " must be a whole number, or null.");
    }
    return place.intValue();
  }
}
