package dev.wirewatch.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptNumbersTest {

  /** Passages before have the numbers 1, 2, 3 and so on; five numbers were given so far. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A met B/C met D | A met B/C met D | 1 2",
        "A met B/C sold D | New here/A met B/Between them/C sold D | 6 1 7 2",
        "A met B/C sold D/E left | A met B/E left | 1 3",
        "They sold gas to Japan/They met the others | They met the others/Nobody came/They sold"
            + " gas to Japan | 2 6 1",
        "They sold gas to Japan/They met the others | They met those others/Nobody came/They sold"
            + " no gas to Japan | 6 7 1",
        "A met B/Old words of it/E left F | A met B/All of that anew/E left F | 1 2 3",
        "中国海军举行演习/俄罗斯卖出天然气 | 新的一段话/中国海军昨天举行演习/俄罗斯卖出天然气 | 6 1 2",
        "It is so/It is so too/It is so yet | It is so/It is so too | 1 2",
        "A met B | C sold D/E left F | 6 7",
      })
  void passagesAreToldByWhatTheyHaveInCommon(String before, String after, String numbers) {
    List<Passage> carried = KeptNumbers.carry(passages(before), passages(after), 5);
    assertThat(carried)
        .extracting(Passage::number)
        .containsExactlyElementsOf(
            Arrays.stream(numbers.split(" ")).map(Integer::valueOf).toList());
    assertThat(carried).extracting(Passage::words).containsExactly(after.split("/"));
    assertThat(carried.getLast().position()).isEqualTo(carried.size());
  }

  private static List<Passage> passages(String texts) {
    List<String> all = List.of(texts.split("/"));
    return all.stream()
        .map(text -> new Passage(all.indexOf(text) + 1, "", text, List.of(), List.of()))
        .toList();
  }
}
