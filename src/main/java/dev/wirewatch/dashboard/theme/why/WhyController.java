package dev.wirewatch.dashboard.theme.why;

import dev.wirewatch.web.page.SeeOther;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Why was this missed? */
@Controller
class WhyController {

  static final int LONGEST = 20_000;

  /** Addresses of pages that are longer than this do not reach every server. */
  private static final int LONGEST_ADDRESS = 4_000;

  private final Misses misses;

  WhyController(Misses misses) {
    this.misses = misses;
  }

  @GetMapping("/why")
  String ask(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String day,
      Model model) {
    return page(q, Days.read(day), model);
  }

  /** Leads to an address that can be kept and shared, unless the text is too long for one. */
  @PostMapping("/why")
  Object answer(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String day,
      Model model) {
    LocalDate date = Days.read(day);
    String address =
        "/why?q="
            + URLEncoder.encode(q.strip(), StandardCharsets.UTF_8)
            + (date == null ? "" : "&day=" + date);
    return address.length() <= LONGEST_ADDRESS ? SeeOther.to(address) : page(q, date, model);
  }

  private String page(String text, @Nullable LocalDate day, Model model) {
    boolean tooLong = text.length() > LONGEST;
    Asked asked = Asked.of(tooLong ? "" : text);
    model.addAttribute("q", text);
    model.addAttribute("day", day);
    model.addAttribute(
        "problem",
        tooLong
            ? "This is longer than %,d characters; the first paragraphs are enough."
                .formatted(LONGEST)
            : null);
    model.addAttribute("answer", asked.isEmpty() ? null : misses.answer(asked, day));
    return "themes/why";
  }
}
