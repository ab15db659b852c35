package dev.wirewatch.item.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintTest {

  @ParameterizedTest
  @CsvSource({
    "'Gazprom: exports ROSE by 5%, S-400!', gazpromexportsroseby5s400",
    "'Газпром — ЭКСПОРТ вырос', газпромэкспортвырос",
    "'ＷＩＤＥ letters', wideletters",
    "'Café №5', café no5",
    "'新闻：天然气', 新闻天然气",
    "'!?', ''"
  })
  void lettersOfAHeadlineAreWhatOutletsHaveInCommon(String title, String letters) {
    assertThat(Fingerprint.letters(title)).isEqualTo(letters.replace(" ", ""));
  }
}
