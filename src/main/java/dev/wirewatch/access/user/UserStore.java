package dev.wirewatch.access.user;

import dev.wirewatch.access.Role;
import dev.wirewatch.access.User;
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

/** The table of users. */
@Repository
class UserStore {

  private static final String ALL =
      "select id, name, display_name, role, enabled, last_seen_at from app_user";

  private final JdbcClient jdbc;

  UserStore(JdbcTemplate jdbc) {
    this.jdbc = JdbcClient.create(jdbc);
  }

  List<User> all() {
    return jdbc.sql(ALL + " order by name_key").query((row, number) -> user(row)).list();
  }

  boolean isEmpty() {
    return jdbc.sql("select count(*) from app_user").query(Long.class).single() == 0;
  }

  Optional<User> find(long id) {
    return jdbc.sql(ALL + " where id = ?").param(id).query((row, number) -> user(row)).optional();
  }

  /** The user of a name, as {@link UserNames#key} spells it. */
  Optional<User> named(String key) {
    return jdbc.sql(ALL + " where name_key = ?")
        .param(key)
        .query((row, number) -> user(row))
        .optional();
  }

  /** The user whom an OpenID provider knows by a subject. */
  Optional<User> provided(String issuer, String subject) {
    return jdbc.sql(ALL + " where issuer = ? and subject = ?")
        .params(issuer, subject)
        .query((row, number) -> user(row))
        .optional();
  }

  /** The user to whom a one-time address belongs that is valid at a time. */
  Optional<User> settingUp(String hash, Instant at) {
    return jdbc.sql(ALL + " where setup_hash = ? and setup_until > ? and enabled")
        .params(hash, at.atOffset(ZoneOffset.UTC))
        .query((row, number) -> user(row))
        .optional();
  }

  /** What a password is compared with; none if there is none. */
  Optional<String> passwordHash(long id) {
    return jdbc.sql("select password_hash from app_user where id = ? and password_hash is not null")
        .param(id)
        .query(String.class)
        .optional();
  }

  long insert(String name, String key, String displayName, Role role, Instant at) {
    var keys = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into app_user (name, name_key, display_name, role, enabled, created_at)
            values (?, ?, ?, ?, true, ?)
            """)
        .params(name, key, displayName, role.name(), at.atOffset(ZoneOffset.UTC))
        .update(keys, "id");
    return Objects.requireNonNull(keys.getKeyAs(Long.class));
  }

  void update(User user) {
    jdbc.sql("update app_user set display_name = ?, role = ?, enabled = ? where id = ?")
        .params(user.displayName(), user.role().name(), user.enabled(), user.id())
        .update();
  }

  /** Sets what passwords are compared with; a one-time address is used up by it. */
  void setPassword(long id, String hash) {
    jdbc.sql(
            """
            update app_user set password_hash = ?, setup_hash = null, setup_until = null
            where id = ?
            """)
        .params(hash, id)
        .update();
  }

  /** Sets a one-time address; the password is gone with it. */
  void setUp(long id, String hash, Instant until) {
    jdbc.sql(
            """
            update app_user set password_hash = null, setup_hash = ?, setup_until = ?
            where id = ?
            """)
        .params(hash, until.atOffset(ZoneOffset.UTC), id)
        .update();
  }

  void setProvider(long id, String issuer, String subject) {
    jdbc.sql("update app_user set issuer = ?, subject = ? where id = ?")
        .params(issuer, subject, id)
        .update();
  }

  void seen(long id, Instant at) {
    jdbc.sql("update app_user set last_seen_at = ? where id = ?")
        .params(at.atOffset(ZoneOffset.UTC), id)
        .update();
  }

  void delete(User user) {
    jdbc.sql(
            """
            delete from user_credentials
            where user_entity_user_id in (select id from user_entities where name = ?)
            """)
        .param(user.name())
        .update();
    jdbc.sql("delete from user_entities where name = ?").param(user.name()).update();
    jdbc.sql("delete from preference where person = ?").param(user.name()).update();
    jdbc.sql("delete from app_user where id = ?").param(user.id()).update();
  }

  /**
   * Those who can sign in as administrators, whom nobody else changes until the transaction ends.
   */
  List<Long> heldAdministrators() {
    jdbc.sql("select id from app_user where role = 'ADMIN' order by id for update")
        .query((row, number) -> row.getLong("id"))
        .list();
    return jdbc.sql(
            """
            select id from app_user
            where role = 'ADMIN' and enabled
              and (password_hash is not null or setup_hash is not null or subject is not null)
            """)
        .query((row, number) -> row.getLong("id"))
        .list();
  }

  private static User user(ResultSet row) throws SQLException {
    return new User(
        row.getLong("id"),
        row.getString("name"),
        row.getString("display_name"),
        Role.valueOf(row.getString("role")),
        row.getBoolean("enabled"),
        instant(row.getObject("last_seen_at", OffsetDateTime.class)));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
