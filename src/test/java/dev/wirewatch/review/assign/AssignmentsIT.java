package dev.wirewatch.review.assign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.access.Role;
import dev.wirewatch.review.Desk;
import dev.wirewatch.review.Desk.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Items set aside for people on the sample wire; at first of each test nothing is. */
@NullMarked
@ParameterizedClass
@EnumSource(TestDatabase.class)
class AssignmentsIT {

  private static final int TAKERS = 20;

  @TempDir private static Path data;
  private static @Nullable Desk started;
  private static @Nullable TestDatabase kindStarted;

  private final Desk desk;

  AssignmentsIT(TestDatabase kind) {
    if (started == null || kind != kindStarted) {
      close();
      started = new Desk(kind, data.resolve(kind.name()));
      kindStarted = kind;
    }
    desk = started;
    var database = JdbcClient.create(desk.database());
    database.sql("delete from assignment").update();
    desk.person("ben", Role.REVIEWER);
    desk.person("reader", Role.VIEWER);
  }

  @AfterAll
  static void close() {
    if (started != null) {
      started.close();
      started = null;
    }
  }

  private Answer take(String person, String wish) {
    return desk.post(person, "/assignments", wish).expect(201);
  }

  private static List<Long> items(Answer taken) {
    return taken.json().get("items").valueStream().map(JsonNode::asLong).toList();
  }

  private List<Long> found(String person, String query) {
    return desk.get(person, "/items?limit=500&state=new&" + query)
        .get("items")
        .valueStream()
        .map(item -> item.get("id").asLong())
        .toList();
  }

  private Answer keep(String person, long item) {
    return desk.post(person, "/items/" + item + "/decisions", "{'state': 'kept'}").expect(201);
  }

