package dev.wirewatch.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** What htmx says about a request. */
public final class Htmx {

  /** Condition of a mapping: htmx asks. */
  public static final String REQUEST = "HX-Request";

  /** Condition of a mapping: somebody else asks, such as a browser for a whole page. */
  public static final String NO_REQUEST = "!" + REQUEST;

  private Htmx() {}

  /**
   * The id of the element that the answer goes into; empty where a whole page is wanted, which is
   * so without htmx and when it restores a page from the history.
   */
  public static String target(HttpServletRequest request) {
    boolean whole =
        request.getHeader(REQUEST) == null
            || request.getHeader("HX-History-Restore-Request") != null;
    return whole ? "" : Objects.requireNonNullElse(request.getHeader("HX-Target"), "");
  }
}
