package dev.wirewatch.review.note;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.item.Items;
import dev.wirewatch.review.Desk;
import dev.wirewatch.review.Desk.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@NullMarked
@ParameterizedClass
@EnumSource(TestDatabase.class)
class NotesIT {

  @TempDir private static Path data;
  private static @Nullable Desk started;
  private static @Nullable TestDatabase kindStarted;

  private final Desk desk;
  private final long item;

  NotesIT(TestDatabase kind) {
    if (started == null || kind != kindStarted) {
      close();
      started = new Desk(kind, data.resolve(kind.name()));
      kindStarted = kind;
    }
    desk = started;
    item = desk.fresh().getFirst();
  }

  @AfterAll
  static void close() {
    if (started != null) {
      started.close();
      started = null;
    }
  }

  private Answer note(String person, String text, String... headers) {
    return desk.post(person, "/items/" + item + "/notes", "{'text': '" + text + "'}", headers);
  }

  private JsonNode notes() {
    return desk.get("ann", "/items/" + item + "/notes");
  }

  @Test
  void notesAreReadInTheirOrder() {
    Answer first = note("ann", "Is this the same ship?").expect(201);
    note("ben", "No, hers is larger.").expect(201);

    assertThat(first.json().get("by").asString()).isEqualTo("ann");
    assertThat(first.json().get("text").asString()).isEqualTo("Is this the same ship?");
    assertThat(notes()).hasSize(2);
    assertThat(notes().get(0)).isEqualTo(first.json());
    assertThat(desk.fresh()).as("a feed's deletion would take it").doesNotContain(item);
    desk.post("ann", "/items/987654321/notes", "{'text': 'Gone'}").expect(404);
    desk.call("ann", "GET", "/items/987654321/notes", "").expect(404);
  }

  @Test
  void anEditedNoteKeepsWhatItSaid() {
    Answer first = note("ann", "Ask @Ben").expect(201);
    String path = "/notes/" + first.id();
    desk.later(Duration.ofMinutes(1));
    Answer edited = desk.call("ann", "PUT", path, "{'text': 'Ask @cem'}").expect(200);
    desk.call("ann", "PUT", path, "{'text': 'Ask @cem'}").expect(200);

    assertThat(edited.json().get("versions")).hasSize(1);
    JsonNode before = edited.json().get("versions").get(0);
    assertThat(before.get("text").asString()).isEqualTo("Ask @Ben");
    assertThat(before.get("at")).isEqualTo(first.json().get("at"));
    assertThat(edited.json().get("at")).isEqualTo(first.json().get("at"));
    assertThat(edited.json().get("editedAt").isNull()).isFalse();
    assertThat(notes().get(0)).isEqualTo(edited.json());
    assertThat(mentioning("ben")).doesNotContain(first.id());
    assertThat(mentioning("cem")).contains(first.id());

    desk.call("ben", "PUT", path, "{'text': 'Mine'}").expect(403);
    desk.call("ann", "PUT", "/notes/987654321", "{'text': 'None'}").expect(404);
    assertThat(notes()).hasSize(1);
  }

  private List<Long> mentioning(String person) {
    return desk.get(person, "/notes?mentions=me")
        .valueStream()
        .map(note -> note.get("id").asLong())
        .toList();
  }

  @Test
  void whoIsMentionedFindsItTheLatestFirst() {
    long first = note("ann", "@dora, have a look").expect(201).id();
    long second = note("ann", "And @Dora: @eva too").expect(201).id();
    note("ann", "mail dora@example.org").expect(201);

    assertThat(mentioning("Dora")).containsExactly(second, first);
    assertThat(mentioning("eva")).containsExactly(second);
    assertThat(desk.get("ann", "/notes?mentions=dora&limit=1")).hasSize(1);
  }

  @Test
  void aNoteHasOneToTenThousandCharacters() {
    note("ann", "ж".repeat(9_999) + "😀").expect(201);
    Answer tooLong = note("ann", "ж".repeat(10_001)).expect(400);
    assertThat(tooLong.json().get("detail").asString()).contains("10000", "10001");
    note("ann", " ").expect(400);
    desk.post("ann", "/items/" + item + "/notes", "{}").expect(400);
    assertThat(notes()).hasSize(1);
  }

  @Test
  void theSameKeyWritesOnce() {
    String[] key = {"Idempotency-Key", "note " + item};
    Answer first = note("ann", "Once", key).expect(201);
    assertThat(note("ann", "Once", key).expect(201).text()).isEqualTo(first.text());
    assertThat(notes()).hasSize(1);

    String path = "/notes/" + first.id();
    String[] other = {"Idempotency-Key", "edit " + item};
    Answer edited = desk.call("ann", "PUT", path, "{'text': 'Twice'}", other).expect(200);
    desk.call("ann", "PUT", path, "{'text': 'Thrice'}").expect(200);
    assertThat(desk.call("ann", "PUT", path, "{'text': 'Twice'}", other).expect(200).text())
        .isEqualTo(edited.text());
    assertThat(notes().get(0).get("text").asString()).isEqualTo("Thrice");
    note("ann", "Another", key).expect(422);
  }

  @Test
  void notesOfCopiesMoveToTheItemThatStays() {
    long copy = desk.fresh().get(1);
    note("ann", "Here").expect(201);
    desk.post("ann", "/items/" + copy + "/notes", "{'text': 'There'}").expect(201);
    desk.bean(TransactionTemplate.class)
        .executeWithoutResult(status -> desk.bean(Notes.class).united(item, List.of(copy)));

    assertThat(notes()).hasSize(2);
    assertThat(desk.bean(Items.class).find(copy)).isPresent();
    assertThat(desk.get("ann", "/items/" + copy + "/notes")).isEmpty();
  }
}
