package dev.wirewatch.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.feed.Feeds;
import dev.wirewatch.feed.ItemsAfter;
import dev.wirewatch.feed.NewFeed;
import dev.wirewatch.feed.manage.FeedKey;
import dev.wirewatch.feed.manage.FeedOverview;
import dev.wirewatch.feed.manage.FeedQuery;
import dev.wirewatch.fetch.address.FeedAddress;
import dev.wirewatch.fetch.address.FeedAddress.BadAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What is done to thousands of feeds at once, and lists that are larger than what is taken. */
@DirtiesContext
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ManyFeedsPagesIT {

  private static final int MANY = 5_000;
  private static final String FORM = "application/x-www-form-urlencoded";

  @TempDir static Path data;

  @LocalServerPort private int port;
  @Autowired private Feeds feeds;
  @Autowired private FeedOverview overview;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("wirewatch.data-dir", data::toString);
    registry.add("wirewatch.poll.enabled", () -> false);
  }

  @BeforeEach
  void addFeeds() {
    feeds.delete(harbours(Set.of()), ItemsAfter.KEEP);
    feeds.addAll(IntStream.range(0, MANY).mapToObj(ManyFeedsPagesIT::feed).toList());
  }

  private static NewFeed feed(int number) {
    try {
      var url = FeedAddress.parse("https://harbours.example/" + number);
      return new NewFeed("Harbour " + number, url, "", "", "", "", null, true, "", null);
    } catch (BadAddress e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void allThatMatchAreChangedAtOnce() throws Exception {
    var answer = post("/feeds/bulk", FORM, "action=group&newGroup=Harbours&all=true&q=harbour");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(harbours(Set.of("Harbours"))).hasSize(MANY);
  }

  @Test
  void allThatMatchAreDeletedAfterAQuestion() throws Exception {
    long others = feeds.count() - MANY;
    String page = get("/feeds/delete?all=true&q=harbour").body();
    assertThat(page).contains("Delete 5,000 feeds?");

    var answer = post("/feeds/delete", FORM, "items=DELETE_UNDECIDED&id=" + hidden("id", page));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(feeds.count()).isEqualTo(others);
  }

  @Test
  void thousandsMayBeTickedOneByOne() throws Exception {
    String ticked =
        harbours(Set.of()).stream()
            .limit(3_000)
            .map(id -> "&id=" + id)
            .collect(Collectors.joining());
    long off = switchedOff();

    var answer = post("/feeds/bulk", FORM, "action=disable" + ticked);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(switchedOff() - off).isEqualTo(3_000);
  }

  @Test
  void aListOfMoreThanTenMegabytesIsRefusedWithAReasonAndOneOfLessIsRead() throws Exception {
    HttpResponse<String> refused = importing(" ".repeat(10_600_000));
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.body()).contains("Nothing was imported. It is larger than 10 MB");

    HttpResponse<String> read = importing(" ".repeat(9_000_000));
    assertThat(read.body()).contains("The file names no feeds.");
  }

  private HttpResponse<String> importing(String padding) throws Exception {
    String list = "<opml version='2.0'><body>" + padding + "</body></opml>";
    String part = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.opml\"\r\n";
    String body = part + "Content-Type: text/xml\r\n\r\n" + list + "\r\n--b--\r\n";
    return post("/feeds/import", "multipart/form-data; boundary=b", body);
  }

  @Test
  void aListOfSeveralMegabytesMayBePasted() throws Exception {
    String list = "<opml version='2.0'><body>" + " ".repeat(5_000_000) + "</body></opml>";
    String part = "--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n";
    var answer =
        post("/feeds/import", "multipart/form-data; boundary=b", part + list + "\r\n--b--\r\n");
    assertThat(answer.body()).contains("The file names no feeds.");
  }

  private long switchedOff() {
    return feeds.all().stream().filter(feed -> !feed.feed().enabled()).count();
  }

  private List<Long> harbours(Set<String> groups) {
    var query = new FeedQuery("harbour", groups, Set.of(), Set.of(), Set.of());
    return overview.keys(query).stream().map(FeedKey::id).toList();
  }

  private static String hidden(String name, String page) {
    Matcher field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
    assertThat(field.find()).isTrue();
    return field.group(1);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(uri(path)).build());
  }

  private HttpResponse<String> post(String path, String type, String body) throws Exception {
    return send(
        HttpRequest.newBuilder(uri(path))
            .POST(BodyPublishers.ofString(body, UTF_8))
            .header("Content-Type", type)
            .build());
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    }
  }
}
