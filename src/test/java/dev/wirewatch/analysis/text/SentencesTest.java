package dev.wirewatch.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mr. Halvorsen left. |He came back.",
        "The U.S. Navy paid $2.17 billion (TASS, March 21). |Was it enough? |“No.” |It went on.",
        "Gen. J. Smith spoke. |400 people came.",
        "Это произошло в 2016 г. и закончилось. |Потом было лето.",
        "港口重新开放（新华社，3月22日）。|居民表示欢迎！|“很好。”|渡轮往返。"
      })
  void cutsWhereSentencesEnd(String cut) {
    assertThat(Sentences.of(cut.replace("|", ""))).containsExactly(cut.split("\\|"));
  }
}
