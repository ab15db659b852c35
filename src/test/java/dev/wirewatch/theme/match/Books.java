package dev.wirewatch.theme.match;

import dev.wirewatch.theme.Rule;
import dev.wirewatch.theme.RuleBook;
import java.util.List;

/** Books of rules without themes. */
final class Books {

  private Books() {}

  static RuleBook of(long revision, Rule... rules) {
    return new RuleBook(revision, List.of(), List.of(), List.of(rules));
  }
}
