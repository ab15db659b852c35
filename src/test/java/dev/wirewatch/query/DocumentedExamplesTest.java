package dev.wirewatch.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.memory.MemoryIndex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the page for users promises is so. */
class DocumentedExamplesTest {

  static Stream<List<String>> examples() throws IOException {
    return Files.readAllLines(Path.of("src", "docs", "query-language.md")).stream()
        .filter(line -> line.startsWith("| `"))
        .map(line -> Stream.of(line.substring(1).split("\\|")).map(String::strip).toList());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void findsTheFirstTextAndLeavesOutTheSecond(List<String> example) throws QueryProblem {
    String query = example.getFirst().replace("`", "");
    assertThat(finds(query, example.get(1))).as(query + " in " + example.get(1)).isTrue();
    assertThat(finds(query, example.get(2))).as(query + " in " + example.get(2)).isFalse();
  }

  private static boolean finds(String query, String title) throws QueryProblem {
    var index = new MemoryIndex();
    index.addField(QueryFields.TITLE, TextWords.of(title).stream());
    return index.search(QueryLanguage.understand(query, Vocabularies.NONE).query()) > 0;
  }
}
