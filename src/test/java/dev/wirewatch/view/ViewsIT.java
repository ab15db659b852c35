package dev.wirewatch.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import dev.wirewatch.access.DeskWithPeople;
import dev.wirewatch.access.Visitor;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Filters with names, and feeds of them. */
class ViewsIT extends DeskWithPeople {

  private static final Map<String, Object> TAGGED = Map.of("theme", "any", "state", List.of("new"));

  private static JsonNode add(Visitor visitor, String name, boolean shared) {
    Visitor.Answer added =
        visitor.post("/api/v1/views", Map.of("name", name, "shared", shared, "filter", TAGGED));
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    return added.json();
  }

  private static String path(JsonNode view) {
    return "/api/v1/views/" + view.get("id").asLong();
  }

  @Test
  void countsWhatItsFilterFinds() {
    Visitor vera = signedIn("reviewer");
    JsonNode view = add(vera, "Tagged", false);
    long found = vera.get("/api/v1/items?theme=any&state=new").json().get("total").asLong();
    assertThat(view.get("count").asLong()).isEqualTo(found).isPositive();
    assertThat(view.get("filter").get("theme").asString()).isEqualTo("any");
    assertThat(view.get("filter").get("state")).hasToString("[\"new\"]");
    assertThat(view.get("atom").isNull()).isTrue();
  }

  @Test
  void somebodysOwnViewIsNobodyElses() {
    Visitor vera = signedIn("reviewer");
    Visitor boris = signedIn("reviewer");
    JsonNode own = add(vera, "Mine", false);
    JsonNode shared = add(vera, "Ours", true);
    assertThat(boris.get(path(own)).status()).isEqualTo(404);
    assertThat(boris.send("DELETE", path(own), null).status()).isEqualTo(404);
    assertThat(boris.get(path(shared)).status()).isEqualTo(200);
    assertThat(boris.send("PUT", path(shared), Map.of("name", "His")).status()).isEqualTo(403);
    assertThat(boris.get("/api/v1/views").json().valueStream().map(v -> v.get("name").asString()))
        .contains("Ours")
        .doesNotContain("Mine");
    assertThat(signedIn("viewer").post("/api/v1/views", Map.of("name", "x")).status())
        .isEqualTo(403);
  }

  @Test
  void whatIsLeftOutStaysAsItIs() {
    Visitor vera = signedIn("reviewer");
    JsonNode view = add(vera, "Before", true);
    JsonNode changed = vera.send("PUT", path(view), Map.of("name", "After")).json();
    assertThat(changed.get("name").asString()).isEqualTo("After");
    assertThat(changed.get("shared").asBoolean()).isTrue();
    assertThat(changed.get("filter")).isEqualTo(view.get("filter"));
    assertThat(vera.send("DELETE", path(view), null).status()).isEqualTo(204);
    assertThat(vera.get(path(view)).status()).isEqualTo(404);
  }

  @Test
  void refusesWhatIsNoFilter() {
    Visitor vera = signedIn("reviewer");
    for (Map<String, String> filter :
        List.of(
            Map.of("colour", "red"),
            Map.of("theme", "nosuch"),
            Map.of("q", "(open"),
            Map.of("from", "yesterday"))) {
      assertThat(vera.post("/api/v1/views", Map.of("name", "x", "filter", filter)).status())
          .as("%s", filter)
          .isEqualTo(400);
    }
    assertThat(vera.post("/api/v1/views", Map.of("filter", Map.of())).status()).isEqualTo(400);
  }

  @Test
  void feedReadersGetItsNewestItems() throws FeedException {
    Visitor vera = signedIn("reviewer");
    JsonNode view = vera.post(path(add(vera, "Лента <1> & 新", false)) + "/secret", null).json();
    Visitor reader = visitor();
    Visitor.Answer atom = reader.get(view.get("atom").asString());
    assertThat(atom.header("Content-Type")).startsWith("application/atom+xml");
    SyndFeed feed = new SyndFeedInput().build(new StringReader(atom.text()));
    assertThat(feed.getTitle()).isEqualTo("Лента <1> & 新");
    assertThat(feed.getEntries())
        .isNotEmpty()
        .allSatisfy(entry -> {
          assertThat(entry.getUri()).startsWith("urn:uuid:");
          assertThat(entry.getAuthors()).hasSize(1);
          assertThat(entry.getUpdatedDate()).isNotNull();
        })
        .extracting(SyndEntry::getUri)
        .doesNotHaveDuplicates();
    Visitor.Answer json = reader.get(view.get("json").asString());
    assertThat(json.header("Content-Type")).startsWith("application/feed+json");
    assertThat(json.json().get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(json.json().get("items").valueStream().map(each -> each.get("id").asString()))
        .containsExactlyElementsOf(feed.getEntries().stream().map(SyndEntry::getUri).toList());
    assertThat(json.json().get("feed_url").asString()).endsWith(view.get("json").asString());
  }

  @Test
  void aReaderThatHasTheFeedIsToldThatNothingIsNewUntilTheAddressIsRevoked() {
    Visitor vera = signedIn("reviewer");
    JsonNode own = add(vera, "Out", false);
    JsonNode view = vera.post(path(own) + "/secret", null).json();
    for (String kind : List.of("atom", "json")) {
      String address = view.get(kind).asString();
      String tag = visitor().get(address).header("ETag");
      Visitor.Answer again = visitor().get(address, "If-None-Match", tag);
      assertThat(again.status()).isEqualTo(304);
      assertThat(again.text()).isEmpty();
      assertThat(again.header("ETag")).isEqualTo(tag);
    }
    String old = view.get("atom").asString();
    String tag = visitor().get(old).header("ETag");
    JsonNode renewed = vera.post(path(own) + "/secret", null).json();
    assertThat(visitor().get(old, "If-None-Match", tag).status()).isEqualTo(404);
    assertThat(visitor().get(renewed.get("atom").asString()).status()).isEqualTo(200);
    vera.send("DELETE", path(own) + "/secret", null);
    assertThat(visitor().get(renewed.get("atom").asString(), "If-None-Match", tag).status())
        .isEqualTo(404);
    assertThat(vera.get(path(own)).json().get("atom").isNull()).isTrue();
  }

  @Test
  void theSecretIsNotToBeGuessed() {
    Visitor vera = signedIn("reviewer");
    JsonNode view = vera.post(path(add(vera, "Out", false)) + "/secret", null).json();
    assertThat(view.get("atom").asString()).matches("/out/[A-Za-z0-9_-]{32}/view\\.atom");
  }
}
