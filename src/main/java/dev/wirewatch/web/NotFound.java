package dev.wirewatch.web;

/** What was asked for does not exist; answered with 404. */
public final class NotFound extends RuntimeException {

  public NotFound(String kind, Object id) {
    super("There is no " + kind + " " + id + ".");
  }
}
