package dev.wirewatch.dashboard.theme.one;

import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.Themes;
import dev.wirewatch.theme.edit.Saving;
import dev.wirewatch.theme.edit.ThemeEditor;
import dev.wirewatch.web.NotFound;
import dev.wirewatch.web.page.Notice;
import dev.wirewatch.web.page.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A theme's own page, its versions, and its deletion. */
@Controller
@RequestMapping("/themes/{id}")
class ThemeController {

  private final ThemePages pages;
  private final VersionViews versions;
  private final Themes themes;
  private final ThemeEditor editor;

  ThemeController(ThemePages pages, VersionViews versions, Themes themes, ThemeEditor editor) {
    this.pages = pages;
    this.versions = versions;
    this.themes = themes;
    this.editor = editor;
  }

  @GetMapping
  String theme(
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    model.addAttribute("page", pages.page(id));
    model.addAttribute("notice", Notice.take(request, response));
    return "themes/theme";
  }

  @GetMapping("/versions/{number}")
  String version(@PathVariable String id, @PathVariable int number, Model model) {
    model.addAttribute("view", versions.theme(id, number));
    return "themes/version";
  }

  @PostMapping("/versions/{number}/restore")
  Object restore(
      @PathVariable String id,
      @PathVariable int number,
      @RequestParam int seen,
      @RequestParam(defaultValue = "false") boolean inlined,
      @RequestParam(defaultValue = "") String note,
      HttpServletResponse response,
      Model model) {
    // A deleted theme has no version to have been seen.
    Integer expected = themes.find(id).isEmpty() ? null : seen;
    FormRefusal refusal =
        FormRefusal.of(() -> editor.restore(id, number, inlined, Saving.of(expected, note, false)));
    if (refusal.isShown(note, response, model)) {
      return version(id, number, model);
    }
    Notice.leave(response, refusal.notice("Version %d is in force again.".formatted(number)));
    return SeeOther.to("/themes/" + id);
  }

  @GetMapping("/delete")
  String askToDelete(@PathVariable String id, Model model) {
    Theme theme = themes.find(id).orElseThrow(() -> new NotFound("theme", id));
    model.addAttribute("theme", true);
    model.addAttribute("name", theme.name());
    model.addAttribute("back", "/themes/" + id);
    model.addAttribute("seen", theme.version());
    model.addAttribute("tagged", "%,d".formatted(pages.tagged(id)));
    model.addAttribute("users", List.of());
    return "themes/delete";
  }

  @PostMapping("/delete")
  Object delete(
      @PathVariable String id,
      @RequestParam int seen,
      @RequestParam(defaultValue = "") String note,
      HttpServletResponse response,
      Model model) {
    FormRefusal refusal = FormRefusal.of(() -> editor.delete(id, Saving.of(seen, note, false)));
    if (refusal.isShown(note, response, model)) {
      return askToDelete(id, model);
    }
    Notice.leave(response, "The theme is deleted; what people decided stays.");
    return SeeOther.to("/themes");
  }
}
