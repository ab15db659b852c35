package dev.wirewatch.feed.poll;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Sets the parameters of a statement one after the other. */
final class Parameters {

  private final PreparedStatement statement;
  private int position;

  Parameters(PreparedStatement statement) {
    this.statement = statement;
  }

  void text(@Nullable String text) throws SQLException {
    statement.setString(++position, text);
  }

  void number(@Nullable Number number) throws SQLException {
    statement.setObject(++position, number == null ? null : number.longValue(), Types.BIGINT);
  }

  void fraction(double fraction) throws SQLException {
    statement.setDouble(++position, fraction);
  }

  void seconds(@Nullable Duration duration) throws SQLException {
    number(duration == null ? null : duration.toSeconds());
  }

  void time(@Nullable Instant time) throws SQLException {
    OffsetDateTime utc = time == null ? null : time.atOffset(ZoneOffset.UTC);
    statement.setObject(++position, utc, Types.TIMESTAMP_WITH_TIMEZONE);
  }
}
