package dev.wirewatch.dashboard.theme.one;

import dev.wirewatch.theme.edit.EditConflict;
import dev.wirewatch.theme.edit.RuleRefused;
import dev.wirewatch.theme.edit.Saved;
import dev.wirewatch.theme.edit.VocabularyInUse;
import dev.wirewatch.web.BadRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** Why a form was not carried out, in words for the page; or what it brought. */
record FormRefusal(Optional<String> reason, Optional<Saved> saved) {

  static FormRefusal of(Supplier<Saved> save) {
    try {
      return new FormRefusal(Optional.empty(), Optional.of(save.get()));
    } catch (EditConflict | RuleRefused | VocabularyInUse | BadRequest e) {
      return new FormRefusal(Optional.of(String.valueOf(e.getMessage())), Optional.empty());
    }
  }

  /** Puts the reason, if there is one, on the page of the form, with the note as it was typed. */
  boolean isShown(String note, HttpServletResponse response, Model model) {
    reason.ifPresent(why -> {
      response.setStatus(HttpStatus.CONFLICT.value());
      model.addAttribute("refused", why);
      model.addAttribute("note", note);
    });
    return reason.isPresent();
  }

  /** A notice that also tells of test headlines. */
  String notice(String done) {
    return saved
        .map(Saved::tests)
        .filter(tests -> tests.total() > 0)
        .map(tests -> done + " " + tests.sentence())
        .orElse(done);
  }
}
