package dev.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** Whatever way a description comes in, the same values are taken and the same refused. */
@DirtiesContext
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "wirewatch.poll.enabled=false")
class FeedDescribedAnywhereIT {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir static Path data;

  @LocalServerPort private int port;
  @Autowired private Feeds feeds;

  // What a change of many feeds came to is said, once, on the page to which it leads.
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  @DynamicPropertySource
  static void dataInATemporaryFolder(DynamicPropertyRegistry registry) {
    registry.add("wirewatch.data-dir", data::toString);
    registry.add("wirewatch.config-dir", data::toString);
  }

  /** A way for a description to come in. */
  enum Way {
    API,
    PAGE,
    YAML,
    OPML,
    BULK;

    boolean knows(String field) {
      return this == BULK
          ? field.equals("group")
          : !field.equals("enabled") || this == YAML || this == OPML;
    }
  }

  static List<Arguments> goodValues() {
    String longest = "g".repeat(200);
    return everyWay(
        Stream.of(
            Arguments.of("name", " Harbour\twire ", "Harbour wire"),
            Arguments.of("outlet", "Ж".repeat(500), "Ж".repeat(500)),
            Arguments.of("country", "  ", ""),
            Arguments.of("language", "zh_TW", "zh-TW"),
            Arguments.of("language", "en", "en"),
            Arguments.of("group", " Asia / Japan ", "Asia / Japan"),
            Arguments.of("group", " " + longest + " ", longest),
            Arguments.of("every", "1s", "PT1S"),
            Arguments.of("every", " 365d ", "PT8760H"),
            Arguments.of("enabled", "OFF", "false"),
            Arguments.of("zone", " +08:00 ", "+08:00"),
            Arguments.of("page.entries", "ul.news > li", "ul.news > li")));
  }

  static List<Arguments> badValues() {
    return everyWay(
        Stream.of(
            Arguments.of("url", "", "url"),
            Arguments.of("url", "ftp://a.example/", "The address must start with http"),
            Arguments.of("url", "https://u:p@a.example/", "must not hold a user name or password"),
            Arguments.of("url", "http://127.0.0.1/", "wirewatch.poll.allowed-networks"),
            Arguments.of("name", "n".repeat(501), "The name may have 500 characters"),
            Arguments.of("outlet", "n".repeat(501), "The outlet may have 500 characters"),
            Arguments.of("country", "n".repeat(101), "The country may have 100 characters"),
            Arguments.of("language", "n".repeat(36), "The language may have 35 characters"),
            Arguments.of("language", "old norse", "“old norse” is no language"),
            Arguments.of("group", "g".repeat(201), "The group may have 200 characters"),
            Arguments.of("every", "999ms", "The interval must be a second or more"),
            Arguments.of("every", "366d", "365 days or less"),
            Arguments.of("every", "15", "The interval needs a unit"),
            Arguments.of("every", "often", "The interval must be a time such as 15m"),
            Arguments.of("enabled", "maybe", "must be true or false"),
            Arguments.of("zone", "Mars/Base", "“Mars/Base” is no time zone"),
            Arguments.of("page.entries", "li[", "“li[” is not a CSS selector"),
            Arguments.of("page.title", "b", "needs a selector for its entries")));
  }

  private static List<Arguments> everyWay(Stream<Arguments> values) {
    var cases = new ArrayList<Arguments>();
    values.forEach(value -> {
      for (Way way : Way.values()) {
        if (way.knows(String.valueOf(value.get()[0]))) {
          cases.add(Arguments.of(way, value.get()[0], value.get()[1], value.get()[2]));
        }
      }
    });
    return cases;
  }

  @ParameterizedTest
  @MethodSource("goodValues")
  void aGoodValueIsStoredAlike(Way way, String field, String value, String stored)
      throws Exception {
    String url = "https://wire.example/" + NUMBER.incrementAndGet();
    send(way, described(url, field, value));
    assertThat(feeds.described())
        .filteredOn(feed -> feed.url().equals(url))
        .singleElement()
        .satisfies(feed -> assertThat(value(feed, field)).isEqualTo(stored));
  }

