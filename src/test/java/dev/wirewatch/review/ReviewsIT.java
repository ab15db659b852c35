package dev.wirewatch.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.Wirewatch;
import dev.wirewatch.item.Item;
import dev.wirewatch.item.Items;
import dev.wirewatch.item.State;
import dev.wirewatch.item.StoredItems.StoredText;
import dev.wirewatch.item.Tag;
import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.Themes;
import dev.wirewatch.web.BadRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Decisions on the sample wire; each test takes items that nobody has decided about. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ReviewsIT {

  @TempDir private static Path data;
  private static @Nullable ConfigurableApplicationContext program;
  private static @Nullable TestDatabase started;

  private final Reviews reviews;
  private final Items items;
  private final Item tagged;
  private final String ruled;
  private final String other;

  ReviewsIT(TestDatabase kind) {
    if (program == null || kind != started) {
      close();
      program = start(kind);
      started = kind;
    }
    reviews = program.getBean(Reviews.class);
    items = program.getBean(Items.class);
    tagged = withRuleTag();
    ruled = tagged.tags().getFirst().themeId();
    other =
        program.getBean(Themes.class).all().stream()
            .map(Theme::id)
            .filter(id -> !themes(tagged.id()).contains(id))
            .findFirst()
            .orElseThrow();
  }

  private static ConfigurableApplicationContext start(TestDatabase kind) {
    DataSource database = kind.open().dataSource();
    return new SpringApplicationBuilder(Wirewatch.class)
        .profiles("demo")
        .initializers(context ->
            ((GenericApplicationContext) context)
                .registerBean("dataSource", DataSource.class, () -> database))
        .run(
            "--wirewatch.data-dir=" + data.resolve(kind.name()),
            "--server.port=0",
            "--server.address=127.0.0.1");
  }

  private Item withRuleTag() {
    return undecided()
        .map(id -> items.find(id).orElseThrow())
        .filter(item -> !item.tags().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private Stream<Long> undecided() {
    return items.between(0, Long.MAX_VALUE, 500).stream()
        .map(StoredText::itemId)
        .filter(id -> reviews.of(id).isEmpty());
  }

  @AfterAll
  static void close() {
    if (program != null) {
      program.close();
      program = null;
    }
  }

  @Test
  void undoRestoresWhatTheDecisionsBeforeSay() {
    Decision kept = decide(State.KEPT, Set.of(), Set.of());
    Decision dismissed = decide(State.DISMISSED, Set.of(), Set.of());
    assertThat(state()).isEqualTo(State.DISMISSED);

    reviews.undo(dismissed.id());
    assertThat(state()).isEqualTo(State.KEPT);
    reviews.undo(kept.id());
    reviews.undo(kept.id());

    assertThat(state()).isEqualTo(State.NEW);
    assertThat(reviews.of(tagged.id())).allMatch(decision -> decision.undoneAt() != null);
    assertThat(reviews.undo(-1)).isEmpty();
  }

  @Test
  void whatManyDecideAtOnceEndsAsTheLastDecisionSays() {
    List<Decision> made =
        IntStream.range(0, 40)
            .parallel()
            .mapToObj(n -> decide(n % 2 == 0 ? State.KEPT : State.DISMISSED, Set.of(), Set.of()))
            .toList();
    assertThat(state()).isEqualTo(reviews.of(tagged.id()).getLast().state());

    made.parallelStream().forEach(decision -> reviews.undo(decision.id()));
    assertThat(state()).isEqualTo(State.NEW);
  }

  @Test
  void aRemovedThemeStaysAwayUntilTheDecisionIsUndone() {
    List<Tag> before = tagged.tags();
    Decision decision = decide(null, Set.of(other), Set.of(ruled));
    assertThat(themes(tagged.id())).contains(other).doesNotContain(ruled);

    var text = items.between(tagged.id() - 1, tagged.id(), 1).getFirst();
    Objects.requireNonNull(program)
        .getBean(TransactionTemplate.class)
        .executeWithoutResult(
            status -> items.replaceRuleTags(Map.of(text, before), Set.of(ruled, other)::contains));
    assertThat(themes(tagged.id())).contains(other).doesNotContain(ruled);
    reviews.undo(decision.id());

    assertThat(items.find(tagged.id()).orElseThrow().tags()).isEqualTo(before);
  }

  @Test
  void refusesThemesThatDoNotExistOrContradict() {
    assertThatExceptionOfType(BadRequest.class)
        .isThrownBy(() -> decide(null, Set.of("no-such-theme"), Set.of()))
        .withMessageContaining("no-such-theme");
    assertThatExceptionOfType(BadRequest.class)
        .isThrownBy(() -> decide(null, Set.of(ruled), Set.of(ruled)));
    assertThatExceptionOfType(BadRequest.class).isThrownBy(() -> decide(null, Set.of(), Set.of()));
    assertThat(reviews.of(tagged.id())).isEmpty();
  }

  private Decision decide(@Nullable State state, Set<String> add, Set<String> remove) {
    return reviews.decide(tagged.id(), state, add, remove, null);
  }

  private State state() {
    return items.find(tagged.id()).orElseThrow().state();
  }

  private List<String> themes(long id) {
    return items.find(id).orElseThrow().tags().stream().map(Tag::themeId).toList();
  }
}
