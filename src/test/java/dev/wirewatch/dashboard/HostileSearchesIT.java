package dev.wirewatch.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.item.SearchLane;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** No search and no backtest ends the running program, or keeps others from their pages. */
@DirtiesContext
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "wirewatch.search.waiting=1ms")
@ActiveProfiles("demo")
class HostileSearchesIT {

  private static final int PLACES = 2;
  private static final int READERS = 24;
  private static final String LONG_SEARCH = "(@china OR @russia) NEAR/100 (@japan OR ka*)";

  @TempDir static Path data;

  private final HttpClient client = HttpClient.newHttpClient();

  @LocalServerPort private int port;
  @Autowired private SearchLane lane;

  @DynamicPropertySource
  static void dataInATemporaryFolder(DynamicPropertyRegistry registry) {
    registry.add("wirewatch.data-dir", data::toString);
  }

  @Test
  void answersNearnessThatDoublesAtEachStep() throws Exception {
    String query = "ru*";
    for (int step = 0; step < 6; step++) {
      query = "(%s OR ch*) NEAR/100 (co* OR %s)".formatted(query, query);
      assertThat(get("/api/v1/items?q=" + encoded(query)).statusCode()).isIn(200, 400);
    }
    assertThat(get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void answersNearnessOfVocabularies() throws Exception {
    var found =
        get(
            "/api/v1/items?q="
                + encoded(
                    "@china NEAR/100 @russia NEAR/100 @china NEAR/100 @russia NEAR/100 @china"));
    assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "abcdefghij~2 | 40 | more than 20 words with ~",
        "ka*a*b*c*a*b*c*a | 40 | more than 40 signs * and ?",
        "(a1 NEAR/3 | 70 | never closed",
      })
  void refusesWhatWouldTakeLong(String part, int times, String reason) throws Exception {
    String query = (part + " ").repeat(times);
    var searched = get("/api/v1/items?q=" + encoded(query));
    assertThat(searched.statusCode()).isEqualTo(400);
    assertThat(searched.body()).contains("\"column\"");
    String rule = "{\"query\": \"" + query + "\"}";
    assertThat(post("/api/v1/themes/backtest", rule).statusCode()).isEqualTo(400);
    var checked = post("/api/v1/themes/check", rule);
    assertThat(checked.statusCode()).isLessThan(500);
    var page = get("/?q=" + encoded(query));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("id=\"q-help\" class=\"problem\"");
    if (!part.startsWith("(")) {
      assertThat(searched.body()).contains(reason);
      assertThat(checked.body()).contains(reason);
      assertThat(page.body()).contains(reason);
    }
  }

  @Test
  void refusesVocabulariesThatDouble() throws Exception {
    var drafts = new ArrayList<String>();
    drafts.add("\"v0\": \"gas OR oil\"");
    for (int i = 1; i <= 25; i++) {
      drafts.add("\"v%d\": \"@v%d NEAR/9 @v%d\"".formatted(i, i - 1, i - 1));
    }
    var answer =
        post(
            "/api/v1/themes/backtest",
            "{\"query\": \"@v25\", \"vocabularies\": {" + String.join(", ", drafts) + "}}");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).containsAnyOf("1,000,000 characters", "nested more than");
  }

  @Test
  void putsSearchesOffWhileOthersHaveAllPlacesAndShowsPagesAllTheSame() throws Exception {
    var taken = new CountDownLatch(PLACES);
    var done = new CountDownLatch(1);
    var others =
        IntStream.range(0, PLACES)
            .mapToObj(i ->
                CompletableFuture.supplyAsync(
                    () ->
                        lane.run(() -> {
                          taken.countDown();
                          await(done);
                          return i;
                        }),
                    Thread::startVirtualThread))
            .toList();
    await(taken);
    try {
      var api = get("/api/v1/items?q=" + encoded(LONG_SEARCH));
      assertThat(api.statusCode()).isEqualTo(503);
      assertThat(api.headers().firstValue("Retry-After")).contains("3");
      assertThat(api.body()).contains("try again in a moment");
      var page = get("/?q=" + encoded(LONG_SEARCH));
      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.headers().firstValue("Retry-After")).contains("3");
      assertThat(page.body()).contains("Others are searching").contains("id=\"q\"");
      assertThat(post("/api/v1/themes/backtest", "{\"query\": \"gas\"}").statusCode())
          .isEqualTo(503);
      assertThat(get("/").statusCode()).isEqualTo(200);
      assertThat(get("/api/v1/items?limit=5").statusCode()).isEqualTo(200);
      assertThat(get("/api/v1/items?q=Russia").statusCode()).isEqualTo(200);
    } finally {
      done.countDown();
    }
    others.forEach(CompletableFuture::join);
    assertThat(get("/api/v1/items?q=" + encoded(LONG_SEARCH)).statusCode()).isEqualTo(200);
  }

  @Test
  void staysUpWhileManySearchAtOnce() throws Exception {
    var request = HttpRequest.newBuilder(uri("/api/v1/items?q=" + encoded(LONG_SEARCH))).build();
    List<CompletableFuture<HttpResponse<String>>> readers =
        IntStream.range(0, READERS)
            .mapToObj(i -> client.sendAsync(request, BodyHandlers.ofString()))
            .toList();
    assertThat(get("/").statusCode()).isEqualTo(200);
    var statuses = readers.stream().map(each -> each.join().statusCode()).toList();
    assertThat(statuses).allMatch(status -> status == 200 || status == 503).contains(200);
    assertThat(get("/").statusCode()).isEqualTo(200);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String encoded(String query) {
    return URLEncoder.encode(query, UTF_8);
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String json) throws Exception {
    return client.send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build(),
        BodyHandlers.ofString());
  }
}
