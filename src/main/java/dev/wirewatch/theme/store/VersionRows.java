package dev.wirewatch.theme.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the versions of themes, or of vocabularies.
 *
 * @param <V> a version
 */
final class VersionRows<V> {

  private final JdbcClient jdbc;
  private final String table;
  private final String key;
  private final RowMapper<V> mapper;

  /**
   * @param table of the versions
   * @param key the column that names what they are versions of
   */
  VersionRows(JdbcClient jdbc, String table, String key, RowMapper<V> mapper) {
    this.jdbc = jdbc;
    this.table = table;
    this.key = key;
    this.mapper = mapper;
  }

  /** The last version of each; that of a deleted one is its deletion. */
  Map<String, V> last() {
    var last = new HashMap<String, V>();
    jdbc.sql(
            """
            select v.* from %s v where v.version =
              (select max(w.version) from %s w where w.%s = v.%s)\
            """
                .formatted(table, table, key, key))
        .query(row -> {
          last.put(row.getString(key), mapper.mapRow(row, 0));
        });
    return last;
  }

  /** The last one first. */
  List<V> of(String name) {
    return jdbc.sql("select * from %s where %s = ? order by version desc".formatted(table, key))
        .param(name)
        .query(mapper)
        .list();
  }
}
