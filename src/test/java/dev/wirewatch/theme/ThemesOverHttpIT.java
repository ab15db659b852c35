package dev.wirewatch.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.item.Items;
import dev.wirewatch.theme.retag.Retagging;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Themes of the running program, changed over HTTP, on the sample wire. */
@DirtiesContext
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class ThemesOverHttpIT {

  @TempDir static Path data;

  private final HttpClient client = HttpClient.newHttpClient();
  private final JsonMapper json = JsonMapper.builder().build();

  @LocalServerPort private int port;
  @Autowired private Items items;
  @Autowired private Retagging retagging;

  @DynamicPropertySource
  static void dataInATemporaryFolder(DynamicPropertyRegistry registry) {
    registry.add("wirewatch.data-dir", data::toString);
  }

  @Test
  void aSaveReachesTheStoredItemsByItself() throws Exception {
    long before = tagged("new-theme");
    assertThat(before).isZero();
    var created = send("POST", "/themes", "{'id': 'new-theme', 'query': 'Russia* OR Росси*'}");
    assertThat(created.statusCode()).isEqualTo(201);
    await().untilAsserted(() -> assertThat(tagged("new-theme")).isPositive());
    await()
        .untilAsserted(
            () -> assertThat(get("/themes/retagging").get("running").asBoolean()).isFalse());
    assertThat(get("/themes/retagging").get("percent").asInt()).isEqualTo(100);
    assertThat(send("DELETE", "/themes/new-theme", "").statusCode()).isEqualTo(204);
    await().untilAsserted(() -> assertThat(tagged("new-theme")).isZero());
  }

  @Test
  void whatAPersonDecidedOutranksEverySave() throws Exception {
    send("POST", "/themes", "{'id': 'decided', 'query': 'Russia* OR Росси*'}");
    await().untilAsserted(() -> assertThat(tagged("decided")).isPositive());
    String removed = get("/items?theme=decided&limit=1").get("items").get(0).get("id").asString();
    String added = untagged();
    send("POST", "/items/" + removed + "/decisions", "{'removeThemes': ['decided']}");
    send("POST", "/items/" + added + "/decisions", "{'addThemes': ['decided']}");

    saveAndWait("{'query': 'Russia* OR Росси* OR 俄罗斯'}");
    assertThat(themesOf(removed)).doesNotContain("decided");
    assertThat(themesOf(added)).contains("decided");
    saveAndWait("{'query': 'nothinglikeit'}");
    assertThat(themesOf(added)).contains("decided");
    assertThat(tagged("decided")).isEqualTo(1);
    saveAndWait("{'query': 'Russia* OR Росси*'}");
    assertThat(themesOf(removed)).doesNotContain("decided");
    send("DELETE", "/themes/decided", "");
  }

  /** An item that the rule does not match. */
  private String untagged() throws Exception {
    for (JsonNode item : get("/items?limit=50").get("items")) {
      if (!item.get("themes").toString().contains("\"decided\"")) {
        return item.get("id").asString();
      }
    }
    throw new AssertionError("The rule matches everything");
  }

  private void saveAndWait(String change) throws Exception {
    assertThat(send("PUT", "/themes/decided", change).statusCode()).isEqualTo(200);
    await().untilAsserted(() -> assertThat(retagging.waiting()).isEmpty());
    items.awaitSearchable();
  }

  private String themesOf(String item) throws Exception {
    return get("/items/" + item).get("themes").toString();
  }

  private long tagged(String theme) throws Exception {
    items.awaitSearchable();
    return items.count(
        new ItemFilter(Set.of(theme), Set.of(), Set.of(), Set.of(), Set.of(), null, null, null));
  }

  @Test
  void aBadRuleIsAProblemWithItsPlace() throws Exception {
    var answer = send("PUT", "/themes/kuriles", "{'query': 'Kuril OR (Iturup'}");
    assertThat(answer.statusCode()).isEqualTo(400);
    JsonNode problem = json.readTree(answer.body());
    assertThat(problem.get("field").asString()).isEqualTo("query");
    assertThat(problem.get("line").asInt()).isEqualTo(1);
    assertThat(problem.get("column").asInt()).isEqualTo(10);
    assertThat(problem.get("detail").asString()).contains("never closed");
  }

  @Test
  void howFarARuleLooksIsAFieldOfItsOwn() throws Exception {
    var created = send("POST", "/themes", "{'id': 'far', 'query': 'gas', 'looks': 'body/2'}");
    assertThat(json.readTree(created.body()).get("looks").asString()).isEqualTo("body/2");
    JsonNode kept = json.readTree(send("PUT", "/themes/far", "{'query': 'oil'}").body());
    assertThat(kept.get("looks").asString()).isEqualTo("body/2");
    assertThat(kept.get("query").asString()).isEqualTo("looks:body/2\noil");
    for (String body :
        List.of("{'query': 'oil OR\\n(gas'}", "{'query': 'oil OR\\n(gas', 'looks': 'title'}")) {
      JsonNode bad = json.readTree(send("PUT", "/themes/far", body).body());
      assertThat(bad.get("line").asInt()).as(body).isEqualTo(2);
    }
    var usual = send("PUT", "/themes/far", "{'query': 'oil', 'looks': 'summary'}");
    assertThat(json.readTree(usual.body()).get("query").asString()).isEqualTo("oil");
    var wrong = send("PUT", "/themes/far", "{'looks': 'everywhere'}");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(json.readTree(wrong.body()).get("field").asString()).isEqualTo("looks");
    send("DELETE", "/themes/far", "");
  }

  @Test
  void aDraftIsHeldAgainstTheStoredItems() throws Exception {
    JsonNode same = backtest("{'id': 'kuriles'}");
    assertThat(same.get("gained").asInt() + same.get("lost").asInt()).isZero();
    assertThat(same.get("unchanged").asInt()).isEqualTo(same.get("matchedNow").asInt());
    JsonNode narrow = backtest("{'id': 'kuriles', 'query': 'xyz OR Курил*'}");
    assertThat(narrow.get("lost").asInt())
        .isEqualTo(narrow.get("matchedNow").asInt() - narrow.get("unchanged").asInt());
    assertThat(narrow.get("examples").get("lost").size()).isPositive();
    assertThat(narrow.get("examples").get("lost").get(0).get("evidence").size()).isPositive();
    assertThat(narrow.get("complete").asBoolean()).isTrue();
    JsonNode all = backtest("{'vocabularies': {'russia': 'xyz'}}").get("themes");
    assertThat(all.size()).isPositive();
    assertThat(detail("POST", "/themes/backtest", "{'query': 'a NEAR/x b'}", 400))
        .contains("Line 1, column 3");
    assertThat(detail("POST", "/themes/backtest", "{'id': 'nope', 'query': 'gas'}", 404))
        .contains("no theme nope");
    assertThat(detail("POST", "/themes/backtest", "{}", 400)).contains("Give a");
    assertThat(detail("POST", "/themes/backtest", "{'query': 'gas', 'days': 0}", 400))
        .contains("from 1 to");
  }

  @Test
  void hostileRulesAreRefusedEverywhereAndStopNothing() throws Exception {
    String before = get("/themes/arms").get("query").asString();
    var rules =
        List.of(
            "gas OR ".repeat(15_000) + "oil",
            "a1 ".repeat(10_000),
            "(".repeat(50_000) + "gas",
            "title:".repeat(10_000) + "gas",
            "gas NEAR/3 ".repeat(30) + "oil",
            "gas AND (oil",
            "AND",
            "*gas",
            "ab*a" + "?".repeat(60) + "b",
            "a".repeat(20_000) + "~2",
            "text:oil",
            "gas \\u0007 oil");
    for (String rule : rules) {
      String body = "{'query': '%s'}".formatted(rule);
      JsonNode check = json.readTree(send("POST", "/themes/check", body).body());
      assertThat(check.get("ok").asBoolean()).as(rule).isFalse();
      assertThat(check.get("line").asInt()).isPositive();
      assertThat(detail("POST", "/themes/backtest", body, 400)).contains("column");
      assertThat(detail("PUT", "/themes/arms", body, 400))
          .contains(rule.length() > 100_000 ? "100,000" : "column");
    }
    assertThat(get("/themes/arms").get("query").asString()).isEqualTo(before);
    String loop = "{'vocabularies': {'x-a': 'gas OR @x-b', 'x-b': '@x-a'}}";
    assertThat(detail("POST", "/themes/backtest", loop, 400)).contains("contains itself");
  }

  private JsonNode backtest(String body) throws Exception {
    return json.readTree(send("POST", "/themes/backtest", body).body());
  }

  @Test
  void whatOneNeedsToKnowOfRefusalsIsInThem() throws Exception {
    assertThat(detail("DELETE", "/vocabularies/russia", "", 409)).contains("used by the themes");
    assertThat(detail("GET", "/themes/nope/versions", "", 404)).contains("no theme nope");
    assertThat(detail("PUT", "/themes/nope", "{'query': 'gas'}", 404)).contains("no theme nope");
    assertThat(detail("PUT", "/themes/arms", "{'colour': 'red'}", 400)).contains("A colour is");
    assertThat(detail("POST", "/themes", "{'id': 'arms', 'query': 'x1'}", 409)).contains("already");
    assertThat(detail("POST", "/themes", "{'query': 'gas'}", 400)).contains("\"id\" is missing");
    assertThat(detail("POST", "/themes/packs?conflicts=x", "themes: []", 400)).contains("refuse");
    assertThat(detail("POST", "/themes/packs", "themes: [", 400)).contains("The pack, line 1");
    assertThat(detail("POST", "/themes/packs", "#".repeat(2_000_001), 400)).contains("2,000,000");
    assertThat(detail("POST", "/themes/packs?apply=maybe", "themes: []", 400)).contains("apply");
    String longest = "{'query': '" + "gas OR ".repeat(20_000) + "gas'}";
    assertThat(detail("PUT", "/themes/arms", longest, 400)).contains("100,000");
  }

  @Test
  void aPackIsLookedAtAndThenApplied() throws Exception {
    String pack = "vocabularies: {x-v: x1 OR x2}\nthemes: [{id: x-t, query: '@x-v'}]";
    JsonNode preview = json.readTree(send("POST", "/themes/packs", pack).body()).get("preview");
    assertThat(preview.get("usable").asBoolean()).isTrue();
    assertThat(preview.get("themes").get(0).get("state").asString()).isEqualTo("new");
    assertThat(get("/vocabularies").toString()).doesNotContain("x-v");
    String apply = "/themes/packs?apply=true&revision=" + preview.get("revision").asLong();
    assertThat(send("POST", apply, pack).statusCode()).isEqualTo(200);
    assertThat(send("POST", apply, pack).statusCode()).isEqualTo(409);
    var file = send("GET", "/themes.yml?ids=x-t", "");
    assertThat(file.headers().firstValue("Content-Type").orElseThrow()).contains("yaml");
    assertThat(file.body()).contains("x-v: x1 OR x2").contains("id: x-t").doesNotContain("kuriles");
    send("DELETE", "/themes/x-t", "");
    send("DELETE", "/vocabularies/x-v", "");
  }

  private String detail(String method, String path, String body, int status) throws Exception {
    var answer = send(method, path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    return json.readTree(answer.body()).get("detail").asString();
  }

  private JsonNode get(String path) throws Exception {
    return json.readTree(send("GET", path, "").body());
  }

  private HttpResponse<String> send(String method, String path, String body) throws Exception {
    boolean yaml = path.startsWith("/themes/packs");
    BodyPublisher content = BodyPublishers.ofString(yaml ? body : body.replace('\'', '"'));
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
            .header("Content-Type", yaml ? "application/yaml" : "application/json")
            .method(method, body.isEmpty() ? BodyPublishers.noBody() : content);
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
