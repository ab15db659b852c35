package dev.wirewatch.theme.edit;

import java.util.List;

/** Someone else saved since the editor looked, or the name is taken; nothing was stored. */
public final class EditConflict extends RuntimeException {

  private final int version;
  private final transient List<FieldDiff> changes;

  /**
   * Reports a conflict.
   *
   * @param version of what is stored now
   * @param changes between what the editor has seen and what is stored now
   */
  EditConflict(String message, int version, List<FieldDiff> changes) {
    super(message);
    this.version = version;
    this.changes = List.copyOf(changes);
  }

  public int version() {
    return version;
  }

  public List<FieldDiff> changes() {
    return changes;
  }
}
