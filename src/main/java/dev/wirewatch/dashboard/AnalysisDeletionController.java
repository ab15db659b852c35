package dev.wirewatch.dashboard;

import dev.wirewatch.analysis.Analyses;
import dev.wirewatch.analysis.Analysis;
import dev.wirewatch.web.NotFound;
import dev.wirewatch.web.page.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Deletes an analysis, after a page that says what would be lost with it. */
@Controller
class AnalysisDeletionController {

  private final Analyses analyses;

  AnalysisDeletionController(Analyses analyses) {
    this.analyses = analyses;
  }

  @GetMapping("/analyses/{id}/delete")
  String ask(@PathVariable String id, Model model) {
    Analysis analysis = analyses.find(id).orElseThrow(() -> new NotFound("analysis", id));
    model.addAttribute("analysis", analysis);
    model.addAttribute(
        "citations",
        analysis.passages().stream().mapToInt(passage -> passage.citations().size()).sum());
    return "analysis-delete";
  }

  @PostMapping("/analyses/{id}/delete")
  View delete(@PathVariable String id) {
    if (!analyses.delete(id)) {
      throw new NotFound("analysis", id);
    }
    return SeeOther.to("/");
  }
}
