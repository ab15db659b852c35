package dev.wirewatch.theme.match;

import dev.wirewatch.item.Evidence;
import dev.wirewatch.item.ItemTagger.ItemText;
import dev.wirewatch.query.FoundPlaces;
import dev.wirewatch.query.MarkQuery;
import dev.wirewatch.query.MarkedFields;
import dev.wirewatch.query.QueryFields;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text that rules over marks run over, without an index of it. */
final class OnMarks {

  private final ItemText text;
  private final MarkedFields texts;
  private final MarkQuery.Text marks;
  private final FoundPlaces found = new FoundPlaces();

  /**
   * Sorts the marks that rules look for.
   *
   * @param rules those that will run; others may be among them
   */
  OnMarks(List<CompiledRule> rules, ItemText text, MarkedFields texts) {
    this.text = text;
    this.texts = texts;
    var wanted = new BitSet();
    for (CompiledRule rule : rules) {
      if (rule.onMarks() != null) {
        wanted.or(rule.lists());
      }
    }
    this.marks = new MarkQuery.Text(texts, wanted, this::keyword);
  }

  private String keyword(String field) {
    return switch (field) {
      case QueryFields.OUTLET -> text.outlet();
      case QueryFields.COUNTRY -> text.country();
      default -> text.language();
    };
  }

  /** Where a rule matches the text; null if it does not, or cannot run on marks. */
  @Nullable List<Evidence> evidence(CompiledRule rule) {
    MarkQuery query = rule.onMarks();
    found.clear();
    if (query == null || !query.matches(marks, found)) {
      return null;
    }
    var evidence = new ArrayList<Evidence>();
    for (String field : QueryFields.TEXT) {
      evidence.addAll(spans(field).evidence(field, texts.of(field).words().text()));
    }
    return evidence;
  }

  private MatchedSpans spans(String field) {
    var spans = new MatchedSpans();
    for (int i = 0; i < found.count(); i++) {
      if (found.field(i).equals(field)) {
        spans.add(found.start(i), found.end(i));
      }
    }
    return spans;
  }
}
