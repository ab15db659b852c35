package dev.wirewatch.theme.pages.workbench;

import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.theme.edit.EditConflict;
import dev.wirewatch.theme.edit.FieldDiff;
import dev.wirewatch.theme.edit.RuleRefused;
import dev.wirewatch.theme.edit.TestReport;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.Busy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the page answers to a draft; parts come as they are found. */
final class Answers {

  /** Whether anything was asked. */
  private boolean asked;

  private final Map<String, String> problems = new LinkedHashMap<>();
  private @Nullable RuleProblem rule;
  private @Nullable TestReport tests;
  private List<BacktestView> backtests = List.of();
  private @Nullable Conflict conflict;
  private boolean confirm;

  /**
   * Where the rule is wrong; line and column are counted from 1.
   *
   * @param here whether the place is in the text being edited, not in that of a theme that uses it
   */
  record RuleProblem(String sentence, int line, int column, boolean here) {}

  /**
   * Someone else saved meanwhile.
   *
   * @param stored what is stored now
   */
  record Conflict(String sentence, List<FieldDiff> changes, String stored) {}

  void add(RuleRefused refused) {
    QueryProblem problem = refused.problem();
    rule =
        new RuleProblem(
            String.valueOf(refused.getMessage()),
            problem.line(),
            problem.column(),
            refused.theme() == null);
  }

  void add(BadRequest problem) {
    problems.put(problem.field(), String.valueOf(problem.getMessage()));
  }

  /** The draft could not be tried; whether it can be used is said all the same. */
  void add(Busy problem) {
    problems.put("busy", String.valueOf(problem.getMessage()));
  }

  void add(EditConflict problem, String stored) {
    conflict = new Conflict(String.valueOf(problem.getMessage()), problem.changes(), stored);
  }

  void conflict(String sentence) {
    conflict = new Conflict(sentence, List.of(), "");
  }

  void setAsked() {
    asked = true;
  }

  void setTests(TestReport report) {
    tests = report;
  }

  void setBacktests(List<BacktestView> found) {
    backtests = found;
  }

  /** Asks whether to save although kept items are lost. */
  void askToConfirm() {
    confirm = true;
  }

  public boolean isAsked() {
    return asked;
  }

  public Map<String, String> getProblems() {
    return problems;
  }

  public @Nullable RuleProblem getRule() {
    return rule;
  }

  public @Nullable TestReport getTests() {
    return tests;
  }

  public List<BacktestView> getBacktests() {
    return backtests;
  }

  public @Nullable Conflict getConflict() {
    return conflict;
  }

  public boolean isConfirm() {
    return confirm;
  }

  /** Kept items that would be lost, over all themes that change. */
  public long getKeptLost() {
    return backtests.stream().mapToLong(each -> each.counts().keptLost()).sum();
  }

  boolean isGood() {
    return problems.isEmpty() && rule == null && conflict == null && !confirm;
  }
}
