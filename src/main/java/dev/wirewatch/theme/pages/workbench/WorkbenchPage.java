package dev.wirewatch.theme.pages.workbench;

import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.Themes;
import dev.wirewatch.theme.Vocabulary;
import dev.wirewatch.theme.edit.DraftTests;
import dev.wirewatch.theme.edit.Saved;
import dev.wirewatch.web.page.Htmx;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of the workbench. */
@Component
class WorkbenchPage {

  private static final String VIEW = "themes/workbench";

  private final Themes themes;
  private final DraftTests drafts;

  WorkbenchPage(Themes themes, DraftTests drafts) {
    this.themes = themes;
    this.drafts = drafts;
  }

  String theme(Model model, WorkbenchForm form, Answers answers, boolean isNew) {
    String name = themes.find(form.id()).map(Theme::name).orElse(form.id());
    model.addAttribute("title", isNew ? "New theme" : "Edit “" + name + "”");
    model.addAttribute("theme", true);
    model.addAttribute("reaches", Reach.choices(form.reach()));
    model.addAttribute("using", List.of());
    return fill(model, form, answers, isNew, isNew ? "/themes/new" : "/themes/" + form.id());
  }

  String vocabulary(Model model, WorkbenchForm form, Answers answers, boolean isNew) {
    model.addAttribute("title", isNew ? "New vocabulary" : "Edit @" + form.id());
    model.addAttribute("theme", false);
    model.addAttribute("using", isNew ? List.of() : drafts.using(form.id()));
    return fill(
        model, form, answers, isNew, isNew ? "/vocabularies/new" : "/vocabularies/" + form.id());
  }

  private String fill(
      Model model, WorkbenchForm form, Answers answers, boolean isNew, String address) {
    model.addAttribute("form", form);
    model.addAttribute("answers", answers);
    model.addAttribute("isNew", isNew);
    model.addAttribute("action", isNew ? address : address + "/edit");
    model.addAttribute(
        "names", themes.vocabularies().stream().map(Vocabulary::name).sorted().toList());
    return VIEW;
  }

  /** The whole page, or to the script only what is new in it. */
  String answer(
      String view,
      WorkbenchForm form,
      Answers answers,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (Htmx.target(request).equals("answers")) {
      return view + " :: answers";
    }
    if (form.isSaving() || !answers.isGood()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
    return view;
  }

  /** What a save brought, for the next page. */
  static String sentence(Saved saved) {
    if (saved.themes().isEmpty()) {
      return "Saved; no theme's rule changed.";
    }
    String themes =
        saved.themes().size() == 1 ? "" : " It changes %d themes.".formatted(saved.themes().size());
    return "Saved." + themes + " " + saved.tests().sentence();
  }
}
