package dev.wirewatch.dashboard.desk;

import dev.wirewatch.review.agreement.Agreements;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that says how far people agree. */
@Controller
class AgreementController {

  private final Agreements agreements;

  AgreementController(Agreements agreements) {
    this.agreements = agreements;
  }

  @GetMapping("/review/agreement")
  String page(Model model) {
    model.addAttribute("report", agreements.report());
    return "review/agreement";
  }
}
