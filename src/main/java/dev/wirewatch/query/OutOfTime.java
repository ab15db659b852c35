package dev.wirewatch.query;

/** The time for a query was up before it had looked at everything. */
public final class OutOfTime extends RuntimeException {

  public OutOfTime() {
    super("The time for the query was up");
  }
}
