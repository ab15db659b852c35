package dev.wirewatch.analysis.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.feed.Feed;
import dev.wirewatch.review.Desk.Answer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Analyses as they come in, are revised, stood on a day, and have changed since. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class RevisionsIT {

  private static final String FIRST = "They say delivery begins in 2017 at last.";

  @TempDir private static Path data;

  private final AnalysisDesk desk;

  RevisionsIT(TestDatabase kind) throws Exception {
    desk = AnalysisDesk.on(kind, data);
  }

  @AfterAll
  static void close() {
    AnalysisDesk.stop();
  }

  private static JsonNode passage(JsonNode analysis, int position) {
    return analysis.get("passages").get(position - 1);
  }

  private static String id(JsonNode analysis, int position) {
    return passage(analysis, position).get("id").asString();
  }

  private static JsonNode claim(JsonNode analysis, int position) {
    return passage(analysis, position).get("claims").get(0);
  }

  private String quoted(String analysis) {
    int start = FIRST.indexOf("delivery");
    long id = desk.claim(analysis, ", 'start': " + start + ", 'end': " + FIRST.indexOf(" at last"));
    return analysis + "/claims/" + id;
  }

  @Test
  void aTextBecomesAnAnalysisThatSaysWhereItComesFrom() throws Exception {
    String text =
        "Pipe Dreams\n\n"
            + "By Anna Example\n\n"
            + "May 12, 2019\n\n"
            + "They sell the gas to all.\n\n"
            + "Nobody buys the gas.";
    Answer added =
        desk.post("/analyses", "{'text': '" + text.replace("\n", "\\n") + "'}").expect(201);
    JsonNode analysis = added.json();

    assertThat(added.header("Location")).isEqualTo("/api/v1/analyses/pipe-dreams");
    assertThat(analysis).isEqualTo(desk.get("/analyses/pipe-dreams"));
    assertThat(analysis.get("author").asString()).isEqualTo("Anna Example");
    assertThat(analysis.get("language").asString()).isEqualTo("en");
    assertThat(analysis.get("staleAfterDays").asInt()).isEqualTo(30);
    assertThat(analysis.get("revision").asInt()).isEqualTo(1);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThat(analysis.get("original").get("sha256").asString())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    assertThat(analysis.get("original").get("source").asString()).isEqualTo("pasted text");
    assertThat(desk.get("/analyses/new-momentum").get("original").isNull()).isTrue();
    assertThat(desk.get("/analyses/new-momentum").get("author").asString())
        .isEqualTo("Stephen Blank");

    desk.delete("/analyses/pipe-dreams").expect(204);
    AnalysisDesk.assertProblem(desk.delete("/analyses/pipe-dreams"), 404, "no analysis");
    AnalysisDesk.assertProblem(call("/analyses/pipe-dreams"), 404, "no analysis pipe-dreams");
    AnalysisDesk.assertProblem(call("/analyses/pipe-dreams/revisions"), 404, "no analysis");
    AnalysisDesk.assertProblem(
        call("/analyses/pipe-dreams/changes?since=2026-03-31"), 404, "no analysis");
  }

  @Test
  void theSameTextSentManyTimesAtOnceIsOneAnalysis() {
    String text = "{'text': 'Sent at once\\n\\nThey met the others.'}";
    List<String> answers =
        IntStream.range(0, 6)
            .parallel()
            .mapToObj(n -> desk.post("/analyses", text).expect(201).json().get("id").asString())
            .toList();
    assertThat(answers).containsOnly("sent-at-once");
    assertThat(desk.get("/analyses/sent-at-once").get("revision").asInt()).isEqualTo(1);
  }

  @Test
  void aSecondUploadOfATitleIsARevisionInWhichClaimsKeepTheirPassages() {
    String analysis = desk.analysis("First of all.", FIRST, "The end.");
    String title = desk.get(analysis).get("title").asString();
    long claim =
        desk.post(
                analysis + "/claims",
                "{'position': 2, 'name': 'x', 'kind': 'fact', 'start': 9, 'end': 17}")
            .expect(201)
            .id();
    String second = title + "\\n\\nFirst of all.\\n\\nA new one comes.\\n\\nNow " + FIRST;

    JsonNode revised = desk.post("/analyses", "{'text': '" + second + "'}").expect(201).json();

    assertThat("/analyses/" + revised.get("id").asString()).isEqualTo(analysis);
    assertThat(revised.get("revision").asInt()).isEqualTo(2);
    assertThat(revised.get("passages")).hasSize(3);
    assertThat(claim(revised, 3).get("id").asLong()).isEqualTo(claim);
    assertThat(claim(revised, 3).get("start").asInt()).isEqualTo(13);
    assertThat(claim(revised, 3).get("quote").asString()).isEqualTo("delivery");
    desk.post("/analyses", "{'text': '" + second + "'}").expect(201);
    assertThat(desk.get(analysis).get("revision").asInt()).as("nothing new").isEqualTo(2);
  }

  @Test
  void passagesByIdKeepClaimsAndEvidenceAndOthersAreNew() {
    String analysis = desk.analysis(FIRST, "Second.");
    String claim = quoted(analysis);
    long item = desk.item("Evidence of " + analysis, Duration.ofHours(1));
    desk.post(
            analysis + "/evidence",
            "{'itemId': %d, 'position': 1, 'stance': 'updates'}".formatted(item))
        .expect(201);
    JsonNode before = desk.get(analysis);

    JsonNode after =
        desk.put(
                analysis,
                ("{'title': 'Other title', 'passages': [{'id': '%s'}, {'summary': 'New here.',"
                        + " 'themes': ['energy']}, {'id': '%s', 'text': 'Yes. %s'}]}")
                    .formatted(id(before, 2), id(before, 1), FIRST))
            .expect(200)
            .json();

    assertThat(after.get("title").asString()).isEqualTo("Other title");
    assertThat(after.get("revision").asInt()).isEqualTo(2);
    assertThat(passage(after, 1).get("text").asString()).isEqualTo("Second.");
    assertThat(passage(after, 2).get("text").isNull()).isTrue();
    assertThat(passage(after, 2).get("summary").asString()).isEqualTo("New here.");
    assertThat(passage(after, 2).get("themes").toString()).isEqualTo("[\"energy\"]");
    assertThat(id(after, 2)).isNotIn(id(before, 1), id(before, 2));
    assertThat(id(after, 3)).isEqualTo(id(before, 1));
    assertThat(passage(after, 3).get("evidence").get("updates").asInt()).isEqualTo(1);
    assertThat(claim(after, 3).get("start").asInt()).isEqualTo(FIRST.indexOf("delivery") + 5);
    assertThat(claim(after, 3).get("quote").asString()).isEqualTo("delivery begins in 2017");
    assertThat(desk.get(claim).get("position").asInt()).isEqualTo(3);
  }

  @Test
  void aClaimWhoseQuoteIsGoneIsLostKeepsItAndIsFoundWhenItComesBack() {
    String analysis = desk.analysis(FIRST);
    String claim = quoted(analysis);
    JsonNode before = desk.get(analysis);
    String change = "{'passages': [{'id': '" + id(before, 1) + "', 'text': '%s'}]}";

    JsonNode lost =
        claim(desk.put(analysis, change.formatted("They say it may begin.")).expect(200).json(), 1);
    assertThat(lost.get("lost").asBoolean()).isTrue();
    assertThat(lost.get("start").isNull()).isTrue();
    assertThat(lost.get("end").isNull()).isTrue();
    assertThat(lost.get("quote").asString()).isEqualTo("delivery begins in 2017");
    assertThat(desk.put(claim, "{'name': 'New'}").expect(200).json().get("quote").asString())
        .as("a new name leaves it lost")
        .isEqualTo("delivery begins in 2017");

    JsonNode found =
        claim(desk.put(analysis, change.formatted("Now: " + FIRST)).expect(200).json(), 1);
    assertThat(found.get("lost").asBoolean()).isFalse();
    assertThat(found.get("start").asInt()).isEqualTo(FIRST.indexOf("delivery") + 5);
  }

  @Test
  void aPassageThatIsTakenAwayTakesItsClaimsWithItAndBringsThemBack() {
    String analysis = desk.analysis(FIRST, "Second.");
    quoted(analysis);
    JsonNode before = desk.get(analysis);
    desk.put(analysis, "{'passages': [{'id': '" + id(before, 2) + "'}]}").expect(200);
    assertThat(desk.get(analysis + "/claims").get("claims")).isEmpty();

    JsonNode after =
        desk.put(
                analysis,
                "{'passages': [{'id': '%s', 'text': '%s'}]}".formatted(id(before, 1), FIRST))
            .expect(200)
            .json();
    assertThat(claim(after, 1).get("quote").asString()).isEqualTo("delivery begins in 2017");
    assertThat(claim(after, 1).get("lost").asBoolean()).isFalse();
  }

  @Test
  void aDayShowsTextClaimsAndEvidenceAsTheyStoodThen() {
    String analysis = desk.analysis(FIRST);
    String claim = quoted(analysis);
    long id = desk.get(claim).get("id").asLong();
    long item = desk.item("Of that day " + analysis, Duration.ofHours(1));
    long piece = desk.attach(analysis, id, item, "supports");
    JsonNode then = desk.get(analysis);
    Instant moment = desk.now();
    LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
    desk.desk.later(Duration.ofDays(40));

    desk.delete(analysis + "/evidence/" + piece).expect(204);
    desk.put(claim, "{'name': 'Renamed', 'query': 'missile'}").expect(200);
    desk.put(analysis, "{'title': 'Renamed too', 'passages': [{'text': 'All is new.'}]}")
        .expect(200);
    desk.claim(analysis, "");

    JsonNode shown = desk.get(analysis + "?at=" + moment);
    assertThat(shown.toString()).isEqualTo(then.toString());
    assertThat(desk.get(analysis + "?at=" + day).toString()).isEqualTo(then.toString());
    assertThat(claim(desk.get(analysis + "?at=" + desk.now()), 1).get("quote").isNull()).isTrue();
    assertThat(desk.get(analysis).get("revision").asInt()).isEqualTo(2);
    desk.delete(claim).expect(404);
    AnalysisDesk.assertProblem(
        call(analysis + "?at=" + moment.minus(Duration.ofDays(400))), 404, "no analysis");
    AnalysisDesk.assertProblem(call(analysis + "?at=2016-03-30"), 404, "no analysis");
    for (String at : List.of("x", "2026-02-30", "%2B999999999-01-01T00:00:00Z", "", "%00")) {
      AnalysisDesk.assertProblem(call(analysis + "?at=" + at), 400, "at must be a time");
    }

    JsonNode revisions = desk.get(analysis + "/revisions").get("revisions");
    assertThat(revisions).hasSize(2);
    assertThat(revisions.get(0).get("revision").asInt()).isEqualTo(1);
    assertThat(revisions.get(1).get("revision").asInt()).isEqualTo(2);
    assertThat(revisions.get(1).get("by").asString()).isEqualTo("ann");
    assertThat(Instant.parse(revisions.get(1).get("at").asString())).isAfter(moment);
  }

  @Test
  void refusesWhatIsNoRevision() {
    String analysis = desk.analysis(FIRST, "Second.");
    JsonNode before = desk.get(analysis);
    String first = id(before, 1);
    for (List<String> wrong :
        List.of(
            List.of("{'title': ''}", "needs a title"),
            List.of("{'title': '" + "t".repeat(501) + "'}", "500 characters"),
            List.of("{'title': 'a\\u0000'}", "NUL"),
            List.of("{'staleAfterDays': 0}", "between 1 and"),
            List.of("{'staleAfterDays': -5}", "between 1 and"),
            List.of("{'staleAfterDays': 2147483647}", "between 1 and"),
            List.of("{'staleAfterDays': 99999999999}", "whole number of days"),
            List.of("{'staleAfterDays': 1.5}", "whole number of days"),
            List.of("{'staleAfterDays': '30'}", "whole number of days"),
            List.of("{'passages': []}", "between 1 and 1000 passages"),
            List.of("{'passages': [null]}", "passages"),
            List.of("{'passages': {}}", "passages"),
            List.of("{'passages': [{'id': 'other-1'}]}", "no passage"),
            List.of("{'passages': [{'id': '" + first + "0'}]}", "no passage"),
            List.of(
                "{'passages': [{'id': '" + first + "'}, {'id': '" + first + "'}]}", "there twice"),
            List.of("{'passages': [{}]}", "needs a text or a summary"),
            List.of("{'passages': [{'text': ' '}]}", "needs a text or a summary"),
            List.of("{'passages': [{'text': 5}]}", "must be a text"),
            List.of("{'passages': [{'text': '\\ud800'}]}", "half of one"),
            List.of("{'passages': [{'text': '" + "t".repeat(200_001) + "'}]}", "200000"),
            List.of("{'passages': [{'summary': '" + "t".repeat(20_001) + "'}]}", "20000"),
            List.of(
                "{'passages': [" + "{'text': 't'},".repeat(1000) + "{'text': 't'}]}",
                "between 1 and 1000 passages"),
            List.of("{'passages': [{'text': 't', 'themes': ['nope']}]}", "no theme"))) {
      AnalysisDesk.assertProblem(desk.put(analysis, wrong.getFirst()), 400, wrong.getLast());
    }
    AnalysisDesk.assertProblem(desk.put("/analyses/none", "{}"), 404, "no analysis");
    AnalysisDesk.assertProblem(desk.put("/analyses/" + "n".repeat(500), "{}"), 404, "no analysis");
    for (String text : List.of("Title\\n\\nText\\u0000.", "Title\\n\\nText\\ud800.")) {
      AnalysisDesk.assertProblem(
          desk.post("/analyses", "{'text': '" + text + "'}"), 400, "a character that is none");
    }
    AnalysisDesk.assertProblem(
        desk.post("/analyses", "{'text': 'Only a title'}"), 400, "no paragraph");
    AnalysisDesk.assertProblem(desk.post("/analyses", "{'text': ''}"), 400, "Give the article");
    desk.put(analysis, "{}").expect(200);
    assertThat(desk.get(analysis).toString()).isEqualTo(before.toString());
  }

  @Test
  void tellsWhatHasComeAndChangedSince() throws Exception {
    String analysis = desk.analysis("They speak of the Marrowby canal.", "Nothing else is said.");
    Feed feed = desk.feed("https://since.example/rss");
    long old = desk.item(feed, "old", "The Marrowby canal opens", "", Duration.ofDays(2));
    long claim = desk.claim(analysis, ", 'query': 'marrowby'");
    long unchanged = desk.claim(analysis, "");
    desk.attach(analysis, unchanged, old, "supports");
    long edited =
        desk.post(
                analysis + "/evidence",
                "{'itemId': %d, 'position': 2, 'stance': 'context'}".formatted(old))
            .expect(201)
            .id();
    Instant since = desk.now();
    desk.desk.later(Duration.ofHours(1));

    long late = desk.item(feed, "late", "The Marrowby canal is shut", "", Duration.ofDays(9));
    desk.attach(analysis, claim, late, "contradicts");
    long made = desk.claim(analysis, "");
    desk.item(feed, "old", "The Marrowby canal opens late", "", Duration.ofDays(2));

    JsonNode changes = desk.get(analysis + "/changes?since=" + since);
    assertThat(Instant.parse(changes.get("since").asString())).isEqualTo(since);
    assertThat(Instant.parse(changes.get("until").asString())).isAfter(since);
    JsonNode first = changes.get("passages").get(0);
    assertThat(first.get("position").asInt()).isEqualTo(1);
    assertThat(first.get("items").asInt()).as("seen since, though older").isEqualTo(1);
    assertThat(first.get("evidence").toString())
        .isEqualTo("{\"supports\":0,\"contradicts\":1,\"updates\":0,\"context\":0}");
    assertThat(first.get("claims").toString())
        .isEqualTo(
            ("[{\"id\":%d,\"name\":\"It is so\",\"from\":\"none\",\"to\":\"contradicted\"},"
                    + "{\"id\":%d,\"name\":\"It is so\",\"from\":null,\"to\":\"none\"}]")
                .formatted(claim, made));
    JsonNode second = changes.get("passages").get(1);
    assertThat(second.get("items").asInt()).isZero();
    assertThat(second.get("claims")).isEmpty();
    assertThat(changes.get("changed")).hasSize(2);
    assertThat(changes.get("changed").get(1).asLong()).isEqualTo(edited);

    JsonNode later = desk.get(analysis + "/changes?since=" + desk.now());
    assertThat(later.get("passages").get(0).get("items").asInt()).isZero();
    assertThat(later.get("passages").get(0).get("claims")).isEmpty();
    assertThat(later.get("changed")).isEmpty();
    AnalysisDesk.assertProblem(call(analysis + "/changes"), 400, "since must say");
    AnalysisDesk.assertProblem(call(analysis + "/changes?since=x"), 400, "since must be a time");
  }

  private Answer call(String path) {
    return desk.desk.call("ann", "GET", path, "");
  }
}
