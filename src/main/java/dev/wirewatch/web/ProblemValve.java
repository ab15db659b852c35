package dev.wirewatch.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Answers as a problem what the server refuses before the program sees it. */
public class ProblemValve extends ErrorReportValve {

  private static final String PROBLEM =
      """
      {"title":"%s","status":%d,"detail":"%s"}\
      """;

  private static final String UNREADABLE =
      "The server cannot read this request: its address or a header is malformed, or longer than it"
          + " takes.";

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    try {
      SecurityHeaders.addTo(response);
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.getOutputStream().write(problem(status).getBytes(StandardCharsets.UTF_8));
      response.finishResponse();
    } catch (IOException e) {
      // The caller is gone: there is nobody left to tell.
      container.getLogger().debug("Nobody took the answer", e);
    }
  }

  private static String problem(int status) {
    HttpStatus known = HttpStatus.resolve(status);
    String title = known == null ? "Refused" : known.getReasonPhrase();
    String why = status == 400 ? UNREADABLE : "The server does not take requests of this kind.";
    return PROBLEM.formatted(title, status, why);
  }
}
