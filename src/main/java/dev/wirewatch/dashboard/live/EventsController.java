package dev.wirewatch.dashboard.live;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The stream of events that open pages listen to. */
@Controller
class EventsController {

  private static final int SECONDS_TO_WAIT = 60;

  private static final String FULL =
      "{\"title\":\"Service Unavailable\",\"status\":503,\"detail\":\"As many pages listen as"
          + " wirewatch.streams allows; ask now and then instead.\"}";

  private final LiveEvents events;

  EventsController(LiveEvents events) {
    this.events = events;
  }

  @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  void events(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    // A connection that many requests share cannot be handed over to one of them.
    boolean ofItsOwn = request.getProtocol().startsWith("HTTP/1.");
    Places.Place place = ofItsOwn ? events.admit(request.getRemoteAddr()) : null;
    if (place == null) {
      refuse(response);
      return;
    }
    try {
      events.serve(request.upgrade(EventStream.class), place);
      answer(response);
    } catch (ServletException | IOException | RuntimeException e) {
      place.giveBack();
      throw e;
    }
  }

  // The server takes every connection that it hands over for one that changes its protocol. Here
  // HTTP goes on: the body of this answer ends with the connection (RFC 9112, 6.3).
  private static void answer(HttpServletResponse response) throws IOException {
    response.setStatus(HttpServletResponse.SC_OK);
    response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(HttpHeaders.CONNECTION, "close");
    response.setHeader("X-Accel-Buffering", "no");
    // At its end the request would be found to have no body, and said to be of no length.
    response.flushBuffer();
  }

  private static void refuse(HttpServletResponse response) throws IOException {
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setIntHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getWriter().write(FULL);
  }
}
