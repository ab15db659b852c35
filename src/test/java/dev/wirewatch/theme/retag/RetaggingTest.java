package dev.wirewatch.theme.retag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.item.ItemTagger.ItemText;
import dev.wirewatch.item.StoredItems;
import dev.wirewatch.item.Tag;
import dev.wirewatch.query.QueryLanguage;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.query.Vocabularies;
import dev.wirewatch.theme.Rule;
import dev.wirewatch.theme.RuleBook;
import dev.wirewatch.theme.RuleBook.CheckedTheme;
import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.Themes;
import dev.wirewatch.theme.match.Tagger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class RetaggingTest {

  private final TestDatabase.Opened database;
  private final Memory items = new Memory();

  RetaggingTest(TestDatabase kind) {
    database = kind.open();
  }

  @Test
  void tagsAllStoredItemsOnceForEachChangeOfTheRules() {
    start("gas");
    assertThat(items.tags).hasSize(1_200).allSatisfy((id, tags) -> assertThat(tags).hasSize(1));
    items.tags.clear();
    start("gas");
    assertThat(items.tags).isEmpty();
    start("oil");
    assertThat(items.tags).hasSize(1_200).allSatisfy((id, tags) -> assertThat(tags).isEmpty());
  }

  @Test
  void goesOnWhereACrashStoppedIt() {
    items.failsAfter = 600;
    assertThatThrownBy(() -> start("gas")).hasMessage("crash");
    assertThat(items.tags).hasSize(500);
    items.tags.clear();
    items.failsAfter = Long.MAX_VALUE;
    start("gas");
    assertThat(items.tags.firstKey()).isEqualTo(501);
    assertThat(items.tags).hasSize(700);
  }

  @Test
  void otherRulesStartFromTheFirstItem() {
    items.failsAfter = 600;
    assertThatThrownBy(() -> start("gas")).hasMessage("crash");
    items.failsAfter = Long.MAX_VALUE;
    start("oil");
    assertThat(items.tags.get(1L)).isEmpty();
  }

  private void start(String rule) {
    var themes = new Themes(() -> book(rule));
    var tagger = new Tagger(themes);
    try {
      var progress = new RetaggingProgress(database.jdbc());
      new Retagging(themes, tagger, items, progress, database.transactions()).run();
    } finally {
      tagger.close();
    }
  }

  private static RuleBook book(String rule) {
    try {
      var query = QueryLanguage.understand(rule, Vocabularies.NONE);
      var theme = new Theme("fuel", "Fuel", "#336699", rule, "", 1, null);
      var checked = new CheckedTheme(theme, Optional.of(new Rule("fuel", 1, query::query)), rule);
      return new RuleBook(Map.of(), List.of(checked));
    } catch (QueryProblem e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Items 1 to 1200, all about gas. */
  private static final class Memory implements StoredItems {

    final TreeMap<Long, List<Tag>> tags = new TreeMap<>();
    long failsAfter = Long.MAX_VALUE;

    @Override
    public List<StoredText> after(long itemId, int limit) {
      return LongStream.rangeClosed(itemId + 1, Math.min(1_200, itemId + limit))
          .mapToObj(id -> new StoredText(id, new ItemText("Gas", "", "en", "", "")))
          .toList();
    }

    @Override
    public void replaceRuleTags(Map<Long, List<Tag>> replaced) {
      if (replaced.keySet().stream().anyMatch(id -> id > failsAfter)) {
        throw new IllegalStateException("crash");
      }
      tags.putAll(replaced);
    }
  }
}
