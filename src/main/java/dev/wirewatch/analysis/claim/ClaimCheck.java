package dev.wirewatch.analysis.claim;

import dev.wirewatch.analysis.Analysis;
import dev.wirewatch.analysis.Passage;
import dev.wirewatch.analysis.Wording;
import dev.wirewatch.item.ItemTagger;
import dev.wirewatch.query.QueryLanguage;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.query.Vocabularies;
import dev.wirewatch.web.BadRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a claim must be so that it can be kept and looked for. */
@Component
class ClaimCheck {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_QUERY = 20_000;
  private static final int MOST_THEMES = 30;
  private static final int LAST_YEAR = 9_999;

  private final ItemTagger tagger;
  private final ObjectProvider<Vocabularies> vocabularies;

  ClaimCheck(ItemTagger tagger, ObjectProvider<Vocabularies> vocabularies) {
    this.tagger = tagger;
    this.vocabularies = vocabularies;
  }

  /**
   * The claim that a draft describes.
   *
   * @param before what it was; null if it is new
   * @throws BadRequest if it cannot be
   */
  Claim of(ClaimDraft draft, Analysis analysis, @Nullable Claim before) {
    Passage passage =
        analysis
            .at(draft.position())
            .orElseThrow(() ->
                new BadRequest(
                    "position", "The analysis has no passage " + draft.position() + "."));
    String name = Wording.stripped("name", draft.name(), LONGEST_NAME);
    if (name == null) {
      throw new BadRequest("name", "A claim needs a name.");
    }
    boolean inSummary = draft.inSummary() || passage.text() == null;
    String words = inSummary ? passage.summary() : passage.words();
    Span span = checked(draft.span(), words);
    Anchor anchor = span == null ? null : Anchor.of(words, span);
    if (draft.samePlace() && before != null && before.passage() == passage.number()) {
      inSummary = before.inSummary();
      span = before.span();
      anchor = before.anchor();
    }
    return new Claim(
        before == null ? 0 : before.id(),
        analysis.id(),
        passage.number(),
        name,
        draft.kind(),
        checked(draft.due()),
        checked(draft.themes(), before == null ? List.of() : before.themes()),
        query(draft.query()),
        inSummary,
        span,
        anchor);
  }

  private static @Nullable LocalDate checked(@Nullable LocalDate due) {
    if (due != null && (due.getYear() < 1 || due.getYear() > LAST_YEAR)) {
      throw new BadRequest("due", "due must be a day such as 2026-03-31.");
    }
    return due;
  }

  /** Those that it had may stay, even where there is none of that name any more. */
  private List<String> checked(List<String> themes, List<String> had) {
    for (String theme : themes) {
      if (!had.contains(theme) && !tagger.knows(theme)) {
        throw new BadRequest("themes", "There is no theme \"" + theme + "\".");
      }
    }
    if (themes.size() > MOST_THEMES) {
      throw new BadRequest("themes", "A claim has at most " + MOST_THEMES + " themes.");
    }
    return themes.stream().distinct().toList();
  }

  private @Nullable String query(@Nullable String written) {
    String query = Wording.stripped("query", written, LONGEST_QUERY);
    if (query != null) {
      try {
        QueryLanguage.search(query, vocabularies.getIfAvailable(() -> Vocabularies.NONE));
      } catch (QueryProblem e) {
        throw new BadRequest("query", e.sentence());
      }
    }
    return query;
  }

  private static @Nullable Span checked(@Nullable Span span, String words) {
    if (span == null) {
      return null;
    }
    if (span.start() < 0 || span.start() >= span.end() || span.end() > words.length()) {
      throw new BadRequest(
          "start",
          "start and end must be places in the passage, which has %d characters, start before end."
              .formatted(words.length()));
    }
    if (Anchor.splits(words, span.start()) || Anchor.splits(words, span.end())) {
      throw new BadRequest("start", "start and end must not cut a character in half.");
    }
    return span;
  }
}
