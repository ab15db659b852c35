package dev.wirewatch.review.shift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.review.Desk;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What happened in a shift, on the sample wire. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ShiftIT {

  private final TestDatabase kind;

  @TempDir private Path data;

  ShiftIT(TestDatabase kind) {
    this.kind = kind;
  }

  private static void decide(Desk desk, String person, long item, String state) {
    desk.post(person, "/items/" + item + "/decisions", "{'state': '" + state + "'}").expect(201);
  }

  @Test
  void aShiftIsSummedUpByThemeAndPerson() {
    try (var desk = new Desk(kind, data)) {
      int all = desk.get("ann", "/items?limit=1").get("total").asInt();
      int open = desk.get("ann", "/items?limit=1&theme=any&state=new").get("total").asInt();
      List<JsonNode> kuriles =
          desk.get("ann", "/items?theme=kuriles").get("items").valueStream().toList();
      List<Long> ids = kuriles.stream().map(item -> item.get("id").asLong()).toList();
      decide(desk, "before", ids.get(0), "kept");
      desk.later(Duration.ofHours(1));
      Instant start = now(desk);
      decide(desk, "ann", ids.get(1), "kept");
      decide(desk, "ann", ids.get(2), "dismissed");
      decide(desk, "ben", ids.get(2), "kept");
      long undone =
          desk.post("ben", "/items/" + ids.get(3) + "/decisions", "{'state': 'kept'}").id();
      desk.post("ben", "/decisions/" + undone + "/undo", "").expect(200);
      desk.later(Duration.ofHours(1));
      Instant end = now(desk);
      decide(desk, "after", ids.get(1), "dismissed");

      JsonNode shift = desk.get("ann", "/shift?from=" + start + "&to=" + end);

      assertThat(shift.get("cameIn").asInt()).isZero();
      assertThat(shift.get("kept").asInt()).isEqualTo(2);
      assertThat(shift.get("dismissed").asInt()).isEqualTo(1);
      assertThat(shift.get("undone").asInt()).isEqualTo(1);
      assertThat(shift.get("open").asInt()).isEqualTo(open - 3);
      assertThat(shift.get("people").toString())
          .isEqualTo(
              "[{\"name\":\"ann\",\"kept\":1,\"dismissed\":1},"
                  + "{\"name\":\"ben\",\"kept\":1,\"dismissed\":0}]");
      JsonNode theme =
          shift
              .get("themes")
              .valueStream()
              .filter(each -> each.get("id").asString().equals("kuriles"))
              .findFirst()
              .orElseThrow();
      assertThat(theme.get("kept").asInt()).isEqualTo(2);
      assertThat(shift.get("disputed")).hasSize(1);
      assertThat(shift.get("disputed").get(0).get("item").asLong()).isEqualTo(ids.get(2));
      assertThat(shift.get("disputed").get(0).get("decisions").toString())
          .contains("ann: dismissed", "ben: kept");
      JsonNode agreement = desk.get("ann", "/agreement");
      assertThat(agreement.get("items").asInt()).isEqualTo(2);
      assertThat(agreement.get("pairs").valueStream().map(pair -> pair.get("of").asString()))
          .containsExactly("after and ann", "ann and ben");
      assertThat(agreement.get("alpha").asDouble()).isNegative();
      Instant before = start.minus(Duration.ofDays(1));
      JsonNode day = desk.get("ann", "/shift?from=" + before + "&to=" + end);
      assertThat(day.get("cameIn").asInt()).isEqualTo(all);
      for (String odd :
          List.of(
              "from=" + end + "&to=" + start,
              "from=" + start.minus(Duration.ofDays(60)) + "&to=" + end,
              "from=yesterday")) {
        desk.call("ann", "GET", "/shift?" + odd, "").expect(400);
      }
    }
  }

  private static Instant now(Desk desk) {
    return desk.bean(Clock.class).instant();
  }
}
