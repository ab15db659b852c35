package dev.wirewatch.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Harbour Talks Test the Northern Corridor           | true
          HARBOUR TALKS TEST THE NORTHERN CORRIDOR!          | true
          “Harbour  Talks” test the Northern–Corridor        | true
          Harbour Talks Test the Northern Corridor - Review  | true
          Harbour Talks Test the Northern Corridors          | false
          Harbour Talks                                      | false
          """)
  void comparesTitlesAsPeopleDo(String printed, boolean same) {
    assertThat(Titles.same(printed, "Harbour Talks Test the Northern Corridor")).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    "Harbour Talks: Part 2, harbour-talks-part-2",
    "虚构的港口, analysis-961a946e",
    "Été, ete"
  })
  void makesIdsForAddresses(String title, String id) {
    assertThat(Titles.id(title)).isEqualTo(id);
  }
}
