package dev.wirewatch.theme.pages.pack;

import dev.wirewatch.config.ConfigProblem;
import dev.wirewatch.theme.Themes;
import dev.wirewatch.theme.edit.EditConflict;
import dev.wirewatch.theme.edit.RuleRefused;
import dev.wirewatch.theme.edit.Saved;
import dev.wirewatch.theme.edit.Saving;
import dev.wirewatch.theme.edit.TestsFail;
import dev.wirewatch.theme.pack.OnConflict;
import dev.wirewatch.theme.pack.PackConflict;
import dev.wirewatch.theme.pack.PackPreview;
import dev.wirewatch.theme.pack.ThemePacks;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.UploadLimit;
import dev.wirewatch.web.page.Notice;
import dev.wirewatch.web.page.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Exports themes; shows what a pack would change, and applies it as shown or not at all. */
@Controller
class PacksController {

  private static final String PAGE = "themes/packs";
  private static final int MOST_FAILING = 100;

  private final ThemePacks packs;
  private final Themes themes;

  PacksController(ThemePacks packs, Themes themes) {
    this.packs = packs;
    this.themes = themes;
  }

  @ModelAttribute
  void themes(Model model) {
    model.addAttribute("themes", themes.all());
  }

  @GetMapping("/themes/packs")
  String page(HttpServletRequest request, HttpServletResponse response, Model model) {
    model.addAttribute("notice", Notice.take(request, response));
    return PAGE;
  }

  /**
   * What a person chose about a pack.
   *
   * @param take ids of the pack's themes that were chosen, of those that were offered
   */
  record Choice(
      @Nullable String conflicts,
      @Nullable List<String> offered,
      @Nullable List<String> take,
      @Nullable Long revision,
      @Nullable String note) {

    Set<String> left() {
      var left = new HashSet<>(offered == null ? List.<String>of() : offered);
      left.removeAll(take == null ? List.<String>of() : take);
      return left;
    }
  }

  @PostMapping("/themes/packs/preview")
  String preview(
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String text,
      Choice choice,
      HttpServletResponse response,
      Model model)
      throws IOException {
    MultipartFile chosen = file == null || file.isEmpty() ? null : UploadLimit.checked(file);
    if (chosen == null && text.isBlank()) {
      return refused("Choose a file, or paste its text.", text, response, model);
    }
    try {
      String yaml = chosen == null ? text : ThemePacks.text(chosen.getInputStream());
      return looked(yaml, choice, model);
    } catch (BadRequest | ConfigProblem e) {
      return refused(String.valueOf(e.getMessage()), text, response, model);
    }
  }

  private String looked(String yaml, Choice choice, Model model) {
    var policy = OnConflict.of(choice.conflicts());
    PackPreview preview = packs.preview(yaml, policy, choice.left());
    model.addAttribute("yaml", yaml);
    model.addAttribute("preview", preview);
    model.addAttribute("policy", policy.name());
    model.addAttribute("left", choice.left());
    model.addAttribute("note", choice.note() == null ? "" : choice.note());
    model.addAttribute(
        "failing",
        preview.tests() == null
            ? List.of()
            : preview.tests().failing().stream().limit(MOST_FAILING).toList());
    return PAGE;
  }

  @PostMapping("/themes/packs/apply")
  Object apply(
      @RequestParam(defaultValue = "") String text,
      Choice choice,
      HttpServletResponse response,
      Model model) {
    try {
      Saved saved =
          packs.apply(
              text,
              OnConflict.of(choice.conflicts()),
              choice.revision(),
              Saving.of(null, choice.note(), false),
              choice.left());
      Notice.leave(response, told(saved));
      return SeeOther.to("/themes/packs");
    } catch (PackConflict | RuleRefused | TestsFail e) {
      return again(String.valueOf(e.getMessage()), text, choice, response, model);
    } catch (EditConflict e) {
      return again(
          "Themes were changed by somebody else meanwhile; this is what the pack would change now.",
          text,
          choice,
          response,
          model);
    } catch (BadRequest | ConfigProblem e) {
      return refused(String.valueOf(e.getMessage()), text, response, model);
    }
  }

  private static String told(Saved saved) {
    if (saved.themes().isEmpty()) {
      return "The pack changed nothing.";
    }
    return "Applied. New versions of: %s. %s"
        .formatted(
            saved.themes().stream().limit(12).collect(Collectors.joining(", ")),
            saved.tests().sentence());
  }

  private String again(
      String problem, String yaml, Choice choice, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.CONFLICT.value());
    model.addAttribute("problem", problem);
    return looked(yaml, choice, model);
  }

  private static String refused(
      String problem, String text, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("problem", problem);
    model.addAttribute("text", text);
    return PAGE;
  }

  @ExceptionHandler
  ModelAndView tooLarge(MaxUploadSizeExceededException problem) {
    var page = new ModelAndView(PAGE, HttpStatus.CONTENT_TOO_LARGE);
    page.addObject("themes", themes.all());
    page.addObject("problem", "It is larger than 10 MB; a pack has at most 2 MB.");
    return page;
  }
}
