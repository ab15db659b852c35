package dev.wirewatch.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of views. */
@Repository
class ViewStore {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, @Nullable Object>> FILTER =
      new TypeReference<>() {};
  private static final String ALL =
      "select id, name, owner, shared, filter_json, secret from saved_view";

  private final JdbcClient jdbc;

  ViewStore(JdbcTemplate jdbc) {
    this.jdbc = JdbcClient.create(jdbc);
  }

  /** Those that somebody sees, by their names. */
  List<View> seenBy(String user) {
    return jdbc.sql(ALL + " where owner = ? or shared order by lower(name), id")
        .param(user)
        .query((row, number) -> view(row))
        .list();
  }

  Optional<View> find(long id) {
    return jdbc.sql(ALL + " where id = ?").param(id).query((row, number) -> view(row)).optional();
  }

  Optional<View> secret(String secret) {
    return jdbc.sql(ALL + " where secret = ?")
        .param(secret)
        .query((row, number) -> view(row))
        .optional();
  }

  long insert(
      String name,
      String owner,
      boolean shared,
      Map<String, ? extends @Nullable Object> filter,
      Instant at) {
    var keys = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into saved_view (name, owner, shared, filter_json, created_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(name, owner, shared, JSON.writeValueAsString(filter), at.atOffset(ZoneOffset.UTC))
        .update(keys, "id");
    return Objects.requireNonNull(keys.getKeyAs(Long.class));
  }

  void update(View view) {
    jdbc.sql("update saved_view set name = ?, shared = ?, filter_json = ?, secret = ? where id = ?")
        .param(view.name())
        .param(view.shared())
        .param(JSON.writeValueAsString(view.filter()))
        .param(view.secret())
        .param(view.id())
        .update();
  }

  void delete(long id) {
    jdbc.sql("delete from saved_view where id = ?").param(id).update();
  }

  private static View view(ResultSet row) throws SQLException {
    return new View(
        row.getLong("id"),
        row.getString("name"),
        row.getString("owner"),
        row.getBoolean("shared"),
        JSON.readValue(row.getString("filter_json"), FILTER),
        row.getString("secret"));
  }
}
