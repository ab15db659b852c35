package dev.wirewatch.web.page;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Where a form leads: the browser fetches another page, so that loading it again sends nothing. */
public final class SeeOther {

  private SeeOther() {}

  /** Goes on to a page of this program, never to another site. */
  public static View to(String address) {
    var view = new RedirectView(own(address), true);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    view.setExpandUriTemplateVariables(false);
    return view;
  }

  /** An address if it is one of this program's pages, else that of its first page. */
  public static String own(String address) {
    boolean own = address.startsWith("/") && !address.matches("(?s)/[/\\\\].*|.*[\\p{Cntrl}].*");
    return own ? address : "/";
  }
}
