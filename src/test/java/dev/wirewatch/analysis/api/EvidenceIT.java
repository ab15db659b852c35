package dev.wirewatch.analysis.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.feed.EntrySink;
import dev.wirewatch.feed.Feed;
import dev.wirewatch.feed.Feeds;
import dev.wirewatch.feed.ItemsAfter;
import dev.wirewatch.item.CopiedItems;
import dev.wirewatch.review.Desk.Answer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What was found for and against claims, and what becomes of it and them. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class EvidenceIT {

  @TempDir private static Path data;

  private final AnalysisDesk desk;
  private final String analysis;
  private final long claim;

  EvidenceIT(TestDatabase kind) throws Exception {
    desk = AnalysisDesk.on(kind, data);
    analysis = desk.analysis("They say that delivery begins soon.", "Nothing else is said.");
    claim = desk.claim(analysis, "");
  }

  @AfterAll
  static void close() {
    AnalysisDesk.stop();
  }

  private Answer attach(String body) {
    return desk.post(analysis + "/evidence", body);
  }

  private JsonNode inForce(String query) {
    return desk.get(analysis + "/evidence" + query).get("evidence");
  }

  private String counts(int position) {
    return desk.get(analysis).get("passages").get(position - 1).get("evidence").toString();
  }

  private static String counts(int supports, int contradicts, int updates, int context) {
    return "{\"supports\":%d,\"contradicts\":%d,\"updates\":%d,\"context\":%d}"
        .formatted(supports, contradicts, updates, context);
  }

  @Test
  void anItemIsAttachedWithACopyOfItAsItStands() throws Exception {
    Feed feed = desk.feed("https://copy.example/rss");
    long item = desk.item(feed, "copy", "Delivery – begins", "On “Monday”.", Duration.ofDays(2));
    JsonNode wire = desk.get("/items/" + item);

    JsonNode piece =
        attach("{'itemId': %d, 'claimId': %d, 'stance': 'supports'}".formatted(item, claim))
            .expect(201)
            .json();

    assertThat(piece.propertyNames())
        .containsExactlyInAnyOrder(
            "id",
            "itemId",
            "position",
            "claimId",
            "stance",
            "strength",
            "note",
            "by",
            "at",
            "item",
            "changed");
    assertThat(piece.get("itemId").asLong()).isEqualTo(item);
    assertThat(piece.get("position").isNull()).isTrue();
    assertThat(piece.get("claimId").asLong()).isEqualTo(claim);
    assertThat(piece.get("stance").asString()).isEqualTo("supports");
    assertThat(piece.get("strength").asInt()).isEqualTo(2);
    assertThat(piece.get("note").isNull()).isTrue();
    assertThat(piece.get("by").asString()).isEqualTo("ann");
    assertThat(piece.get("changed").isNull()).isTrue();
    JsonNode copy = piece.get("item");
    assertThat(copy.propertyNames())
        .containsExactlyInAnyOrder(
            "title", "summary", "url", "outlet", "publishedAt", "version", "sha256");
    for (String field : List.of("title", "summary", "url", "outlet", "publishedAt")) {
      assertThat(copy.get(field)).as(field).isEqualTo(wire.get(field));
    }
    assertThat(copy.get("version").asInt()).isEqualTo(1);
    byte[] text = "Delivery – begins\nOn “Monday”.".getBytes(StandardCharsets.UTF_8);
    assertThat(copy.get("sha256").asString())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text)));
    assertThat(inForce("").get(0)).isEqualTo(piece);
  }

  @Test
  void countsAreOfThePassageAndItsClaimsAndGoBack() {
    long item = desk.item("Of counts " + analysis, Duration.ofHours(1));
    long first = desk.attach(analysis, claim, item, "supports");
    long second =
        attach(
                "{'itemId': %d, 'position': 1, 'stance': 'context', 'strength': 3, 'note': ' n '}"
                    .formatted(item))
            .expect(201)
            .id();
    attach("{'itemId': %d, 'position': 2, 'stance': 'updates'}".formatted(item)).expect(201);

    assertThat(counts(1)).isEqualTo(counts(1, 0, 0, 1));
    assertThat(counts(2)).isEqualTo(counts(0, 0, 1, 0));
    assertThat(desk.get(analysis + "/claims/" + claim).get("evidence").toString())
        .isEqualTo(counts(1, 0, 0, 0));
    assertThat(inForce("")).hasSize(3);
    assertThat(inForce("?position=1")).hasSize(2);
    assertThat(inForce("?position=1").get(1).get("note").asString()).isEqualTo("n");
    assertThat(inForce("?position=1").get(1).get("strength").asInt()).isEqualTo(3);
    assertThat(inForce("?claim=" + claim)).hasSize(1);
    assertThat(inForce("?claim=" + claim).get(0).get("id").asLong()).isEqualTo(first);

    desk.delete(analysis + "/evidence/" + first).expect(204);
    assertThat(counts(1)).isEqualTo(counts(0, 0, 0, 1));
    assertThat(inForce("?claim=" + claim)).isEmpty();
    AnalysisDesk.assertProblem(
        desk.delete(analysis + "/evidence/" + first), 404, "no evidence " + first);
    String other = desk.analysis("Another one.");
    AnalysisDesk.assertProblem(desk.delete(other + "/evidence/" + second), 404, "no evidence");
    attach("{'itemId': %d, 'claimId': %d, 'stance': 'supports'}".formatted(item, claim))
        .expect(201);
    desk.delete(analysis + "/claims/" + claim).expect(204);
    assertThat(counts(1)).as("evidence goes with its claim").isEqualTo(counts(0, 0, 0, 1));
  }

  @Test
  void theSameItemPlaceAndStanceIsThereOnce() {
    long item = desk.item("Of doubles " + analysis, Duration.ofHours(1));
    String body = "{'itemId': %d, 'claimId': %d, 'stance': 'supports'}".formatted(item, claim);
    List<Integer> statuses =
        IntStream.range(0, 8).parallel().mapToObj(n -> attach(body).status()).sorted().toList();
    assertThat(statuses).containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
    AnalysisDesk.assertProblem(attach(body), 409, "attached there with that stance already");
    attach(body.replace("supports", "context")).expect(201);
    attach("{'itemId': %d, 'position': 1, 'stance': 'supports'}".formatted(item)).expect(201);
  }

  @Test
  void theStateOfAClaimFollowsItsEvidence() {
    assertThat(desk.state(analysis, claim)).isEqualTo("none");
    long context = desk.item("Context " + analysis, Duration.ofHours(1));
    desk.attach(analysis, claim, context, "context");
    assertThat(desk.state(analysis, claim)).isEqualTo("none");

    long old = desk.item("Old support " + analysis, Duration.ofDays(40));
    long support = desk.attach(analysis, claim, old, "supports");
    JsonNode stale = desk.get(analysis + "/claims/" + claim).get("state");
    assertThat(stale.get("word").asString()).isEqualTo("stale");
    assertThat(stale.get("since").asString())
        .isEqualTo(
            LocalDate.ofInstant(desk.now().minus(Duration.ofDays(40)), ZoneOffset.UTC).toString());
    assertThat(stale.get("evidence").toString()).isEqualTo("[" + support + "]");
    assertThat(stale.get("reason").asString()).contains("more than 30 days old");
    desk.put(analysis, "{'staleAfterDays': 60}").expect(200);
    assertThat(desk.state(analysis, claim)).isEqualTo("holds");
    desk.put(analysis, "{'staleAfterDays': null}").expect(200);
    assertThat(desk.state(analysis, claim)).isEqualTo("holds");
    desk.put(analysis, "{'staleAfterDays': 39}").expect(200);
    assertThat(desk.state(analysis, claim)).isEqualTo("stale");

    long against = desk.item("Against " + analysis, Duration.ofDays(3));
    desk.attach(analysis, claim, against, "contradicts");
    assertThat(desk.state(analysis, claim)).isEqualTo("disputed");
    desk.delete(analysis + "/evidence/" + support).expect(204);
    assertThat(desk.state(analysis, claim)).isEqualTo("contradicted");
    long newest = desk.item("Newest " + analysis, Duration.ofDays(1));
    long update = desk.attach(analysis, claim, newest, "updates");
    assertThat(desk.state(analysis, claim)).isEqualTo("overtaken");
    desk.delete(analysis + "/evidence/" + update).expect(204);
    assertThat(desk.state(analysis, claim)).isEqualTo("contradicted");
  }

  @Test
  void aClaimThatHoldsBecomesStaleWithTime() {
    long item = desk.item("Support " + analysis, Duration.ofDays(1));
    desk.attach(analysis, claim, item, "supports");
    desk.desk.later(Duration.ofDays(28));
    assertThat(desk.state(analysis, claim)).isEqualTo("holds");
    desk.desk.later(Duration.ofDays(2));
    assertThat(desk.state(analysis, claim)).isEqualTo("stale");
  }

  @Test
  void aLaterTextOfThePublisherIsToldAndChangesNothing() throws Exception {
    Feed feed = desk.feed("https://edits.example/rss");
    String guid = "edited " + analysis;
    long item = desk.item(feed, guid, "It begins in May", "Soon.", Duration.ofHours(5));
    long piece = desk.attach(analysis, claim, item, "supports");
    JsonNode before = inForce("").get(0);

    desk.item(feed, guid, "It begins in June", "Later.", Duration.ofHours(5));

    JsonNode after = inForce("").get(0);
    assertThat(after.get("id").asLong()).isEqualTo(piece);
    assertThat(after.get("item")).isEqualTo(before.get("item"));
    JsonNode changed = after.get("changed");
    assertThat(changed.propertyNames())
        .containsExactlyInAnyOrder("version", "at", "title", "summary");
    assertThat(changed.get("version").asInt()).isEqualTo(2);
    assertThat(changed.get("title").asString()).isEqualTo("It begins in June");
    assertThat(changed.get("summary").asString()).isEqualTo("Later.");
  }

  @Test
  void evidenceKeepsItsItemWhenItsFeedIsDeleted() throws Exception {
    Feed feed = desk.feed("https://gone.example/rss");
    long kept = desk.item(feed, "kept " + analysis, "Evidence stays", "", Duration.ofHours(1));
    long other = desk.item(feed, "other " + analysis, "Nobody needs it", "", Duration.ofHours(1));
    long piece = desk.attach(analysis, claim, kept, "supports");
    desk.delete(analysis + "/evidence/" + piece).expect(204);
    desk.attach(analysis, claim, kept, "supports");

    desk.desk.bean(Feeds.class).delete(feed.id(), ItemsAfter.DELETE_UNDECIDED);

    assertThat(desk.desk.call("ann", "GET", "/items/" + other, "").status()).isEqualTo(404);
    assertThat(desk.get("/items/" + kept).get("title").asString()).isEqualTo("Evidence stays");
    assertThat(inForce("")).hasSize(1);
    assertThat(desk.state(analysis, claim)).isEqualTo("holds");
  }

  @Test
  void evidenceOutlivesEvenAnItemThatWasRemoved() throws Exception {
    Feed feed = desk.feed("https://forgotten.example/rss");
    long item = desk.item(feed, "forgotten " + analysis, "It was so", "", Duration.ofHours(1));
    desk.attach(analysis, claim, item, "supports");
    desk.desk.bean(EntrySink.class).forget(feed.id());

    assertThat(desk.desk.call("ann", "GET", "/items/" + item, "").status()).isEqualTo(404);
    JsonNode piece = inForce("").get(0);
    assertThat(piece.get("item").get("title").asString()).isEqualTo("It was so");
    assertThat(piece.get("changed").isNull()).isTrue();
  }

  @Test
  void evidenceOfCopiesIsThatOfTheItemThatStays() {
    long kept = desk.item("First " + analysis, Duration.ofHours(3));
    long copy = desk.item("Copy " + analysis, Duration.ofHours(2));
    long own = desk.attach(analysis, claim, kept, "supports");
    desk.attach(analysis, claim, copy, "supports");
    desk.attach(analysis, claim, copy, "context");

    desk.desk
        .bean(TransactionTemplate.class)
        .executeWithoutResult(status ->
            desk.desk.beans(CopiedItems.class).forEach(each -> each.united(kept, List.of(copy))));

    var stances = new ArrayList<String>();
    inForce("")
        .forEach(piece -> {
          assertThat(piece.get("itemId").asLong()).isEqualTo(kept);
          stances.add(piece.get("stance").asString());
        });
    assertThat(stances).containsExactly("supports", "context");
    assertThat(inForce("").get(0).get("id").asLong()).isEqualTo(own);
  }

  @Test
  void anIdempotencyKeyAttachesOnce() {
    long item = desk.item("Keyed " + analysis, Duration.ofHours(1));
    String body = "{'itemId': %d, 'claimId': %d, 'stance': 'supports'}".formatted(item, claim);
    String path = analysis + "/evidence";
    Answer first = desk.desk.post("ann", path, body, "Idempotency-Key", path).expect(201);
    Answer again = desk.desk.post("ann", path, body, "Idempotency-Key", path).expect(201);
    assertThat(again.isReplayed()).isTrue();
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(inForce("")).hasSize(1);
  }

  @Test
  void whoAttachedIsLoggedWithTheItem() {
    long item = desk.item("Logged " + analysis, Duration.ofHours(1));
    long piece = desk.attach(analysis, claim, item, "supports");
    desk.delete(analysis + "/evidence/" + piece).expect(204);
    assertThat(
            desk.jdbc()
                .sql("select what from activity where item_id = ? and who = 'ann' order by id")
                .param(item)
                .query(String.class)
                .list())
        .containsExactly("evidence.add", "evidence.remove");
  }

  @Test
  void refusesWhatIsNoEvidence() {
    long item = desk.item("Refused " + analysis, Duration.ofHours(1));
    String start = "{'itemId': " + item + ", ";
    String onClaim = start + "'claimId': " + claim + ", ";
    for (List<String> wrong :
        List.of(
            List.of(start + "'stance': 'supports'}", "either a position or a claimId"),
            List.of(onClaim + "'position': 1, 'stance': 'supports'}", "either a position"),
            List.of(onClaim + "'stance': 'likes'}", "stance must be one of supports"),
            List.of(onClaim + "'stance': null}", "stance must be one of"),
            List.of(onClaim + "'stance': 'supports', 'strength': 0}", "1, 2 or 3"),
            List.of(onClaim + "'stance': 'supports', 'strength': 4}", "1, 2 or 3"),
            List.of(onClaim + "'stance': 'supports', 'strength': 1.5}", "strength"),
            List.of(onClaim + "'stance': 'supports', 'note': 'a\\u0000'}", "NUL"),
            List.of(onClaim + "'stance': 'supports', 'note': '\\udfff'}", "half of one"),
            List.of(
                onClaim + "'stance': 'supports', 'note': '" + "n".repeat(10_001) + "'}", "10000"),
            List.of(start + "'position': 3, 'stance': 'supports'}", "no passage 3"),
            List.of(start + "'position': -1, 'stance': 'supports'}", "no passage -1"),
            List.of("{'claimId': " + claim + ", 'stance': 'supports'}", "Give the itemId"),
            List.of("{'itemId': 1e99, 'position': 1, 'stance': 'supports'}", "itemId"),
            List.of("{'itemId': {}, 'position': 1, 'stance': 'supports'}", "itemId"))) {
      AnalysisDesk.assertProblem(attach(wrong.getFirst()), 400, wrong.getLast());
    }
    AnalysisDesk.assertProblem(
        attach("{'itemId': 99999999, 'position': 1, 'stance': 'supports'}"), 404, "no item");
    AnalysisDesk.assertProblem(
        attach(start + "'claimId': 99999999, 'stance': 'supports'}"), 404, "no claim");
    AnalysisDesk.assertProblem(
        desk.post("/analyses/none/evidence", start + "'position': 1, 'stance': 'supports'}"),
        404,
        "no analysis");
    AnalysisDesk.assertProblem(call("?position=9"), 400, "no passage 9");
    AnalysisDesk.assertProblem(call("?position=x"), 400, "whole number");
    AnalysisDesk.assertProblem(call("?claim=99999999"), 404, "no claim");
    assertThat(inForce("")).isEmpty();
  }

  private Answer call(String query) {
    return desk.desk.call("ann", "GET", analysis + "/evidence" + query, "");
  }
}
