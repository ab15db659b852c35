package dev.wirewatch.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.feed.EntrySink.Intake;
import dev.wirewatch.feed.Feed;
import dev.wirewatch.item.ItemTagger.ItemText;
import dev.wirewatch.source.Entry;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is stored of what a feed says beyond headline and summary. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class FullTextIT {

  private static final String ARTICLE = "<p>The first paragraph.</p><p>The valve burst.</p>";

  private final ItemsFixture wire;
  private final Feed feed;

  FullTextIT(TestDatabase kind, @TempDir Path folder) {
    wire = new ItemsFixture(kind.open(), folder, FullTextIT::valves);
    feed = wire.feed("tass");
  }

  /** The only rule: whatever has "valve" in its full text is about valves. */
  private static List<List<Tag>> valves(List<ItemText> texts) {
    return texts.stream()
        .map(text -> text.body().text().indexOf("valve"))
        .map(at ->
            at < 0
                ? List.<Tag>of()
                : List.of(
                    new Tag(
                        "valves",
                        Tag.Origin.RULE,
                        1,
                        List.of(new Evidence("body", at, at + 5, "valve")))))
        .toList();
  }

  @AfterEach
  void close() throws Exception {
    wire.closeIndex();
  }

  private Entry entry(String description, String content, String... categories) {
    return new Entry(
        "1",
        null,
        "Minister speaks",
        description,
        content,
        List.of(),
        null,
        null,
        List.of(categories),
        null,
        null);
  }

  private ItemText only() {
    return wire.items.text(id()).orElseThrow();
  }

  private long id() {
    return wire.reader.newest();
  }

  private List<String> themes() {
    return wire.items.find(id()).orElseThrow().tags().stream().map(Tag::themeId).toList();
  }

  @Test
  void storesTheArticleBesideTheDescriptionInParagraphs() {
    wire.accept(feed, entry("More", ARTICLE, "Energy", "Pipes &amp; valves", "Energy"));
    assertThat(only().summary().text()).isEqualTo("More");
    assertThat(only().body().text()).isEqualTo("The first paragraph.\nThe valve burst.");
    assertThat(only().categories()).containsExactly("Energy", "Pipes &amp; valves");
    assertThat(themes()).containsExactly("valves");
  }

  @Test
  void storesALongDescriptionToItsEnd() {
    String words = "Words of a minister. ".repeat(200);
    wire.accept(feed, entry("<p>" + words + "</p><p>The valve burst.</p>", ""));
    assertThat(only().summary().text()).hasSizeLessThan(1_501);
    assertThat(only().body().text()).isEqualTo(words.strip() + "\nThe valve burst.");
  }

  @Test
  void storesNothingTwice() {
    wire.accept(feed, entry("<p>The first paragraph. The valve burst.</p>", ARTICLE));
    assertThat(only().body().isEmpty()).isTrue();
    assertThat(wire.jdbc.queryForObject("select count(*) from item_text", Integer.class)).isZero();
  }

  @Test
  void cutsATextThatNobodyWouldRead() {
    wire.accept(feed, entry("More", "<p>" + "valve ".repeat(100_000) + "</p>"));
    assertThat(only().body().text()).hasSizeBetween(199_000, 200_000).endsWith("valve…");
  }

  @Test
  void takesAnEditOfTheArticleOverWithoutMakingAVersion() {
    wire.accept(feed, entry("More", "<p>Nothing happened.</p>"));
    assertThat(themes()).isEmpty();

    assertThat(wire.accept(feed, entry("More", ARTICLE))).isEqualTo(Intake.of(0, 0, 1));
    assertThat(themes()).containsExactly("valves");
    assertThat(wire.items.versions(id())).hasSize(1);
    assertThat(wire.items.formerTexts(id())).as("nothing referred to it").isEmpty();
  }

  @Test
  void keepsTheTextInWhichARuleFoundItsWords() {
    wire.accept(feed, entry("More", ARTICLE));
    wire.now = wire.now.plusSeconds(60);
    wire.accept(feed, entry("More", "<p>Nothing happened.</p>"));
    assertThat(themes()).isEmpty();
    assertThat(wire.items.formerTexts(id()))
        .containsExactly(new FormerText(1, wire.now, "The first paragraph.\nThe valve burst."));
  }

  @Test
  void keepsTheTextThatSomebodyDecidedAbout() {
    wire.accept(feed, entry("More", "<p>Nothing happened.</p>"));
    wire.transactions()
        .executeWithoutResult(status -> wire.items.decide(List.of(id()), null, Set.of(), Set.of()));
    wire.accept(feed, entry("More", ARTICLE));
    assertThat(wire.items.formerTexts(id()))
        .extracting(FormerText::text)
        .containsExactly("Nothing happened.");
  }

  @Test
  void keepsTheTextOfAVersion() {
    wire.accept(feed, entry("More", "<p>Nothing happened.</p>"));
    wire.accept(feed, entry("Still more", ARTICLE));
    assertThat(wire.items.versions(id())).hasSize(2);
    assertThat(wire.items.formerTexts(id()))
        .extracting(FormerText::version, FormerText::text)
        .containsExactly(tuple(1, "Nothing happened."));
  }

  @Test
  void leavesTagsAloneWhenOnlyTheMarkupChanged() {
    wire.accept(feed, entry("More", ARTICLE));
    wire.accept(feed, entry("More", ARTICLE.replace("<p>", "<p class='ad-17'>")));
    assertThat(themes()).containsExactly("valves");
    assertThat(wire.jdbc.queryForObject("select count(*) from item_change", Integer.class))
        .as("changes that the index follows")
        .isEqualTo(1);
  }

  @Test
  void givesItemsOfEarlierProgramsTheirTextsAtTheNextPoll() {
    wire.accept(feed, entry("More", ""));
    assertThat(only().body().isEmpty()).isTrue();
    wire.accept(feed, entry("More", ARTICLE, "Energy"));
    assertThat(only().categories()).containsExactly("Energy");
    assertThat(themes()).containsExactly("valves");
  }
}
