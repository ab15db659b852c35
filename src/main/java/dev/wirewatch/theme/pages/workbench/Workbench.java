package dev.wirewatch.theme.pages.workbench;

import dev.wirewatch.theme.Themes;
import dev.wirewatch.theme.Vocabulary;
import dev.wirewatch.theme.backtest.Backtest;
import dev.wirewatch.theme.backtest.Backtests;
import dev.wirewatch.theme.edit.DraftTests;
import dev.wirewatch.theme.edit.EditConflict;
import dev.wirewatch.theme.edit.RuleRefused;
import dev.wirewatch.theme.edit.Saved;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.Busy;
import dev.wirewatch.web.page.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks and tries what somebody types. */
@Component
class Workbench {

  private final Themes themes;
  private final DraftTests tests;
  private final Backtests backtests;

  Workbench(Themes themes, DraftTests tests, Backtests backtests) {
    this.themes = themes;
    this.tests = tests;
    this.backtests = backtests;
  }

  /** What is to be said of a theme's draft. */
  Answers theme(WorkbenchForm form, boolean known) {
    return answers(
        form,
        answers -> {
          var draft = form.draft();
          // A new theme may have no id yet while it is tried.
          if (form.isSaving() || !form.id().isEmpty()) {
            draft
                .flaw()
                .ifPresent(flaw -> answers.add(new BadRequest(flaw.field(), flaw.reason())));
          }
          answers.setTests(tests.theme(draft.query(), draft.tests()));
          if (form.isTrying()) {
            String id = known ? form.id() : null;
            answers.setBacktests(
                List.of(view(backtests.theme(id, draft.query(), Map.of(), days(form)))));
          }
        });
  }

  /** What is to be said of a vocabulary's draft, over all themes that use it. */
  Answers vocabulary(WorkbenchForm form) {
    return answers(
        form,
        answers -> {
          String query = Vocabulary.plain(form.query());
          Vocabulary.flaw(form.id(), query)
              .ifPresent(flaw -> answers.add(new BadRequest(flaw.field(), flaw.reason())));
          answers.setTests(tests.vocabulary(form.id(), query));
          if (form.isTrying() && answers.getProblems().isEmpty()) {
            answers.setBacktests(
                backtests.vocabularies(Map.of(form.id(), query), days(form)).stream()
                    .map(this::view)
                    .toList());
          }
        });
  }

  private interface Questions {
    void ask(Answers answers);
  }

  private static Answers answers(WorkbenchForm form, Questions questions) {
    var answers = new Answers();
    answers.setAsked();
    try {
      questions.ask(answers);
    } catch (RuleRefused refused) {
      answers.add(form.asTyped(refused));
    } catch (BadRequest problem) {
      answers.add(problem);
    } catch (Busy busy) {
      answers.add(busy);
    }
    if (form.isSaving() && answers.getKeptLost() > 0 && !form.isConfirmed()) {
      answers.askToConfirm();
    }
    return answers;
  }

  /**
   * Saves a draft; false, and the reason in the answers, if that was refused.
   *
   * @param stored what somebody else has saved meanwhile, asked if it is that
   */
  boolean saved(
      WorkbenchForm form,
      Supplier<Saved> save,
      Supplier<String> stored,
      Answers answers,
      HttpServletResponse response) {
    try {
      Notice.leave(response, WorkbenchPage.sentence(save.get()));
      return true;
    } catch (EditConflict conflict) {
      themes.refresh();
      answers.add(conflict, stored.get());
    } catch (RuleRefused refused) {
      answers.add(form.asTyped(refused));
    } catch (BadRequest problem) {
      answers.add(problem);
    }
    return false;
  }

  private BacktestView view(Backtest test) {
    String id = test.themeId() == null ? "" : test.themeId();
    String name = themes.find(id).map(theme -> theme.name()).orElse("The new theme");
    return BacktestView.of(test, name, id.isEmpty() ? "new" : id);
  }

  private static @Nullable Integer days(WorkbenchForm form) {
    if (form.days().isEmpty()) {
      return null;
    }
    try {
      return Integer.valueOf(form.days());
    } catch (NumberFormatException e) {
      throw new BadRequest("days", "Write a number of days, or nothing for all items.");
    }
  }
}
