package dev.wirewatch.source.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.feed.Corpus;
import dev.wirewatch.source.DateHome;
import dev.wirewatch.source.Entry;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Reads the real documents that lie beside the project, where there are any. Their index says how
 * many entries each of them holds.
 */
class FeedCorpusTest {

  /** Documents that hold fewer entries than a count of their tags makes believe. */
  private static final Map<String, Integer> EXPLAINED =
      Map.of(
          // Each entry is wrapped into one that says nothing.
          "pcmag-nested-1.xml", 10);

  private final FeedParser parser = new FeedParser();

  @TestFactory
  Stream<DynamicTest> readsEveryEntryOfRealFeeds() throws IOException {
    Path corpus = Corpus.folder("real");
    return counts(corpus).entrySet().stream()
        .map(counted -> {
          Path file = corpus.resolve(counted.getKey());
          int least = EXPLAINED.getOrDefault(counted.getKey(), counted.getValue());
          return DynamicTest.dynamicTest(counted.getKey(), () -> reads(file, least));
        });
  }

  private void reads(Path file, int least) throws IOException {
    byte[] document = Files.readAllBytes(file);
    List<Entry> entries = entries(file.getFileName().toString(), document);
    assertThat(entries).hasSizeGreaterThanOrEqualTo(least);
    // One entry of cercle-psy-fr-1 has nothing but a date.
    assertThat(entries)
        .filteredOn(entry -> entry.url() != null)
        .extracting(Entry::title)
        .doesNotContain("");
    if (!holdsReplacementCharacters(document)) {
      assertThat(entries).noneMatch(entry -> entry.title().contains("\ufffd"));
    }
  }

  private List<Entry> entries(String name, byte[] document) {
    try {
      Parsed parsed =
          parser.parse(document, null, URI.create("https://example.org/feed"), DateHome.UTC);
      if (parsed.entries().isEmpty()) {
        System.out.println(name + " yields nothing: no entries");
      }
      return parsed.entries();
    } catch (ParseFailure failure) {
      System.out.println(name + " yields nothing: " + failure.getMessage());
      return List.of();
    }
  }

  private static boolean holdsReplacementCharacters(byte[] document) {
    return new String(document, StandardCharsets.ISO_8859_1).contains("\u00ef\u00bf\u00bd");
  }

  private static Map<String, Integer> counts(Path corpus) throws IOException {
    Map<String, Integer> counts = new LinkedHashMap<>();
    try (Stream<String> rows = Files.lines(corpus.resolve("INDEX.tsv"))) {
      rows.skip(1)
          .map(row -> row.split("\t"))
          .forEach(row -> counts.put(row[0], Integer.valueOf(row[5])));
    }
    return counts;
  }
}
