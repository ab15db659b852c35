package dev.wirewatch.dashboard.theme.one;

import dev.wirewatch.text.WordDiff;
import dev.wirewatch.theme.edit.FieldDiff;
import dev.wirewatch.theme.pages.RuleText;
import dev.wirewatch.theme.pages.VersionLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version beside the one before it and beside what is written now.
 *
 * @param base address of all versions
 * @param present number of the last version, for the form that rolls back
 * @param before what this version changed
 * @param after what rolling back would change
 * @param restorable whether it is another than the present one
 * @param inlinable whether its vocabularies can be written out
 */
record ThemeVersionView(
    String name,
    String back,
    String base,
    VersionLine line,
    @Nullable Integer earlier,
    @Nullable Integer later,
    int present,
    List<Field> before,
    List<Field> after,
    List<RuleText> rule,
    boolean deleted,
    boolean restorable,
    boolean inlinable) {

  /** A part that differs. */
  record Field(String label, List<WordDiff.Change> changes) {

    static List<Field> of(List<FieldDiff> diffs) {
      return diffs.stream().map(diff -> new Field(label(diff.field()), diff.changes())).toList();
    }

    private static String label(String field) {
      return switch (field) {
        case "query" -> "Rule";
        case "rule" -> "Rule with its vocabularies written out";
        case "tests" -> "Test headlines";
        case "name" -> "Name";
        case "colour" -> "Colour";
        default -> "Description";
      };
    }
  }

  public String title() {
    return "%s, version %d".formatted(name, line.number());
  }
}
