package dev.wirewatch.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.config.ConfigFiles;
import dev.wirewatch.item.ItemTagger.ItemText;
import dev.wirewatch.query.ParsedQuery;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.query.ShortHanWords;
import dev.wirewatch.theme.file.ThemesFile;
import dev.wirewatch.theme.match.RuleSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Chinese has no word limits, so that short words are found within longer ones that mean something
 * else: 俄 (Russia) in 俄亥俄 (Ohio). Each longer word of a dictionary that a short word of the shipped
 * rules matches was looked at by a person.
 */
class ShortWordsTest {

  private static final String WHAT_TO_DO =
      """
      Short Chinese words of config/themes.yml match longer words that nobody has looked at.
      Of each: if it is about the same thing, add it to "same" in src/test/resources/theme/%s;
      if not, exclude it in config/themes.yml with NOT WITHIN. A short word that is new and stands
      in no longer word of the dictionary goes to "alone"; think of names that a dictionary lacks.\
      """
          .formatted(ShortWordReviews.FILE);

  @Test
  void matchOnlyLongerWordsThatWereLookedAt() throws IOException, QueryProblem {
    var words = shippedWords();
    var longer = new ChineseDictionary().longerThan(words.keySet());
    var reviews = new ShortWordReviews();
    var open = new ArrayList<String>();
    for (var word : words.entrySet()) {
      String text = word.getKey();
      List<String> matched = matched(word.getValue(), longer.getOrDefault(text, List.of()));
      List<String> unknown = reviews.unknown(text, matched);
      if (!unknown.isEmpty() || !reviews.has(text)) {
        open.add(text + "\t" + String.join(" ", unknown));
      }
    }
    assertThat(open).as(WHAT_TO_DO).isEmpty();
  }

  @Test
  void reviewsNameLongerWordsOfTheDictionary() throws IOException {
    var reviewed = new ShortWordReviews().longerWords();
    var longer = new ChineseDictionary().longerThan(reviewed.keySet());
    assertThat(longer).isNotEmpty();
    reviewed.forEach((word, listed) -> assertThat(longer.get(word)).as(word).containsAll(listed));
  }

  @Test
  void excludeLongerWordsByNotWithin() throws IOException, QueryProblem {
    var words = new ShortHanWords();
    words.add("title:(俄 NOT WITHIN (俄亥俄 OR 俄羅斯)) AND gas", name -> Optional.empty());
    var longer = new ChineseDictionary().longerThan(List.of("俄")).getOrDefault("俄", List.of());
    assertThat(matched(words.words().getOrDefault("俄", List.of()), longer))
        .contains("俄国", "俄勒岗")
        .doesNotContain("俄亥俄", "俄亥俄州", "俄罗斯");
  }

  private static Map<String, List<ParsedQuery>> shippedWords() throws QueryProblem {
    var content = ThemesFile.content(List.of(ConfigFiles.read(Path.of("config", "themes.yml"))));
    var words = new ShortHanWords();
    for (ThemeDraft theme : content.themes()) {
      words.add(theme.query(), name -> Optional.ofNullable(content.vocabularies().get(name)));
    }
    return words.words();
  }

  /** Those of the longer words that any of the queries matches. */
  private static List<String> matched(List<ParsedQuery> queries, List<String> longer) {
    var rules =
        new RuleSet(queries.stream().map(query -> new Rule("word", 1, query::query)).toList());
    return longer.stream()
        .filter(
            text -> !rules.tag(List.of(new ItemText(text, "", "", "", ""))).getFirst().isEmpty())
        .toList();
  }
}
