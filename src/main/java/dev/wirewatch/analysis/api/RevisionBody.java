package dev.wirewatch.analysis.api;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.wirewatch.analysis.Revising;
import dev.wirewatch.web.BadRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an analysis shall be.
 *
 * @param staleAfterDays an absent one is told from null by its type
 * @param passages all that there shall be, in their order
 */
record RevisionBody(
    @Nullable String title,
    @Nullable JsonNode staleAfterDays,
    @JsonSetter(contentNulls = Nulls.FAIL) @Nullable List<Part> passages) {

  /**
   * A passage as it shall be.
   *
   * @param id of one that is there; null for a new one
   * @param name what it is about in a few words
   * @param text an absent one is told from null by its type
   */
  record Part(
      @Nullable String id,
      @Nullable String name,
      @Nullable JsonNode text,
      @Nullable String summary,
      @JsonSetter(contentNulls = Nulls.FAIL) @Nullable List<String> themes) {

    Revising.Part wanted() {
      if (text != null && !text.isNull() && !text.isString()) {
        throw new BadRequest("passages.text", "passages.text must be a text, or null.");
      }
      return new Revising.Part(
          id,
          name,
          text == null || text.isNull() ? null : text.stringValue(),
          text != null && text.isNull(),
          summary,
          themes);
    }
  }

  Revising wanted() {
    return new Revising(
        title, patience(), passages == null ? null : passages.stream().map(Part::wanted).toList());
  }

  private Revising.@Nullable Patience patience() {
    if (staleAfterDays == null) {
      return null;
    }
    if (!staleAfterDays.isNull() && !staleAfterDays.isInt()) {
      throw new BadRequest(
          "staleAfterDays", "staleAfterDays must be a whole number of days, or null for never.");
    }
    return new Revising.Patience(staleAfterDays.isNull() ? null : staleAfterDays.intValue());
  }
}
