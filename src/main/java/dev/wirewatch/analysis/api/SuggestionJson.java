package dev.wirewatch.analysis.api;

import dev.wirewatch.analysis.Passage;
import dev.wirewatch.analysis.claim.Span;
import dev.wirewatch.analysis.state.Standing;
import dev.wirewatch.analysis.text.Telling;
import java.util.ArrayList;
import java.util.List;

/** A sentence that may be a claim, as the HTTP API shows it; places count UTF-16 code units. */
record SuggestionJson(int position, int start, int end, String quote, String reason) {

  /** Those of an analysis, without sentences of which a claim is made. */
  static List<SuggestionJson> of(Standing standing) {
    var suggestions = new ArrayList<SuggestionJson>();
    for (Passage passage : standing.analysis().passages()) {
      for (Telling.Found found : Telling.in(passage.words())) {
        if (!isClaimed(found, standing, passage)) {
          suggestions.add(
              new SuggestionJson(
                  passage.position(),
                  found.start(),
                  found.end(),
                  passage.words().substring(found.start(), found.end()),
                  found.reason()));
        }
      }
    }
    return suggestions;
  }

  private static boolean isClaimed(Telling.Found found, Standing standing, Passage passage) {
    return standing.claims(passage).stream()
        .anyMatch(each -> {
          Span span = each.claim().span();
          return span != null
              && !each.besidesText()
              && span.start() < found.end()
              && found.start() < span.end();
        });
  }
}