  @ParameterizedTest
  @MethodSource("badValues")
  void aBadValueIsRefusedInTheSameWords(Way way, String field, String value, String words)
      throws Exception {
    String url = "https://wire.example/" + NUMBER.incrementAndGet();
    long before = feeds.count();
    String answer = send(way, described(url, field, value));
    assertThat(answer).contains(words);
    assertThat(feeds.described())
        .hasSize((int) before + (way == Way.BULK ? 1 : 0))
        .noneMatch(feed -> value(feed, field).equals(value) && !value.isEmpty());
  }

  private static Map<String, String> described(String url, String field, String value) {
    var values = new LinkedHashMap<>(Map.of("url", url));
    values.put(field, value);
    return values;
  }

  private static String value(Feed feed, String field) {
    return switch (field) {
      case "url" -> feed.url();
      case "name" -> feed.name();
      case "outlet" -> feed.outlet();
      case "country" -> feed.country();
      case "language" -> feed.language();
      case "group" -> feed.group();
      case "every" -> String.valueOf(feed.every());
      case "enabled" -> String.valueOf(feed.enabled());
      case "zone" -> feed.zone();
      case "page.entries" -> feed.page() == null ? "" : feed.page().entries();
      case "page.title" -> feed.page() == null ? "" : feed.page().title();
      default -> throw new IllegalArgumentException(field);
    };
  }

  /** Everything that the answer says, without the marks of JSON and HTML. */
  private String send(Way way, Map<String, String> values) throws Exception {
    String answer =
        switch (way) {
          case API -> post("/api/v1/feeds", "application/json", json(values));
          case PAGE -> post("/feeds/new", "application/x-www-form-urlencoded", form(values));
          case YAML -> post("/api/v1/feeds.yml", "application/yaml", yaml(values));
          case OPML -> post("/api/v1/feeds.opml", "text/x-opml", opml(values));
          case BULK -> bulk(values);
        };
    return HtmlUtils.htmlUnescape(answer);
  }

  private String bulk(Map<String, String> values) throws Exception {
    String url = values.getOrDefault("url", "");
    NewFeed feed = FeedDescription.of(Map.of("url", url)).feed();
    long id = feeds.add(Objects.requireNonNull(feed)).feed().id();
    var fields =
        Map.of("action", "group", "id", "" + id, "newGroup", values.getOrDefault("group", ""));
    return post("/feeds/bulk", "application/x-www-form-urlencoded", form(fields));
  }

  private static String json(Map<String, String> values) {
    var body = new LinkedHashMap<String, Object>();
    values.forEach((field, value) -> {
      if (field.startsWith(FeedDescription.PAGE)) {
        body.put("page", Map.of(field.substring(FeedDescription.PAGE.length()), value));
      } else {
        body.put(field, value);
      }
    });
    return JSON.writeValueAsString(body);
  }

  private static String form(Map<String, String> values) {
    return values.entrySet().stream()
        .map(each ->
            each.getKey().replace(FeedDescription.PAGE, "") + "=" + encoded(each.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** JSON is YAML. */
  private static String yaml(Map<String, String> values) {
    return "feeds: [" + json(values) + "]";
  }

  private static String opml(Map<String, String> values) {
    var outline = new StringBuilder();
    String group = "";
    for (var each : values.entrySet()) {
      switch (each.getKey()) {
        case "url" -> attribute(outline, "type='rss' xmlUrl", each.getValue());
        case "name" -> attribute(outline, "text", each.getValue());
        case "language" -> attribute(outline, "language", each.getValue());
        case "group" -> group = each.getValue();
        default ->
            attribute(
                outline,
                "wirewatch:"
                    + each.getKey().replace("page.", "entry-").replace("entry-entries", "entries"),
                each.getValue());
      }
    }
    // One of our own attributes makes it a list that this program wrote.
    String feed = "<outline wirewatch:own=''" + outline + "/>";
    String grouped =
        group.isEmpty() ? feed : "<outline text='" + group + "'>" + feed + "</outline>";
    return "<opml version='2.0' xmlns:wirewatch='https://wirewatch.dev/opml'><body>%s</body></opml>"
        .formatted(grouped);
  }

  private static void attribute(StringBuilder outline, String name, String value) {
    outline
        .append(' ')
        .append(name)
        .append("='")
        .append(HtmlUtils.htmlEscape(value, "UTF-8"))
        .append('\'');
  }

  private String post(String path, String type, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body));
    return client.send(request.build(), BodyHandlers.ofString()).body();
  }
}
