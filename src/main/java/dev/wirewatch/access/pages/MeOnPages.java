package dev.wirewatch.access.pages;

import dev.wirewatch.access.CurrentUser;
import dev.wirewatch.access.User;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page who looks at it. */
@ControllerAdvice(annotations = Controller.class)
class MeOnPages {

  private final CurrentUser current;

  MeOnPages(CurrentUser current) {
    this.current = current;
  }

  @ModelAttribute("me")
  Me me() {
    String shown = current.user().map(User::displayName).orElse(null);
    return new Me(
        current.name(), shown, current.role(), !current.signsIn() || current.user().isPresent());
  }
}
