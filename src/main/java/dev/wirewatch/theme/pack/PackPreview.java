package dev.wirewatch.theme.pack;

import dev.wirewatch.query.QueryProblem.InVocabulary;
import dev.wirewatch.theme.edit.FieldDiff;
import dev.wirewatch.theme.edit.TestReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a pack would change.
 *
 * @param revision of the present themes, to be sent along when the pack is applied
 * @param themes those of the pack, in its order
 * @param vocabularies those of the pack, in its order
 * @param missing vocabularies that the pack uses and nobody has
 * @param otherThemes ids of our themes that are not in the pack and get a new version
 * @param problems why it cannot be applied as it is; none if it can
 * @param tests how the test headlines of all these themes would do; none if it cannot be applied
 */
public record PackPreview(
    long revision,
    List<ThemeChange> themes,
    List<VocabularyChange> vocabularies,
    List<Missing> missing,
    List<String> otherThemes,
    List<Problem> problems,
    @Nullable TestReport tests) {

  /** What becomes of a part. */
  public enum State {
    NEW,
    CHANGED,
    UNCHANGED,
    /** A vocabulary of this name has another meaning here. */
    CONFLICT
  }

  /** A theme of the pack, and where it differs from ours. */
  public record ThemeChange(String id, String name, State state, List<FieldDiff> changes) {}

  /** A vocabulary of the pack, and where it differs from ours. */
  public record VocabularyChange(String name, State state, List<FieldDiff> changes) {}

  /** A vocabulary that there is not, and the themes and vocabularies that name it. */
  public record Missing(String name, List<String> usedBy) {}

  /**
   * A rule or vocabulary that could not be used.
   *
   * @param part id of the theme, of the pack or of ours, or a vocabulary's name with its {@code @}
   * @param line of that part's query, counted from 1
   * @param column counted from 1
   * @param vocabulary the vocabulary that is to blame
   */
  public record Problem(
      String part, int line, int column, String message, @Nullable InVocabulary vocabulary) {}

  /** Whether it can be applied, conflicts aside. */
  public boolean isUsable() {
    return missing.isEmpty() && problems.isEmpty();
  }

  /** Names of the vocabularies that mean something else here. */
  public List<String> conflicts() {
    return vocabularies.stream()
        .filter(vocabulary -> vocabulary.state() == State.CONFLICT)
        .map(VocabularyChange::name)
        .toList();
  }
}
