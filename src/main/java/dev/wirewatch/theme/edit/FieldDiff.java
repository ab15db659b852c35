package dev.wirewatch.theme.edit;

import dev.wirewatch.text.WordDiff;
import dev.wirewatch.theme.ThemeVersion;
import java.util.ArrayList;
import java.util.List;

/**
 * How one part differs between two versions.
 *
 * @param field {@code name}, {@code colour}, {@code description}, {@code query}, {@code tests}, or
 *     {@code rule} for the query with its vocabularies written out
 */
public record FieldDiff(String field, List<WordDiff.Change> changes) {

  /** The parts that differ, word by word. */
  public static List<FieldDiff> between(ThemeVersion before, ThemeVersion after) {
    var diffs = new ArrayList<FieldDiff>();
    add(diffs, "name", before.name(), after.name());
    add(diffs, "colour", before.colour(), after.colour());
    add(diffs, "description", before.description(), after.description());
    add(diffs, "query", before.query(), after.query());
    if (before.query().equals(after.query())) {
      add(diffs, "rule", before.rule(), after.rule());
    }
    add(diffs, "tests", before.tests(), after.tests());
    return diffs;
  }

  /** Adds a part, if it differs. */
  public static void add(List<FieldDiff> diffs, String field, String before, String after) {
    if (!before.equals(after)) {
      diffs.add(new FieldDiff(field, WordDiff.between(before, after)));
    }
  }
}
