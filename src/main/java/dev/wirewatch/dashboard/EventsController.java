package dev.wirewatch.dashboard;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The stream of events that open pages listen to. */
@Controller
class EventsController {

  private final LiveEvents events;

  EventsController(LiveEvents events) {
    this.events = events;
  }

  @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter events() {
    return events.connect();
  }
}
