package dev.wirewatch.fetch;

/** Why no document came. */
public enum FailureKind {
  /** This machine reached nobody outside, so that nothing can be said of the server. */
  OFFLINE(Reach.NOBODY),
  NAME_NOT_FOUND(Reach.NOBODY),
  ADDRESS_REFUSED(Reach.UNKNOWN),
  NOT_CONNECTED(Reach.NOBODY),
  TIMED_OUT(Reach.UNKNOWN),
  CERTIFICATE(Reach.SERVER),
  CREDENTIALS(Reach.SERVER),
  FORBIDDEN(Reach.SERVER),
  CHALLENGE(Reach.SERVER),
  NOT_FOUND(Reach.SERVER),
  GONE(Reach.SERVER),
  BUSY(Reach.SERVER),
  SERVER_ERROR(Reach.SERVER),
  NOT_MODIFIED_UNASKED(Reach.SERVER),
  UNEXPECTED_STATUS(Reach.SERVER),
  TOO_LARGE(Reach.SERVER),
  CUT_OFF(Reach.UNKNOWN),
  NOT_HTTP(Reach.SERVER),
  BAD_REDIRECT(Reach.SERVER),
  SECRETS_LOCKED(Reach.UNKNOWN);

  private final Reach reach;

  FailureKind(Reach reach) {
    this.reach = reach;
  }

  /** How far a request came that failed. */
  private enum Reach {
    NOBODY,
    SERVER,
    UNKNOWN
  }

  /** Whether the request came to no server, as happens to all where there is no network. */
  public boolean reachedNobody() {
    return reach == Reach.NOBODY;
  }

  /** Whether a server answered, so that there is a network. */
  public boolean reachedServer() {
    return reach == Reach.SERVER;
  }
}
