package dev.wirewatch.feed.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The ferry is back in the harbour after a week of repairs
          de | Die Fähre ist nach der Reparatur wieder im Hafen und fährt
          fr | Le bac est de retour dans le port avec un nouveau pont
          es | El transbordador vuelve al puerto con una nueva cubierta de la flota
          ru | Паром вернулся в порт после ремонта и вышел на линию из города
          uk | Пором повернувся у порт та вийшов на лінію з міста і до моря
          zh | 渡轮维修后返回港口
          ja | フェリーが港に戻った
          ko | 여객선이 항구로 돌아왔다
          el | Το πλοίο επέστρεψε στο λιμάνι
          '' | Harbour Wire 42
          '' | 2016-03-31 12:00
          """)
  void isThatOfTheSmallWords(String language, String text) {
    assertThat(TextLanguage.of(text)).isEqualTo(language);
  }
}
