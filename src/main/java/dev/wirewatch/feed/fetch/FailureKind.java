package dev.wirewatch.feed.fetch;

/** Why no document came. */
public enum FailureKind {
  NAME_NOT_FOUND,
  ADDRESS_REFUSED,
  NOT_CONNECTED,
  TIMED_OUT,
  CERTIFICATE,
  FORBIDDEN,
  NOT_FOUND,
  GONE,
  BUSY,
  SERVER_ERROR,
  UNEXPECTED_STATUS,
  TOO_LARGE,
  CUT_OFF,
  NOT_HTTP,
  BAD_REDIRECT,
  SECRETS_LOCKED
}
