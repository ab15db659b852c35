package dev.wirewatch.theme.pages.workbench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wirewatch.theme.Themes;
import dev.wirewatch.theme.Vocabulary;
import dev.wirewatch.theme.edit.VocabularyEditor;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.NotFound;
import dev.wirewatch.web.page.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.util.UriUtils;

/** Writes, tries and saves a vocabulary; all themes that use it change with it. */
@Controller
class VocabularyWorkbenchController {

  private final Themes themes;
  private final VocabularyEditor editor;
  private final Workbench workbench;
  private final WorkbenchPage page;

  VocabularyWorkbenchController(
      Themes themes, VocabularyEditor editor, Workbench workbench, WorkbenchPage page) {
    this.themes = themes;
    this.editor = editor;
    this.workbench = workbench;
    this.page = page;
  }

  @GetMapping("/vocabularies/new")
  String create(Model model) {
    return page.vocabulary(model, WorkbenchForm.empty(), new Answers(), true);
  }

  @GetMapping("/vocabularies/{name}/edit")
  String edit(@PathVariable String name, Model model) {
    Vocabulary known =
        themes.vocabulary(name).orElseThrow(() -> new NotFound("vocabulary", "@" + name));
    return page.vocabulary(model, WorkbenchForm.of(known), new Answers(), false);
  }

  @PostMapping("/vocabularies/new")
  Object create(
      @ModelAttribute WorkbenchForm typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Answers answers = workbench.vocabulary(typed);
    if (themes.vocabulary(typed.id()).isPresent()) {
      answers.add(new BadRequest("name", "There is a vocabulary @" + typed.id() + " already."));
    }
    return answer(typed, true, answers, request, response, model);
  }

  @PostMapping("/vocabularies/{name}/edit")
  Object edit(
      @PathVariable String name,
      @ModelAttribute WorkbenchForm typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    WorkbenchForm form = typed.withId(name);
    return answer(form, false, workbench.vocabulary(form), request, response, model);
  }

  private Object answer(
      WorkbenchForm form,
      boolean isNew,
      Answers answers,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (form.isSaving() && answers.isGood() && saved(form, answers, response)) {
      return SeeOther.to("/vocabularies/" + UriUtils.encodePathSegment(form.id(), UTF_8));
    }
    WorkbenchForm next =
        answers.getConflict() == null ? form : form.withVersion(version(form.id()));
    String view = page.vocabulary(model, next, answers, isNew);
    return page.answer(view, next, answers, request, response);
  }

  private int version(String name) {
    return themes.vocabulary(name).map(Vocabulary::version).orElse(0);
  }

  private boolean saved(WorkbenchForm form, Answers answers, HttpServletResponse response) {
    return workbench.saved(
        form,
        () -> editor.save(form.id(), form.query(), form.saving()),
        () -> themes.query(form.id()).orElse(""),
        answers,
        response);
  }
}
