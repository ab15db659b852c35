package dev.wirewatch.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
          uk | Суд їхав на Київ
          be | Паром вярнуўся ў порт
          bg | Фериботът се върна в пристанището и ще тръгне на път за града
          sr | Трајект се вратио у луку
          mk | Ќерката се врати на своето ѓубре
          kk | Паром айлаққа қайтты
          ru | Паром вернулся
          ar | عادت العبارة إلى الميناء
          fa | کشتی به بندر بازگشت و پهلو گرفت
          ur | جہاز بندرگاہ واپس آ گیا
          he | המעבורת חזרה לנמל
          th | เรือกลับสู่ท่าเรือ
          hi | जहाज बंदरगाह पर लौटा
          ka | გემი ნავსადგურში დაბრუნდა
          hy | Նավը վերադարձավ նավահանգիստ
          ja | 東京港にフェリー
          ko | 美中 정상회담
          '' | Harbour Wire 42
          '' | 2016-03-31 12:00
          """)
  void isThatOfTheSmallWords(String language, String text) {
    assertThat(TextLanguage.of(text)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ar | روسيا تنشر منظومة S-400 في جزر الكوريل | en-us
          fa | استقرار سامانه S-400 در جزایر کوریل و پایگاه‌ها | en
          he | רוסיה מציבה S-400 באיים הקוריליים | en-US
          el | Η Ρωσία αναπτύσσει S-400 στις Κουρίλες | en
          th | รัสเซียติดตั้ง S-400 บนหมู่เกาะคูริล | en
          hi | रूस कुरील द्वीपों पर S-400 तैनात करेगा | en_US
          ru | Россия разместит S-400 на Курилах | zh
          zh | 俄军部署S-400 | cn
          fr | Mistral | fr
          de | Korvette kehrt heim | de
          sr | Trajekt se vratio u luku | sr
          uz | Kema portga qaytdi | uz
          uz | Кема портга қайтди | uz
          ja | 東京港 | ja
          ru | Паром | us
          """)
  void isNotDeclaredAgainstItsScript(String language, String text, String declared) {
    assertThat(TextLanguage.of(text, "", declared)).isEqualTo(language);
  }

  @Test
  void theHeadlineCountsForMoreThanItsBoilerplate() {
    String boilerplate = "The post appeared first on Harbour Wire";

    assertThat(TextLanguage.of("Паром вернулся в порт после ремонта", boilerplate, "en"))
        .isEqualTo("ru");
    assertThat(TextLanguage.of("iPhone SE评测", "新手机的性能和续航都比前一代好了很多")).isEqualTo("zh");
  }

  @Test
  void declarationsDecideWhereThereAreNoLetters() {
    assertThat(TextLanguage.of("2016", "", "", "ru-RU")).isEqualTo("ru");
    assertThat(TextLanguage.of("2016", "")).isEmpty();
  }
}
