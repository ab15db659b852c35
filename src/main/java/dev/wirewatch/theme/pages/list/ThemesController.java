package dev.wirewatch.theme.pages.list;

import dev.wirewatch.web.page.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of themes, and of the vocabularies that their rules share. */
@Controller
class ThemesController {

  private static final int PAGE = 100;

  private final ThemeTable table;

  ThemesController(ThemeTable table) {
    this.table = table;
  }

  @GetMapping("/themes")
  String themes(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "100") int show,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    List<ThemeRow> rows = table.themes(q.strip());
    int shown = Math.clamp(show, 0, rows.size());
    model.addAttribute("q", q.strip());
    model.addAttribute("all", rows.size());
    model.addAttribute("rows", rows.subList(0, shown));
    model.addAttribute("more", shown < rows.size() ? shown + PAGE : 0);
    model.addAttribute("vocabularies", table.vocabularies());
    model.addAttribute("deleted", table.deleted());
    model.addAttribute("deletedVocabularies", table.deletedVocabularies());
    model.addAttribute("notice", Notice.take(request, response));
    return "themes/list";
  }
}
