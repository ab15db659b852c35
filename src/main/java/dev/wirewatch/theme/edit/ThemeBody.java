package dev.wirewatch.theme.edit;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.wirewatch.query.Looks;
import dev.wirewatch.theme.TestHeadline;
import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.ThemeDraft;
import dev.wirewatch.web.BadRequest;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A theme as callers send it, and how to save it.
 *
 * @param looks how far the rule looks, as {@link Looks#read} reads it; none where the query says it
 *     or nothing is to change
 * @param version the version that the caller has seen
 * @param note why
 * @param refuseIfTestsFail whether nothing shall be stored if test headlines fail
 */
record ThemeBody(
    @Nullable String id,
    @Nullable String name,
    @Nullable String colour,
    @Nullable String query,
    @Nullable String looks,
    @Nullable String description,
    @JsonSetter(contentNulls = Nulls.FAIL) @Nullable List<TestBody> tests,
    @Nullable Integer version,
    @Nullable String note,
    @Nullable Boolean refuseIfTestsFail) {

  /** A test headline; {@code match} says whether the rule shall match it. */
  record TestBody(@Nullable String text, @Nullable String language, @Nullable Boolean match) {

    static TestBody of(TestHeadline test) {
      return new TestBody(test.text(), test.language(), test.expected());
    }

    TestHeadline headline() {
      if (text == null || text.isBlank() || match == null) {
        throw new BadRequest(
            "tests", "Each test headline is an object with text, match and, at will, language.");
      }
      return new TestHeadline(text, language == null ? "" : language, match);
    }
  }

  ThemeDraft draft() {
    if (query == null) {
      throw new BadRequest("query", "\"query\" is missing.");
    }
    String key = id == null ? idFrom(name) : id;
    return new ThemeDraft(
        key,
        name == null ? key : name,
        colour == null ? ThemeDraft.DEFAULT_COLOUR : colour,
        looking(query, Looks.USUAL),
        description == null ? "" : description,
        headlines(List.of()));
  }

  private static String idFrom(@Nullable String name) {
    String plain = name == null ? "" : Normalizer.normalize(name, Normalizer.Form.NFKD);
    String id =
        plain
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    if (id.isEmpty()) {
      throw new BadRequest("id", "\"id\" is missing: a short name for addresses and files.");
    }
    return id.substring(0, Math.min(id.length(), 60));
  }

  /** The theme as it would be; what is left out stays as it is. */
  ThemeDraft over(Theme theme, List<TestHeadline> tests) {
    if (id != null && !id.equals(theme.id())) {
      throw new BadRequest("id", "A theme's id stays what it is; this one is " + theme.id() + ".");
    }
    return new ThemeDraft(
        theme.id(),
        name == null ? theme.name() : name,
        colour == null ? theme.colour() : colour,
        looking(query == null ? theme.query() : query, Looks.of(theme.query())),
        description == null ? theme.description() : description,
        headlines(tests));
  }

  /**
   * The rule, looking as far as the caller says, or else as it says itself, or as it did before.
   */
  private String looking(String rule, Looks before) {
    if (looks != null) {
      return Looks.read(looks).orElseThrow(() -> new BadRequest("looks", Looks.EXPECTED)).in(rule);
    }
    return Looks.saysSo(rule) ? rule : before.in(rule);
  }

  List<TestHeadline> headlines(List<TestHeadline> otherwise) {
    return tests == null ? otherwise : tests.stream().map(TestBody::headline).toList();
  }

  Saving saving() {
    return Saving.of(version, note, refuseIfTestsFail);
  }
}
