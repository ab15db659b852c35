package dev.wirewatch.theme.backtest;

import dev.wirewatch.item.Item;
import dev.wirewatch.item.ItemTagger.ItemText;
import dev.wirewatch.item.Items;
import dev.wirewatch.item.Tag;
import dev.wirewatch.query.QueryProblem;
import java.util.ArrayList;
import java.util.List;

/** Reads items that a draft gains or loses, marked and explained. */
final class Examples {

  private final Items items;
  private final ReadRule draft;

  Examples(Items items, ReadRule draft) {
    this.items = items;
    this.draft = draft;
  }

  /** Items with the words that a rule finds in them. */
  List<DraftDifference> marked(Newest newest, ReadRule rule) throws QueryProblem {
    List<Item> found = items.byIds(newest.ids());
    List<ItemText> texts = found.stream().map(ItemText::of).toList();
    var tags = rule.tags(texts);
    var sentences = draft.sentences(texts);
    var examples = new ArrayList<DraftDifference>();
    for (int i = 0; i < found.size(); i++) {
      var evidence = tags.get(i).map(Tag::evidence).orElse(List.of());
      examples.add(new DraftDifference(found.get(i), evidence, sentences.get(i)));
    }
    return examples;
  }
}
