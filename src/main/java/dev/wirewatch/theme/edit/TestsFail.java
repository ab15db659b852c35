package dev.wirewatch.theme.edit;

/** Test headlines would fail, and the editor asked not to save then; nothing was stored. */
public final class TestsFail extends RuntimeException {

  private final transient TestReport report;

  TestsFail(TestReport report) {
    super(report.sentence() + " Nothing was saved.");
    this.report = report;
  }

  public TestReport report() {
    return report;
  }
}
