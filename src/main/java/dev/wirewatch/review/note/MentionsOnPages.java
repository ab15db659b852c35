package dev.wirewatch.review.note;

import dev.wirewatch.access.CurrentUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page how many notes mention whoever looks at it that he has not read. */
@ControllerAdvice(annotations = Controller.class)
class MentionsOnPages {

  private static final Logger LOG = LoggerFactory.getLogger(MentionsOnPages.class);

  private final Notes notes;
  private final CurrentUser user;

  MentionsOnPages(Notes notes, CurrentUser user) {
    this.notes = notes;
    this.user = user;
  }

  @ModelAttribute("unreadMentions")
  int unread() {
    try {
      return user.user().isPresent() ? notes.unread() : 0;
    } catch (DataAccessException e) {
      // Without the database a page still says that it is away.
      LOG.debug("Mentions are not counted", e);
      return 0;
    }
  }
}
