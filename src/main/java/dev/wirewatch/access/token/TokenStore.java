package dev.wirewatch.access.token;

import dev.wirewatch.access.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table of tokens. */
@Repository
class TokenStore {

  private static final String ALL =
      "select id, user_id, name, role, created_at, expires_at, last_used_at from api_token";

  private final JdbcClient jdbc;

  TokenStore(JdbcTemplate jdbc) {
    this.jdbc = JdbcClient.create(jdbc);
  }

  /** A token and whose it is. */
  record Owned(long userId, Token token) {}

  List<Token> of(long userId) {
    return jdbc.sql(ALL + " where user_id = ? order by id")
        .param(userId)
        .query((row, number) -> token(row))
        .list();
  }

  /** The token that is kept by a hash. */
  Optional<Owned> hashed(String hash) {
    return jdbc.sql(ALL + " where hash = ?")
        .param(hash)
        .query((row, number) -> new Owned(row.getLong("user_id"), token(row)))
        .optional();
  }

  Token insert(long userId, Token token, String hash) {
    var keys = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into api_token (user_id, name, role, hash, created_at, expires_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .param(userId)
        .param(token.name())
        .param(token.role().name())
        .param(hash)
        .param(offset(token.createdAt()))
        .param(offset(token.expiresAt()))
        .update(keys, "id");
    long id = Objects.requireNonNull(keys.getKeyAs(Long.class));
    return new Token(id, token.name(), token.role(), token.createdAt(), token.expiresAt(), null);
  }

  boolean delete(long userId, long id) {
    return jdbc.sql("delete from api_token where id = ? and user_id = ?")
            .params(id, userId)
            .update()
        == 1;
  }

  void used(long id, Instant at) {
    jdbc.sql("update api_token set last_used_at = ? where id = ?")
        .param(offset(at))
        .param(id)
        .update();
  }

  private static Token token(ResultSet row) throws SQLException {
    return new Token(
        row.getLong("id"),
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        instant(row.getObject("expires_at", OffsetDateTime.class)),
        instant(row.getObject("last_used_at", OffsetDateTime.class)));
  }

  private static @Nullable OffsetDateTime offset(@Nullable Instant time) {
    return time == null ? null : time.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
