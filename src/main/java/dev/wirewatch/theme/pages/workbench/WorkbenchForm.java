package dev.wirewatch.theme.pages.workbench;

import dev.wirewatch.query.Looks;
import dev.wirewatch.theme.TestHeadline;
import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.ThemeDraft;
import dev.wirewatch.theme.Vocabulary;
import dev.wirewatch.theme.edit.RuleRefused;
import dev.wirewatch.theme.edit.Saving;
import dev.wirewatch.web.BadRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A theme or a vocabulary as somebody types it; whatever is typed stays until it is right.
 *
 * @param id of a theme, or the name of a vocabulary
 * @param looks how far a rule looks that does not say so itself, as {@link Looks#read} reads it
 * @param tests test headlines, one a line
 * @param note why it is changed
 * @param version that the editor has seen; 0 if it is new
 * @param days how many days back to try it on, or empty for all
 * @param seen which draft the editor has seen the numbers of
 * @param action what to do: check, try, live, save or save-anyway
 */
record WorkbenchForm(
    String id,
    String name,
    String colour,
    String description,
    String query,
    String looks,
    String tests,
    String note,
    @Nullable Integer version,
    String days,
    String seen,
    String action) {

  @SuppressWarnings("NullAway") // A browser may leave out any of them.
  WorkbenchForm {
    id = text(id).strip();
    name = text(name);
    colour = text(colour).strip();
    description = text(description);
    query = text(query);
    looks = text(looks).isEmpty() ? Looks.USUAL.written() : looks;
    tests = text(tests);
    note = text(note);
    days = text(days).strip();
    seen = text(seen);
    action = text(action);
  }

  private static String text(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "");
  }

  static WorkbenchForm empty() {
    return new WorkbenchForm("", "", ThemeDraft.DEFAULT_COLOUR, "", "", "", "", "", 0, "", "", "");
  }

  static WorkbenchForm of(Theme theme, List<TestHeadline> tests) {
    var draft =
        new ThemeDraft(
            theme.id(), theme.name(), theme.colour(), theme.query(), theme.description(), tests);
    return new WorkbenchForm(
        draft.id(),
        draft.name(),
        draft.colour(),
        draft.description(),
        Looks.without(draft.query()),
        Looks.of(draft.query()).written(),
        draft.testLines(),
        "",
        theme.version(),
        "",
        "",
        "");
  }

  static WorkbenchForm of(Vocabulary vocabulary) {
    return new WorkbenchForm(
        vocabulary.name(),
        "",
        "",
        "",
        vocabulary.query(),
        "",
        "",
        "",
        vocabulary.version(),
        "",
        "",
        "");
  }

  /** The same, as having seen another version. */
  WorkbenchForm withVersion(int other) {
    return new WorkbenchForm(
        id, name, colour, description, query, looks, tests, note, other, days, seen, action);
  }

  WorkbenchForm withId(String other) {
    return new WorkbenchForm(
        other, name, colour, description, query, looks, tests, note, version, days, seen, action);
  }

  /** The theme that it describes. */
  ThemeDraft draft() {
    return new ThemeDraft(
        id, name.isBlank() ? id : name, colour, rule(), description, TestLines.read(tests));
  }

  /** A rule that says itself how far it looks is believed. */
  private String rule() {
    return Looks.saysSo(query)
        ? query
        : Looks.read(looks).orElseThrow(() -> new BadRequest("looks", Looks.EXPECTED)).in(query);
  }

  /** How far the rule looks, by its own words or by what is chosen beside it. */
  Looks reach() {
    return Looks.saysSo(query) ? Looks.of(query) : Looks.read(looks).orElse(Looks.USUAL);
  }

  Saving saving() {
    return Saving.of(version, note, false);
  }

  int seenVersion() {
    return version == null ? 0 : version;
  }

  boolean isSaving() {
    return action.startsWith("save");
  }

  /** Whether the numbers are wanted, not only the check. */
  boolean isTrying() {
    return !action.equals("check");
  }

  /** What is wrong with the rule, by its line as it was typed. */
  RuleRefused asTyped(RuleRefused refused) {
    return refused.asTyped(query, reach().in(query));
  }

  /** Names the draft that numbers were shown of. */
  public String mark() {
    return Integer.toHexString((id + "\n" + reach().in(Vocabulary.plain(query))).hashCode());
  }

  /** Whether the editor wants it saved having seen what it loses. */
  boolean isConfirmed() {
    return action.equals("save-anyway") && seen.equals(mark());
  }
}
