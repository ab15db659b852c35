package dev.wirewatch.review.note;

import dev.wirewatch.access.CurrentUser;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page how many notes mention whoever looks at it that he has not read. */
@ControllerAdvice(annotations = Controller.class)
class MentionsOnPages {

  private final Notes notes;
  private final CurrentUser user;

  MentionsOnPages(Notes notes, CurrentUser user) {
    this.notes = notes;
    this.user = user;
  }

  @ModelAttribute("unreadMentions")
  int unread() {
    return user.user().isPresent() ? notes.unread() : 0;
  }
}
