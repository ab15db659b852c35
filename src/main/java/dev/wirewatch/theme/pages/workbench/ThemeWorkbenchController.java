package dev.wirewatch.theme.pages.workbench;

import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.Themes;
import dev.wirewatch.theme.edit.ThemeEditor;
import dev.wirewatch.web.NotFound;
import dev.wirewatch.web.page.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Writes, tries and saves a theme. */
@Controller
class ThemeWorkbenchController {

  private final Themes themes;
  private final ThemeEditor editor;
  private final Workbench workbench;
  private final WorkbenchPage page;

  ThemeWorkbenchController(
      Themes themes, ThemeEditor editor, Workbench workbench, WorkbenchPage page) {
    this.themes = themes;
    this.editor = editor;
    this.workbench = workbench;
    this.page = page;
  }

  @GetMapping("/themes/new")
  String create(Model model) {
    return page.theme(model, WorkbenchForm.empty(), new Answers(), true);
  }

  @GetMapping("/themes/{id}/edit")
  String edit(@PathVariable String id, Model model) {
    Theme theme = themes.find(id).orElseThrow(() -> new NotFound("theme", id));
    var form = WorkbenchForm.of(theme, editor.headlines(id));
    return page.theme(model, form, new Answers(), false);
  }

  @PostMapping("/themes/new")
  Object create(
      @ModelAttribute WorkbenchForm form,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Answers answers = workbench.theme(form, false);
    if (form.isSaving() && answers.isGood() && saved(form, true, answers, response)) {
      return SeeOther.to("/themes/" + form.id());
    }
    return page.answer(page.theme(model, form, answers, true), form, answers, request, response);
  }

  @PostMapping("/themes/{id}/edit")
  Object edit(
      @PathVariable String id,
      @ModelAttribute WorkbenchForm typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    WorkbenchForm form = typed.withId(id);
    Optional<Theme> stored = themes.find(id);
    Answers answers = workbench.theme(form, stored.isPresent());
    if (stored.isEmpty() && form.seenVersion() > 0) {
      answers.conflict("This theme was deleted meanwhile; save again to bring it back.");
      form = form.withVersion(0);
    } else if (form.isSaving()
        && answers.isGood()
        && saved(form, stored.isEmpty(), answers, response)) {
      return SeeOther.to("/themes/" + id);
    }
    form = form.withVersion(answers.getConflict() == null ? form.seenVersion() : version(id));
    return page.answer(page.theme(model, form, answers, false), form, answers, request, response);
  }

  private int version(String id) {
    return themes.find(id).map(Theme::version).orElse(0);
  }

  private boolean saved(
      WorkbenchForm form, boolean isNew, Answers answers, HttpServletResponse response) {
    return workbench.saved(
        form,
        () ->
            isNew
                ? editor.create(form.draft(), form.withVersion(0).saving())
                : editor.change(form.draft(), form.saving()),
        () -> themes.find(form.id()).map(Theme::query).orElse(""),
        answers,
        response);
  }
}
