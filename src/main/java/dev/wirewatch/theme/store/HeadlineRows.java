package dev.wirewatch.theme.store;

import dev.wirewatch.theme.TestHeadline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The test headlines of themes. */
@Repository
class HeadlineRows {

  private final JdbcClient jdbc;

  HeadlineRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By theme; themes without any are left out. */
  Map<String, List<TestHeadline>> all() {
    var headlines = new LinkedHashMap<String, List<TestHeadline>>();
    jdbc.sql(
            """
            select theme_id, text, language, expected from test_headline
             order by theme_id, position\
            """)
        .query(row -> {
          headlines
              .computeIfAbsent(row.getString(1), id -> new ArrayList<>())
              .add(new TestHeadline(row.getString(2), row.getString(3), row.getBoolean(4)));
        });
    return headlines;
  }

  void put(String themeId, List<TestHeadline> headlines) {
    jdbc.sql("delete from test_headline where theme_id = ?").param(themeId).update();
    int position = 0;
    for (TestHeadline headline : headlines) {
      jdbc.sql(
              """
              insert into test_headline (theme_id, position, text, language, expected)
              values (?, ?, ?, ?, ?)\
              """)
          .params(themeId, position++, headline.text(), headline.language(), headline.expected())
          .update();
    }
  }
}
