package dev.wirewatch.storage;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says why something cannot be done now: as a problem, to a page's script, or as a page. */
@Component
class Refusal {

  private static final int SECONDS_TO_WAIT = 30;

  private final JsonMapper json;

  Refusal(JsonMapper json) {
    this.json = json;
  }

  void answer(HttpServletRequest request, HttpServletResponse response, Trouble trouble)
      throws IOException {
    response.setIntHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
    if (path(request).startsWith("/api/")) {
      var problem = ProblemDetail.forStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      problem.setTitle("Service Unavailable");
      problem.setDetail(trouble.sentence());
      write(response, MediaType.APPLICATION_PROBLEM_JSON, json.writeValueAsString(problem));
    } else if (request.getHeader("HX-Request") != null) {
      write(response, MediaType.TEXT_PLAIN, trouble.sentence());
    } else {
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, trouble.sentence());
    }
  }

  static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }

  private static void write(HttpServletResponse response, MediaType type, String words)
      throws IOException {
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setContentType(type.toString());
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(words);
  }
}
