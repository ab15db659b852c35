package dev.wirewatch.analysis.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.review.Desk.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What passages claim, and what items bear on it. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ClaimsIT {

  private static final String TEXT = "They say 🚀 delivery begins in 2017 at last.";

  @TempDir private static Path data;

  private final AnalysisDesk desk;

  ClaimsIT(TestDatabase kind) throws Exception {
    desk = AnalysisDesk.on(kind, data);
  }

  @AfterAll
  static void close() {
    AnalysisDesk.stop();
  }

  private JsonNode passage(String analysis, int position) {
    return desk.get(analysis).get("passages").get(position - 1);
  }

  @Test
  void aClaimStandsAtItsPlaceInUnitsOfUtf16() {
    String analysis = desk.analysis(TEXT);
    int start = TEXT.indexOf("delivery");
    int end = TEXT.indexOf(" at last");
    JsonNode made =
        desk.post(
                analysis + "/claims",
                ("{'position': 1, 'name': ' Delivery ', 'kind': 'forecast', 'due': '2017-12-31',"
                        + " 'themes': ['energy'], 'query': 'missile', 'start': %d, 'end': %d}")
                    .formatted(start, end))
            .expect(201)
            .json();

    assertThat(TEXT.charAt(start - 3)).as("two units before it").isEqualTo('\uD83D');
    assertThat(made.propertyNames())
        .contains(
            "id",
            "name",
            "kind",
            "due",
            "themes",
            "query",
            "start",
            "end",
            "quote",
            "lost",
            "state",
            "evidence");
    assertThat(made.get("name").asString()).isEqualTo("Delivery");
    assertThat(made.get("kind").asString()).isEqualTo("forecast");
    assertThat(made.get("due").asString()).isEqualTo("2017-12-31");
    assertThat(made.get("themes").toString()).isEqualTo("[\"energy\"]");
    assertThat(made.get("query").asString()).isEqualTo("missile");
    assertThat(made.get("start").asInt()).isEqualTo(start);
    assertThat(made.get("end").asInt()).isEqualTo(end);
    assertThat(made.get("quote").asString()).isEqualTo("delivery begins in 2017");
    assertThat(made.get("lost").asBoolean()).isFalse();
    assertThat(made.get("evidence").toString())
        .isEqualTo("{\"supports\":0,\"contradicts\":0,\"updates\":0,\"context\":0}");
    assertThat(made.get("state").get("word").asString()).isEqualTo("due");
    assertThat(made.get("state").get("since").asString()).isEqualTo("2017-12-31");
    assertThat(passage(analysis, 1).get("claims").get(0)).isEqualTo(made);
  }

  @Test
  void aClaimOnASummaryIsNotLostWhenTheTextComesAndTellsItsPlaceThere() {
    String analysis = desk.analysis("Whatever.");
    String id = desk.get(analysis).get("passages").get(0).get("id").asString();
    String part = "{'passages': [{'id': '" + id + "', %s}]}";
    desk.put(analysis, part.formatted("'text': null, 'summary': 'They sell much gas.'"))
        .expect(200);
    long claim = desk.claim(analysis, ", 'start': 10, 'end': 18");
    desk.put(analysis, part.formatted("'text': 'The author speaks at length of coal.'"))
        .expect(200);

    JsonNode shown = desk.get(analysis + "/claims/" + claim);

    assertThat(shown.get("lost").asBoolean()).isFalse();
    assertThat(shown.get("quote").asString()).isEqualTo("much gas");
    assertThat(shown.get("start").isNull()).isTrue();
    assertThat(shown.get("inSummary").toString()).isEqualTo("{\"start\":10,\"end\":18}");
    desk.put(analysis + "/claims/" + claim, "{'name': 'Gas', 'start': null, 'end': null}")
        .expect(200);
    assertThat(desk.get(analysis + "/claims/" + claim).get("inSummary").isNull()).isFalse();
  }

  @Test
  void withoutAPlaceAClaimIsAboutTheWholePassage() {
    String analysis = desk.analysis(TEXT);
    JsonNode claim = desk.get(analysis + "/claims/" + desk.claim(analysis, ""));
    assertThat(claim.get("start").isNull()).isTrue();
    assertThat(claim.get("end").isNull()).isTrue();
    assertThat(claim.get("quote").isNull()).isTrue();
    assertThat(claim.get("lost").asBoolean()).isFalse();
    assertThat(claim.get("state").get("word").asString()).isEqualTo("none");
    assertThat(claim.get("state").get("since").isNull()).isTrue();
  }

  @Test
  void placesAreThoseOfTheSummaryWhereThereIsNoText() {
    JsonNode passage = passage("/analyses/new-momentum", 2);
    assertThat(passage.get("text").isNull()).isTrue();
    String summary = passage.get("summary").asString();
    Answer made =
        desk.post(
                "/analyses/new-momentum/claims",
                "{'position': 2, 'name': 'Xi', 'kind': 'fact', 'start': 3, 'end': 20}")
            .expect(201);
    assertThat(made.json().get("quote").asString()).isEqualTo(summary.substring(3, 20));
    desk.delete("/analyses/new-momentum/claims/" + made.id()).expect(204);
  }

  @Test
  void aClaimIsChangedAndTakenAway() {
    String analysis = desk.analysis(TEXT, "Another thing is said here.");
    long id = desk.claim(analysis, ", 'start': 0, 'end': 4, 'due': '2017-12-31'");
    String path = analysis + "/claims/" + id;

    JsonNode changed =
        desk.put(path, "{'name': 'New', 'kind': 'judgement', 'due': null}").expect(200).json();
    assertThat(changed.get("name").asString()).isEqualTo("New");
    assertThat(changed.get("kind").asString()).isEqualTo("judgement");
    assertThat(changed.get("due").isNull()).isTrue();
    assertThat(changed.get("quote").asString()).isEqualTo("They");
    JsonNode moved = desk.put(path, "{'position': 2, 'start': 0, 'end': 7}").expect(200).json();
    assertThat(moved.get("quote").asString()).isEqualTo("Another");
    assertThat(passage(analysis, 1).get("claims")).isEmpty();
    assertThat(passage(analysis, 2).get("claims")).hasSize(1);
    assertThat(
            desk.put(path, "{'start': null, 'end': null}").expect(200).json().get("quote").isNull())
        .isTrue();

    desk.delete(path).expect(204);
    assertThat(passage(analysis, 2).get("claims")).isEmpty();
    AnalysisDesk.assertProblem(desk.delete(path), 404, "There is no claim " + id);
    AnalysisDesk.assertProblem(desk.put(path, "{'name': 'x'}"), 404, "There is no claim " + id);
  }

  @Test
  void aForecastIsDueOnTheDayAfterItsDay() {
    String analysis = desk.analysis(TEXT);
    LocalDate today = LocalDate.ofInstant(desk.now(), ZoneOffset.UTC);
    long id = desk.claim(analysis, ", 'due': '" + today.plusDays(1) + "'");
    assertThat(desk.state(analysis, id)).isEqualTo("none");
    desk.desk.later(Duration.ofDays(2));
    assertThat(desk.state(analysis, id)).isEqualTo("due");
  }

  @Test
  void refusesWhatIsNoClaim() {
    String analysis = desk.analysis(TEXT);
    String start = "{'position': 1, 'name': 'x', ";
    int length = TEXT.length();
    int rocket = TEXT.indexOf('\uD83D');
    var wrong = new ArrayList<List<String>>();
    wrong.add(List.of("'kind': 'rumour'}", "kind must be one of fact, forecast, judgement"));
    for (String due :
        List.of("'31.12.2017'", "'2017-02-30'", "'+999999999-01-01'", "2017", "''", "{}")) {
      wrong.add(List.of("'due': " + due + "}", "due must be a day"));
    }
    for (String place :
        List.of(
            "5, 'end': 5",
            "6, 'end': 5",
            "-1, 'end': 5",
            "0, 'end': " + (length + 1),
            "2147483647, 'end': -2147483648")) {
      wrong.add(List.of("'start': " + place + "}", "start and end must be places"));
    }
    for (String place : List.of("1.5", "'1'", "99999999999", "[]", "true")) {
      wrong.add(List.of("'start': " + place + ", 'end': 5}", "start must be a whole number"));
    }
    wrong.add(List.of("'start': 1}", "both start and end"));
    wrong.add(List.of("'start': 0, 'end': " + (rocket + 1) + "}", "cut a character in half"));
    wrong.add(List.of("'query': 'missile AND ('}", "Line 1, column"));
    wrong.add(List.of("'query': '@no-such-vocabulary'}", "Line 1, column"));
    wrong.add(List.of("'query': 5}", "query must be a text"));
    wrong.add(List.of("'query': '" + "a ".repeat(15_000) + "'}", "query"));
    wrong.add(List.of("'themes': ['no-such-theme']}", "There is no theme"));
    wrong.add(List.of("'themes': [null]}", "themes"));
    wrong.add(List.of("'themes': 'energy'}", "themes"));
    wrong.add(List.of("'name': 'a\\u0000b'}", "NUL"));
    wrong.add(List.of("'name': 'a\\ud800b'}", "half of one"));
    wrong.add(List.of("'name': '  '}", "needs a name"));
    wrong.add(List.of("'name': '" + "n".repeat(201) + "'}", "200 characters"));
    wrong.add(List.of("'position': 2}", "no passage 2"));
    wrong.add(List.of("'position': 0}", "no passage 0"));
    wrong.add(List.of("'position': -2147483648}", "no passage"));
    wrong.add(List.of("'position': 1.5}", "position"));
    wrong.add(List.of("'position': null}", "Give the position"));
    for (List<String> each : wrong) {
      Answer answer = desk.post(analysis + "/claims", start + each.getFirst());
      AnalysisDesk.assertProblem(answer, 400, each.getLast());
    }
    for (String body : List.of("", "null", "[]", "{", "'x'")) {
      assertThat(desk.post(analysis + "/claims", body).status()).as(body).isEqualTo(400);
    }
    AnalysisDesk.assertProblem(
        desk.post("/analyses/nothing/claims", start + "'kind': 'fact'}"),
        404,
        "no analysis nothing");
    AnalysisDesk.assertProblem(desk.delete(analysis + "/claims/x"), 400, "whole number");
    assertThat(passage(analysis, 1).get("claims")).isEmpty();
  }

  @Test
  void itemsBearOnAClaimByItsQueryElseItsThemesElseThoseOfThePassage() {
    String analysis =
        desk.analysis("They speak of the Zanzibar ferry and more.", "Nothing else is said.");
    long ferry = desk.item("Zanzibar ferry sails again", Duration.ofHours(2));
    long newer = desk.item("A Zanzibar ferry is late", Duration.ofHours(1));
    long gas = desk.item("Gazprom builds a gas pipeline to China", Duration.ofHours(3));
    long byQuery = desk.claim(analysis, ", 'themes': ['energy'], 'query': 'zanzibar AND ferry'");
    long byTheme = desk.claim(analysis, ", 'themes': ['energy']");
    long byPassage = desk.claim(analysis, "");

    assertThat(ids("/items?claim=" + byQuery)).containsExactly(newer, ferry);
    assertThat(ids("/items?limit=500&claim=" + byTheme))
        .contains(gas)
        .containsExactlyElementsOf(ids("/items?limit=500&theme=energy"));
    assertThat(ids("/items?claim=" + byPassage)).as("a passage without themes").isEmpty();
    assertThat(ids("/items?claim=" + byQuery + "&q=late")).containsExactly(newer);
    String id = analysis.substring("/analyses/".length());
    assertThat(ids("/items?analysis=" + id + "&passage=1")).containsExactly(newer, ferry);
    assertThat(ids("/items?analysis=" + id + "&passage=2")).isEmpty();

    AnalysisDesk.assertProblem(call("/items?claim=99999999"), 404, "no claim");
    AnalysisDesk.assertProblem(call("/items?claim=x"), 400, "whole number");
    AnalysisDesk.assertProblem(call("/items?analysis=" + id + "&passage=9"), 404, "no passage 9");
    AnalysisDesk.assertProblem(call("/items?analysis=nothing&passage=1"), 404, "no analysis");
    AnalysisDesk.assertProblem(call("/items?analysis=%00&passage=1"), 404, "no analysis");
    AnalysisDesk.assertProblem(call("/items?passage=1"), 400, "both an analysis");
  }

  @Test
  void aPassageCountsByTheQueriesOfItsClaimsElseByItsThemes() {
    String analysis = desk.analysis("They speak of gas pipelines and a dam.");
    String id = passage(analysis, 1).get("id").asString();
    desk.put(analysis, "{'passages': [{'id': '" + id + "', 'themes': ['energy']}]}").expect(200);
    int byTheme = desk.get("/items?limit=1&theme=energy").get("total").asInt();
    assertThat(byTheme).isPositive();
    assertThat(passage(analysis, 1).get("counts").get("tagged").asInt()).isEqualTo(byTheme);

    long kept = desk.item("The Quillfoot dam is full", Duration.ofHours(1));
    desk.item("Work at the Brindle weir", Duration.ofHours(1));
    desk.claim(analysis, ", 'query': 'quillfoot'");
    desk.claim(analysis, ", 'query': 'brindle'");
    desk.claim(analysis, "");
    desk.post("/items/" + kept + "/decisions", "{'state': 'kept'}").expect(201);

    assertThat(passage(analysis, 1).get("counts").toString())
        .isEqualTo("{\"tagged\":2,\"kept\":1,\"dismissed\":0}");
  }

  @Test
  void whoChangedClaimsIsLogged() {
    String analysis = desk.analysis(TEXT);
    long id = desk.claim(analysis, "");
    desk.put(analysis + "/claims/" + id, "{'name': 'Other'}").expect(200);
    desk.delete(analysis + "/claims/" + id).expect(204);
    assertThat(
            desk.jdbc()
                .sql("select what from activity where who = 'ann' order by id desc limit 4")
                .query(String.class)
                .list())
        .containsExactly("claim.remove", "claim.change", "claim.add", "analysis.add");
  }

  private List<Long> ids(String path) {
    var ids = new ArrayList<Long>();
    desk.get(path).get("items").forEach(item -> ids.add(item.get("id").asLong()));
    return ids;
  }

  private Answer call(String path) {
    return desk.desk.call("ann", "GET", path, "");
  }
}
