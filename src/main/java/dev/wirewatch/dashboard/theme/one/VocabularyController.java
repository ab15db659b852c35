package dev.wirewatch.dashboard.theme.one;

import dev.wirewatch.theme.Themes;
import dev.wirewatch.theme.Vocabulary;
import dev.wirewatch.theme.edit.Saving;
import dev.wirewatch.theme.edit.VocabularyEditor;
import dev.wirewatch.web.NotFound;
import dev.wirewatch.web.page.Notice;
import dev.wirewatch.web.page.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A vocabulary's own page, its versions, and its deletion. */
@Controller
@RequestMapping("/vocabularies/{name}")
class VocabularyController {

  private final VocabularyPages pages;
  private final VersionViews versions;
  private final Themes themes;
  private final VocabularyEditor editor;

  VocabularyController(
      VocabularyPages pages, VersionViews versions, Themes themes, VocabularyEditor editor) {
    this.pages = pages;
    this.versions = versions;
    this.themes = themes;
    this.editor = editor;
  }

  @GetMapping
  String vocabulary(
      @PathVariable String name,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    model.addAttribute("page", pages.page(name));
    model.addAttribute("notice", Notice.take(request, response));
    return "themes/vocabulary";
  }

  @GetMapping("/versions/{number}")
  String version(@PathVariable String name, @PathVariable int number, Model model) {
    model.addAttribute("view", versions.vocabulary(name, number));
    return "themes/version";
  }

  @PostMapping("/versions/{number}/restore")
  Object restore(
      @PathVariable String name,
      @PathVariable int number,
      @RequestParam int seen,
      @RequestParam(defaultValue = "") String note,
      HttpServletResponse response,
      Model model) {
    Integer expected = themes.vocabulary(name).isEmpty() ? null : seen;
    FormRefusal refusal =
        FormRefusal.of(() -> editor.restore(name, number, Saving.of(expected, note, false)));
    if (refusal.isShown(note, response, model)) {
      return version(name, number, model);
    }
    Notice.leave(response, refusal.notice("Version %d is in force again.".formatted(number)));
    return SeeOther.to(VocabularyPages.address(name));
  }

  @GetMapping("/delete")
  String askToDelete(@PathVariable String name, Model model) {
    Vocabulary vocabulary =
        themes.vocabulary(name).orElseThrow(() -> new NotFound("vocabulary", "@" + name));
    model.addAttribute("theme", false);
    model.addAttribute("name", "@" + name);
    model.addAttribute("back", VocabularyPages.address(name));
    model.addAttribute("seen", vocabulary.version());
    model.addAttribute("users", pages.users(name));
    return "themes/delete";
  }

  @PostMapping("/delete")
  Object delete(
      @PathVariable String name,
      @RequestParam int seen,
      @RequestParam(defaultValue = "") String note,
      HttpServletResponse response,
      Model model) {
    FormRefusal refusal = FormRefusal.of(() -> editor.delete(name, Saving.of(seen, note, false)));
    if (refusal.isShown(note, response, model)) {
      return askToDelete(name, model);
    }
    Notice.leave(response, "@%s is deleted.".formatted(name));
    return SeeOther.to("/themes");
  }
}
