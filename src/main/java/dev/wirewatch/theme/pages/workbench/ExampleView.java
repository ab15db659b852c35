package dev.wirewatch.theme.pages.workbench;

import dev.wirewatch.item.Item;
import dev.wirewatch.item.State;
import dev.wirewatch.item.Tag;
import dev.wirewatch.theme.backtest.DraftDifference;
import dev.wirewatch.theme.explain.Marking;
import dev.wirewatch.theme.explain.Segment;
import java.util.List;

/**
 * An item that a draft gains or loses.
 *
 * @param decision what the desk decided; empty if nothing
 */
record ExampleView(
    long id,
    List<Segment> title,
    List<Segment> summary,
    String source,
    String decision,
    String why) {

  static ExampleView of(DraftDifference example, String theme) {
    Item item = example.item();
    var tags = List.of(new Tag(theme, Tag.Origin.RULE, 1, example.evidence()));
    boolean inSummary =
        example.evidence().stream().anyMatch(each -> each.field().equals("summary"));
    return new ExampleView(
        item.id(),
        Marking.of("title", item.title(), tags).whole(),
        inSummary ? Marking.of("summary", item.summary(), tags).snippet() : List.of(),
        item.outlet(),
        decision(item.state()),
        example.sentence());
  }

  private static String decision(State state) {
    return switch (state) {
      case NEW -> "";
      case KEPT -> "kept";
      case DISMISSED -> "dismissed";
    };
  }

  static List<ExampleView> of(List<DraftDifference> examples, String theme) {
    return examples.stream().map(example -> of(example, theme)).toList();
  }
}
