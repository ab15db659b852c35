package dev.wirewatch.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.item.Evidence;
import dev.wirewatch.item.FullText;
import dev.wirewatch.item.ItemTagger.ItemText;
import dev.wirewatch.item.Tag;
import dev.wirewatch.query.QueryLanguage;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.query.Vocabularies;
import dev.wirewatch.theme.match.RuleSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How far rules look into what a feed delivers beyond the summary. */
class FullTextTagsTest {

  private static final String BODY =
      "The minister spoke of the weather.\n"
          + "Missiles will stand on the Kuril Islands. Nothing else was said.\n"
          + "China bought gas.";

  private static List<Tag> tags(String rule) throws QueryProblem {
    var query = QueryLanguage.understand(rule, Vocabularies.NONE);
    var text = new ItemText("Statement", "More", "", "", "");
    return new RuleSet(List.of(new Rule("t", 3, query)))
        .tag(List.of(text.with(FullText.of(BODY), List.of("Army news", "World"))))
        .getFirst();
  }

  @Test
  void leavesTheBodyAloneUnlessTheRuleLooksThere() throws Exception {
    assertThat(tags("Kuril AND missiles")).isEmpty();
    assertThat(tags("looks:title More OR Kuril")).isEmpty();
    assertThat(tags("looks:title Statement")).hasSize(1);
  }

  @Test
  void tellsWhereInTheBodyTheWordsStand() throws Exception {
    assertThat(tags("looks:body Kuril AND missiles"))
        .containsExactly(
            new Tag(
                "t",
                Tag.Origin.RULE,
                3,
                List.of(
                    new Evidence("body", 35, 43, "Missiles"),
                    new Evidence("body", 62, 67, "Kuril"))));
  }

  @Test
  void wantsTheWholeRuleInOnePassage() throws Exception {
    assertThat(tags("looks:body Kuril AND gas")).isEmpty();
    assertThat(tags("looks:body Kuril NOT missiles")).isEmpty();
    assertThat(tags("looks:body Kuril NOT gas")).hasSize(1);
    assertThat(tags("looks:body title:Kuril AND summary:missiles")).hasSize(1);
    assertThat(tags("looks:body/2 minister OR gas")).hasSize(1);
    assertThat(tags("looks:body/2 Kuril")).isEmpty();
  }

  @Test
  void looksWhereTheRuleNamesTheField() throws Exception {
    assertThat(tags("body:(Kuril AND gas)")).hasSize(1);
    assertThat(tags("body:\"weather missiles\"")).isEmpty();
    assertThat(tags("category:army AND body:(Kuril NEAR/6 missiles)")).hasSize(1);
    assertThat(tags("category:\"news world\"")).isEmpty();
  }
}
