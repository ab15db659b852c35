package dev.wirewatch.dashboard.wire;

import dev.wirewatch.web.page.Address;
import java.util.List;

/**
 * What the wire may be filtered by, and what it is filtered by now.
 *
 * @param carried choices that the form keeps although it has no control for them
 * @param params all choices, for another form that keeps them
 * @param chips each active filter, with the address of the view without it; none where the scope
 *     says it all
 */
public record FilterBar(
    String text,
    List<Choice> themes,
    List<Choice> outlets,
    List<Choice> languages,
    List<Choice> states,
    List<Choice> periods,
    String from,
    String to,
    List<Carried> carried,
    List<Carried> params,
    List<Chip> chips,
    List<Scope.Choice> scopes,
    Address clear) {

  /** A choice of a control. */
  public record Choice(String value, String label, boolean chosen) {}

  /** A parameter that goes along unchanged. */
  public record Carried(String name, String value) {}

  /**
   * An active filter.
   *
   * @param style style class that carries its colour; may be empty
   */
  public record Chip(String label, String style, Address without) {}

  public boolean isOpen() {
    return !from.isEmpty() || !to.isEmpty();
  }

  /** Whether the view is all that nobody has decided about of what is tagged, as it opens. */
  public boolean isUndecided() {
    return chosen(Scope.UNDECIDED);
  }

  public boolean isEverything() {
    return chosen(Scope.EVERYTHING);
  }

  private boolean chosen(Scope scope) {
    return chips.isEmpty() && scopes.get(scope.ordinal()).chosen();
  }
}
