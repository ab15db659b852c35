package dev.wirewatch.theme.backtest;

import dev.wirewatch.item.FullText;
import dev.wirewatch.item.ItemIndex;
import dev.wirewatch.item.ItemTagger.ItemText;
import dev.wirewatch.item.RandomItems;
import dev.wirewatch.query.Effort;
import dev.wirewatch.query.ParsedQuery;
import dev.wirewatch.query.QueryLanguage;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.theme.Rule;
import dev.wirewatch.theme.match.RuleSet;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.search.IndexSearcher;

/** Items of words that short prefixes stand for by the hundred, for hostile queries to run over. */
final class HostileWire implements Closeable {

  private static final String[] SYLLABLES = {
    "ka", "ta", "ra", "sa", "na", "ke", "te", "re", "se", "ne", "ki", "ti", "ri", "si", "ni"
  };

  private final List<ItemText> texts;
  private final ItemIndex index;

  HostileWire(Path folder, int items) {
    var random = new Random(7);
    this.texts = IntStream.range(0, items).mapToObj(i -> text(random)).toList();
    this.index = RandomItems.index(folder, texts);
  }

  private static ItemText text(Random random) {
    return new ItemText(words(random, 8), words(random, 40), "en", "TASS", "Russia")
        .with(FullText.of(words(random, 120) + "\n" + words(random, 120)), List.of("news"));
  }

  private static String words(Random random, int count) {
    return random
        .ints(count, 0, 5)
        .mapToObj(i -> i == 0 ? "ka ra 俄罗斯" : word(random, 1 + i))
        .collect(Collectors.joining(" "));
  }

  private static String word(Random random, int syllables) {
    return random
        .ints(syllables, 0, SYLLABLES.length)
        .mapToObj(i -> SYLLABLES[i])
        .collect(Collectors.joining());
  }

  /** Searches for a query; tells what that took. */
  Effort search(String query) throws QueryProblem {
    var effort = new Effort(Effort.MOST_BYTES, () -> false);
    var understood = QueryLanguage.search(query, HostileQueries.vocabularies());
    effort.within(() ->
        index.search(shared -> {
          var searcher = new IndexSearcher(shared.getIndexReader());
          searcher.setQueryCache(null);
          return searcher.count(understood);
        }));
    return effort;
  }

  /** Runs a rule over one new text; tells what that took. */
  Effort tag(ParsedQuery rule) {
    var effort = new Effort(Effort.MOST_BYTES, () -> false);
    var rules = new RuleSet(List.of(new Rule("hostile", 1, rule)));
    effort.within(() -> rules.tag(texts.subList(0, 1)));
    return effort;
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
