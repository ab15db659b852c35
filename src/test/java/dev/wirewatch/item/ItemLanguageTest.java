package dev.wirewatch.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemLanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ar   | روسيا تنشر صواريخ S-400 | en-us | ''
          ar   | روسيا تنشر صواريخ S-400 | en-us | en
          en   | Al Jazeera (الجزيرة) reports missiles | '' | ''
          en   | Café Pushkin reopens | '' | ''
          ''   | Başbakan bugün İzmir'e gitti | '' | ''
          tr   | Başbakan bugün İzmir'e gitti | '' | tr
          de   | Korvette kehrt heim | en | de
          en   | Corvette returns home | ru | ''
          uk   | Корвет повернувся до порту | uk | ''
          ''   | 2016 | '' | ''
          """)
  void isThatOfTheHeadlinesScript(String language, String title, String declared, String feed) {
    assertThat(ItemLanguage.of(title, "", declared, feed)).isEqualTo(language);
  }
}
