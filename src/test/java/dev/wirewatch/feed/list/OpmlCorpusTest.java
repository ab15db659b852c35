package dev.wirewatch.feed.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.feed.Corpus;
import dev.wirewatch.fetch.address.OpenNetworks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Reads the lists that real readers exported and that lie beside the project, where there are any.
 * Their index says how many feeds each holds; where it does not, the list is not well-formed.
 */
class OpmlCorpusTest {

  private record Row(String file, String feeds, String folders, String notes) {

    static Row of(String line) {
      String[] cells = line.split("\t");
      return new Row(cells[0], cells[7], cells[8], cells[10]);
    }

    boolean isWellFormed() {
      return !notes.contains("NOT well-formed");
    }
  }

  @TestFactory
  Stream<DynamicTest> findsEveryFeedOfRealLists() throws IOException {
    Path corpus = Corpus.folder("opml");
    return Files.readAllLines(corpus.resolve("INDEX.tsv")).stream()
        .skip(1)
        .map(Row::of)
        .map(row ->
            DynamicTest.dynamicTest(row.file(), () -> reads(row, corpus.resolve(row.file()))));
  }

  private static void reads(Row row, Path file) throws IOException {
    OpmlReader.Opml opml = OpmlReader.read(Files.readAllBytes(file), null);
    long addresses =
        opml.outlines().stream().filter(outline -> !outline.address().isEmpty()).count();
    if (row.isWellFormed()) {
      assertThat(addresses).isEqualTo(Long.parseLong(row.feeds()));
      assertThat(opml.notes()).isEmpty();
    } else {
      assertThat(opml.notes()).isNotEmpty();
    }
    if (!row.notes().contains("not http(s)")) {
      assertThat(opml.outlines())
          .filteredOn(outline -> !outline.address().isEmpty())
          .allSatisfy(outline ->
              assertThat(OutlineFeed.of(outline, new OpenNetworks(List.of())).feed().name())
                  .isNotBlank());
    }
  }

  @Test
  void findsTheFeedsOfListsThatAreNotWellFormed() throws IOException {
    OpmlReader.Opml russia =
        OpmlReader.read(
            Files.readAllBytes(Corpus.folder("opml").resolve("country-russia.opml")), null);
    assertThat(russia.outlines())
        .hasSize(13)
        .allMatch(outline -> outline.group().equals("Russia"))
        .extracting(Outline::title)
        .contains("Газета \"Коммерсантъ\". Главное", "PravdaReport");
    OpmlReader.Opml ampersand =
        OpmlReader.read(
            Files.readAllBytes(Corpus.folder("opml").resolve("fv-notwellformed.opml")), null);
    assertThat(Outlines.words(ampersand)).containsExactly("Folder: Nick Bradbury & Co");
  }
}
