package dev.wirewatch.source.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.source.DateHome;
import dev.wirewatch.source.Entry;
import dev.wirewatch.source.FeedText;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads every document below {@code /feed}, one folder per topic, one document for each thing that
 * feeds do. A document says itself what is expected of it, in lines such as {@code expect
 * entry[0].title: Ferry runs}, and how it came, in lines such as {@code given zone: Asia/Shanghai}.
 */
class FeedFixturesTest {

  private static final Pattern LINE =
      Pattern.compile("\\b(expect|given) ([\\w\\[\\].-]+): (.*?)\\s*(?:-->|\",?)?\\s*$");
  private static final Pattern ESCAPE = Pattern.compile("\\\\u(\\p{XDigit}{4})");
  private static final int LONGEST_SUMMARY = 1_500;
  private static final String NONE = "(none)";

  private final FeedParser parser = new FeedParser();

  static Stream<String> documents() throws IOException, URISyntaxException {
    Path folder = folder();
    try (Stream<Path> files = Files.walk(folder, 2)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !folder.equals(file.getParent()))
          .filter(file -> file.toString().matches(".*\\.(xml|json)"))
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void reads(String name) throws Exception {
    byte[] document = Files.readAllBytes(folder().resolve(name));
    Map<String, String> given = new HashMap<>();
    Map<String, String> expected = new HashMap<>();
    legible(document)
        .lines()
        .map(line -> LINE.matcher(line.strip()))
        .filter(line -> line.find())
        .forEach(line ->
            (line.group(1).equals("given") ? given : expected)
                .put(line.group(2), unescaped(line.group(3))));
    assertThat(expected).as("expectations").isNotEmpty();
    Parsed parsed =
        parser.parse(
            document,
            given.get("content-type"),
            URI.create(given.getOrDefault("address", "https://harbour.example/feed.xml")),
            DateHome.of(ZoneId.of(given.getOrDefault("zone", "Z"))));
    Map<String, String> read = said(parsed);
    SoftAssertions.assertSoftly(softly ->
        expected.forEach((field, value) -> {
          String found = read.getOrDefault(field, "(nothing of that name)");
          if (field.equals("mended") && !value.equals(NONE)) {
            softly.assertThat(found).as(field).contains(value);
          } else {
            softly.assertThat(found).as(field).isEqualTo(value);
          }
        }));
  }

  private static Map<String, String> said(Parsed parsed) {
    Map<String, String> said = new HashMap<>();
    said.put("title", orNone(parsed.title()));
    said.put("language", orNone(parsed.language()));
    said.put("mended", orNone(String.join(" ", parsed.mended())));
    List<Entry> entries = parsed.entries();
    said.put("entries", String.valueOf(entries.size()));
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      String prefix = "entry[" + i + "].";
      said.put(prefix + "title", orNone(entry.title()));
      said.put(prefix + "link", orNone(entry.url()));
      said.put(prefix + "id", orNone(entry.guid()));
      said.put(prefix + "summary", orNone(FeedText.fromHtml(entry.summary(), LONGEST_SUMMARY)));
      said.put(prefix + "content", orNone(text(entry.content())));
      said.put(prefix + "language", orNone(entry.language()));
      said.put(prefix + "date", orNone(Objects.toString(entry.published(), "")));
      said.put(prefix + "outlet", orNone(entry.outlet()));
      said.put(prefix + "categories", orNone(String.join(", ", entry.categories())));
    }
    return said;
  }

  private static @Nullable String text(@Nullable String html) {
    return html == null ? null : FeedText.fromHtml(html, LONGEST_SUMMARY);
  }

  private static String orNone(@Nullable String text) {
    return text == null || text.isEmpty() ? NONE : text;
  }

  /** The expectations are in ASCII where the document is in another encoding than UTF-8. */
  private static String legible(byte[] document) {
    if (document[0] == 0x4C) {
      return new String(document, Charset.forName("IBM037")).replace('\u0085', '\n');
    }
    String text = new String(document, StandardCharsets.UTF_8);
    return text.contains("\ufffd") || text.contains("\0")
        ? new String(document, StandardCharsets.ISO_8859_1).replace("\0", "")
        : text;
  }

  private static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(escape -> String.valueOf((char) Integer.parseInt(escape.group(1), 16)));
  }

  private static Path folder() throws URISyntaxException {
    return Path.of(Objects.requireNonNull(FeedFixturesTest.class.getResource("/feed")).toURI());
  }
}
