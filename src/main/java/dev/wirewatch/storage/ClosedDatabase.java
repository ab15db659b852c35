package dev.wirewatch.storage;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/**
 * Has the pool let go of connections to a database that H2 has closed, as it does where it could
 * not write to its file: their like would be handed out for ever. Public, because the pool makes
 * it.
 */
public final class ClosedDatabase implements SQLExceptionOverride {

  /** "The database has been closed", and "… is already closed". */
  private static final Set<Integer> CLOSED = Set.of(90_098, 90_121);

  @java.lang.Override
  public Override adjudicate(SQLException problem) {
    return CLOSED.contains(problem.getErrorCode()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
  }
}