  @Test
  void twentyTakersAtOnceNeverGetTheSameItem() throws Exception {
    int free = found("ann", "").size();
    List<Callable<Answer>> takers = new ArrayList<>();
    for (int n = 0; n < 2 * TAKERS; n++) {
      String person = "taker " + n % TAKERS;
      takers.add(() -> take(person, "{'count': 2}"));
    }
    List<Long> all = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(TAKERS)) {
      for (Future<Answer> taken : threads.invokeAll(takers)) {
        all.addAll(items(taken.get()));
      }
    }
    assertThat(all).doesNotHaveDuplicates().hasSize(Math.min(free, 4 * TAKERS));
  }

  @Test
  void askingAgainGivesMoreUntilNothingIsFree() {
    List<Long> fresh = found("ann", "");
    Answer first = take("ann", "{'count': 3}");
    assertThat(items(first)).isEqualTo(fresh.subList(0, 3));
    assertThat(items(take("ann", "{'count': 2}"))).isEqualTo(fresh.subList(3, 5));
    assertThat(items(take("ben", "{'count': 500}"))).isEqualTo(fresh.subList(5, fresh.size()));
    assertThat(items(take("cem", ""))).isEmpty();

    desk.call("ben", "DELETE", "/assignments/" + first.id(), "").expect(403);
    desk.call("ann", "DELETE", "/assignments/" + first.id(), "").expect(204);
    desk.call("ann", "DELETE", "/assignments/" + first.id(), "").expect(404);
    assertThat(items(take("cem", ""))).isEqualTo(fresh.subList(0, 3));
  }

  @Test
  void twentyItemsAreTakenForAQuarterOfAnHourUnlessSaidOtherwise() {
    Answer taken = take("ann", "{}");
    assertThat(items(taken)).hasSize(20);
    Instant until = Instant.parse(taken.json().get("until").asString());
    desk.later(Duration.ofMinutes(14));
    assertThat(desk.get("ann", "/assignments")).hasSize(1);
    desk.later(Duration.ofMinutes(2));
    assertThat(desk.get("ann", "/assignments")).isEmpty();
    assertThat(found("ben", "assigned=others")).isEmpty();
    Answer next = take("ben", "{}");
    assertThat(items(next)).isEqualTo(items(taken));
    assertThat(Instant.parse(next.json().get("until").asString())).isAfter(until);
  }

  @Test
  void decidingKeepsItemsForLonger() {
    Answer taken = take("ann", "{'count': 2, 'minutes': 10}");
    desk.later(Duration.ofMinutes(9));
    keep("ann", items(taken).getFirst());
    desk.later(Duration.ofMinutes(9));

    Answer bens = keep("ben", items(taken).getLast());
    assertThat(bens.json().get("heldBy").asString()).isEqualTo("ann");
    desk.later(Duration.ofMinutes(2));
    assertThat(keep("ben", items(taken).getLast()).json().get("heldBy").isNull())
        .as("others do not prolong it")
        .isTrue();
  }

  @Test
  void listsTellWhatIsSetAside() {
    List<Long> all = found("ann", "");
    List<Long> anns = items(take("ann", "{'count': 2}"));
    List<Long> bens = items(take("ben", "{'count': 3}"));

    assertThat(found("ann", "assigned=mine")).containsExactlyInAnyOrderElementsOf(anns);
    assertThat(found("ann", "assigned=others")).containsExactlyInAnyOrderElementsOf(bens);
    assertThat(found("cem", "assigned=mine")).isEmpty();
    assertThat(found("ann", "assigned=none")).isEqualTo(all.subList(5, all.size()));
    desk.call("ann", "GET", "/items?assigned=nobody", "").expect(400);
  }

  @Test
  void someItemsAreHandedOnByWhoHasThem() {
    List<Long> anns = items(take("ann", "{'count': 3}"));
    String wish = "{'items': [" + anns.get(0) + ", " + anns.get(1) + "], 'to': 'ben'}";

    assertThat(items(desk.post("cem", "/assignments", wish).expect(201)))
        .as("ann has them")
        .isEmpty();
    keep("ann", anns.get(1));
    assertThat(items(take("ann", wish))).containsExactly(anns.get(0));
    assertThat(found("ben", "assigned=mine")).containsExactly(anns.get(0));
    assertThat(found("ann", "assigned=mine")).containsExactly(anns.get(2));
  }

  @Test
  void aBatchDecidesAboutWhatOneHas() {
    take("ann", "{'count': 2}");
    take("ben", "{'count': 3}");

    Answer batch =
        desk.post("ann", "/decisions", "{'view': {'assigned': 'mine'}, 'state': 'dismissed'}");

    assertThat(batch.expect(202).json().get("total").asInt()).isEqualTo(2);
    desk.post("ann", "/views", "{'name': 'Mine', 'filter': {'assigned': 'mine'}}").expect(400);
  }

  @Test
  void aViewNarrowsAndAColleagueMayBeNamed() {
    JsonNode item = desk.get("ann", "/items/" + found("ann", "").getLast());
    String feed = item.get("feedId").asString();
    List<Long> inFeed = found("ann", "feed=" + feed);
    String wish = "{'view': {'feed': " + feed + "}, 'count': 500, 'to': 'ben', 'note': 'Please'}";
    Answer taken = take("ann", wish);

    assertThat(items(taken)).isEqualTo(inFeed);
    assertThat(taken.json().get("holder").asString()).isEqualTo("ben");
    assertThat(taken.json().get("by").asString()).isEqualTo("ann");
    assertThat(taken.json().get("note").asString()).isEqualTo("Please");
    assertThat(found("ben", "assigned=mine")).containsExactlyInAnyOrderElementsOf(inFeed);
    for (String odd :
        List.of(
            "{'count': 0}",
            "{'minutes': 100000}",
            "{'view': {'colour': 'red'}}",
            "{'to': 'nobody'}",
            "{'items': []}",
            "{'items': [1], 'to': 'reader'}")) {
      desk.post("ann", "/assignments", odd).expect(400);
    }
  }

  @Test
  void theSameKeyTakesOnce() {
    String[] key = {"Idempotency-Key", "take"};
    Answer first = desk.post("ann", "/assignments", "{'count': 2}", key).expect(201);
    Answer again = desk.post("ann", "/assignments", "{'count': 2}", key).expect(201);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(desk.get("ann", "/assignments")).hasSize(1);
  }
}
