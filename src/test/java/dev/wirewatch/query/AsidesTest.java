package dev.wirewatch.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.index.memory.MemoryIndex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Datelines, time zones, credits and boilerplate are no subject, and can still be searched. */
class AsidesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Beijing | BEIJING (Reuters) - Rain stopped play
          Moscow  | MOSCOW, March 21. /TASS/. Rain is expected
          Tokyo   | TOKYO, Jan 3 (Kyodo) -- Rain is expected
          Taiwan  | TAIPEI, Taiwan (AP) — Rain is expected
          Moscow  | WASHINGTON/MOSCOW, Nov 3 (Reuters) - Rain is expected
          Beijing | Beijing, May 5 (Xinhua) -- Rain is expected
          Beijing | BEIJING — Umbrellas sell well
          Москва  | МОСКВА, 3 дек — РИА Новости. Дожди
          Пекин   | Рынок растет ПЕКИН, 5 мая - РИА Новости, Иван Петров. Дожди
          Токио   | ТОКИО, 1 декабря. /ТАСС/. Дожди
          Пекин   | ПЕКИН, 7 мар — Дожди
          北京    | 新华社北京5月5日电（记者 张三）大雨
          莫斯科  | 中新社莫斯科12月31日电 大雨
          首尔    | 大雨。（法新社首尔11日电）
          俄罗斯  | 【环球时报驻俄罗斯记者 李四】大雨
          Beijing | The match starts at 8 p.m. Beijing time
          Moscow  | Lift-off is at 09:15 Moscow time
          московскому | Матч начнется в 19:00 по московскому времени
          北京    | 比赛将于北京时间8点开始
          日本    | 我们将于10日（日本时间）通报战况
          中国    | 比赛8点（中国时间）开始
          Taiwan  | Rain. People walk in Taiwan on Jan. 7, 2022. (Sam Smith/AFP via Getty Images)
          Russian | Rain is near. A cat. (Russian Press Service via AP)
          China   | Rain falls. [Photo/China Daily]
          Beijing | Rain falls. (Reporting by Jo Smith in Beijing; Editing by Al)
          China   | Rain falls. The post What it means for China appeared first on Some Site.
          俄罗斯  | 下雨了。（来源：俄罗斯卫星通讯社）
          """)
  void areLeftOutByThemesAndFoundBySearches(String word, String text) throws QueryProblem {
    var index = index(text);
    assertThat(index.search(QueryLanguage.understand(word, Vocabularies.NONE).query())).isZero();
    assertThat(index.search(QueryLanguage.search(word, Vocabularies.NONE))).isPositive();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Beijing | Beijing - Moscow: a new axis
          BRICS   | BRICS — What next
          Beijing | BEIJING AND MOSCOW SIGN TREATY
          Россия  | РОССИЯ - КИТАЙ: итоги года
          США     | США — Китай: торговая война
          КНДР    | КНДР, Россия и Китай (обзор)
          Moscow  | It is high time for Moscow to answer
          中国    | 给中国时间考虑
          China   | Time for China (and Russia) to talk
          China   | Ships (from China) sail, says the navy
          北京    | 北京5日举行会谈
          中国    | 中国（上海）论坛开幕
          Beijing | In Beijing, May 5 was a holiday
          """)
  void areNotWhatOnlyLooksLikeThem(String word, String text) throws QueryProblem {
    assertThat(index(text).search(QueryLanguage.understand(word, Vocabularies.NONE).query()))
        .isPositive();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "РИА Новости" | МОСКВА, 3 дек — РИА Новости. Дожди | МОСКВА, 3 дек — ТАСС. Дожди
          Моск*         | МОСКВА, 3 дек — ТАСС. Дожди        | ПЕКИН, 3 дек — ТАСС. Дожди
          """)
  void areFoundByPhrasesAndPartsOfWords(String query, String with, String without)
      throws QueryProblem {
    var search = QueryLanguage.search(query, Vocabularies.NONE);
    assertThat(index(with).search(search)).isPositive();
    assertThat(index(without).search(search)).isZero();
  }

  private static MemoryIndex index(String text) {
    var index = new MemoryIndex();
    index.addField(QueryFields.TITLE, TextWords.of(text).stream());
    return index;
  }
}
