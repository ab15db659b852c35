package dev.wirewatch.theme.backtest;

import dev.wirewatch.item.Items;
import dev.wirewatch.item.SearchLane;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.query.TooCostly;
import dev.wirewatch.theme.RuleBook;
import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.ThemeVersion;
import dev.wirewatch.theme.Themes;
import dev.wirewatch.theme.Vocabulary;
import dev.wirewatch.theme.edit.RuleRefused;
import dev.wirewatch.theme.edit.ThemeEditor;
import dev.wirewatch.theme.edit.Uses;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.NotFound;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Says what a draft of a rule or of a vocabulary would change among the stored items; stores
 * nothing. A draft that cannot be used is {@link RuleRefused}, with the place.
 */
@Service
public class Backtests {

  private static final int MOST_DAYS = 36_500;

  private final Themes themes;
  private final ThemeEditor editor;
  private final Items items;
  private final IndexComparison index;
  private final SearchLane lane;
  private final InstantSource clock;

  Backtests(
      Themes themes,
      ThemeEditor editor,
      Items items,
      IndexComparison index,
      SearchLane lane,
      InstantSource clock) {
    this.lane = lane;
    this.themes = themes;
    this.editor = editor;
    this.items = items;
    this.index = index;
    this.clock = clock;
  }

  /**
   * Tries a rule.
   *
   * @param id the theme that it is for; null for one that does not exist yet
   * @param query the rule; null to try the theme's own with other vocabularies
   * @param vocabularies drafts that the rule uses in the place of those stored
   * @param days how many days back items count; null for all
   */
  public Backtest theme(
      @Nullable String id,
      @Nullable String query,
      Map<String, String> vocabularies,
      @Nullable Integer days) {
    checkDays(days);
    RuleBook book = themes.book();
    var draft = new DraftVocabularies(vocabularies, book);
    draft.check();
    Theme theme = id == null ? null : theme(book, id);
    String text = query == null && theme != null ? theme.query() : query;
    if (text == null) {
      throw new BadRequest("query", "\"query\" is missing.");
    }
    try {
      var rule = ReadRule.of(text, draft);
      return theme == null ? ofNew(rule, days) : ofKnown(theme, book, rule, days);
    } catch (QueryProblem problem) {
      throw RuleRefused.text(problem);
    }
  }

  /** Tries vocabularies on every theme that uses one of them, in the desk's order. */
  public List<Backtest> vocabularies(Map<String, String> vocabularies, @Nullable Integer days) {
    checkDays(days);
    RuleBook book = themes.book();
    var draft = new DraftVocabularies(vocabularies, book);
    draft.check();
    var results = new ArrayList<Backtest>();
    for (Theme theme : book.themes()) {
      if (uses(theme, draft)) {
        try {
          results.add(ofKnown(theme, book, ReadRule.of(theme.query(), draft), days));
        } catch (QueryProblem problem) {
          throw RuleRefused.theme(theme.id(), problem);
        }
      }
    }
    return results;
  }

  private static boolean uses(Theme theme, DraftVocabularies draft) {
    return Uses.all(List.of(theme.query()), draft.all()).stream()
        .map(Vocabulary::name)
        .anyMatch(draft.written()::containsKey);
  }

  private static Theme theme(RuleBook book, String id) {
    return book.themes().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("theme", id));
  }

  private static void checkDays(@Nullable Integer days) {
    if (days != null && (days < 1 || days > MOST_DAYS)) {
      throw new BadRequest(
          "days", "\"days\" is a number from 1 to %,d, or left out.".formatted(MOST_DAYS));
    }
  }

  private Backtest ofNew(ReadRule draft, @Nullable Integer days) throws QueryProblem {
    return result(null, draft, draft, Versus.ofNew(draft.query().query()), days);
  }

  private Backtest ofKnown(Theme theme, RuleBook book, ReadRule draft, @Nullable Integer days)
      throws QueryProblem {
    if (theme.ruleVersion() == 0) {
      return result(theme.id(), draft, draft, Versus.ofNew(draft.query().query()), days);
    }
    ReadRule now = inForce(theme, book);
    var versus =
        Versus.of(
            theme.id(), now.query().query(), draft.query().query(), items.reviewed(theme.id()));
    return result(theme.id(), now, draft, versus, days);
  }

  /** A theme whose query has a problem runs under the last one that had none. */
  private ReadRule inForce(Theme theme, RuleBook book) throws QueryProblem {
    if (theme.problem() == null) {
      return ReadRule.of(theme.query(), DraftVocabularies.stored(book));
    }
    return ReadRule.inlined(
        editor.versions(theme.id()).stream()
            .filter(version -> version.version() == theme.version())
            .map(ThemeVersion::rule)
            .findFirst()
            .orElseThrow(() -> new NotFound("version", theme.version())));
  }

  private Backtest result(
      @Nullable String id, ReadRule now, ReadRule draft, Versus versus, @Nullable Integer days)
      throws QueryProblem {
    var since = days == null ? null : clock.instant().minus(Duration.ofDays(days));
    Comparison found = compare(versus, since);
    var examples = new Examples(items, draft);
    var indexed = items.indexProgress();
    return new Backtest(
        id,
        days,
        found.counts(),
        found.now(),
        found.draft(),
        examples.marked(found.gained(), draft),
        examples.marked(found.lost(), now),
        examples.marked(found.keptLost(), now),
        examples.marked(found.dismissedGained(), draft),
        indexed.isPresent() ? Integer.valueOf(indexed.getAsInt()) : null);
  }

  private Comparison compare(Versus versus, @Nullable Instant since) throws QueryProblem {
    try {
      Comparison found = lane.run(() -> index.compare(versus, since));
      if (found.counts().items() > 0 && found.counts().examined() == 0) {
        throw lane.late();
      }
      return found;
    } catch (TooCostly e) {
      throw e.problem();
    }
  }
}
