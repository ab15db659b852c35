package dev.wirewatch.web.page;

import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.Busy;
import dev.wirewatch.web.Conflict;
import dev.wirewatch.web.Forbidden;
import dev.wirewatch.web.NotFound;
import dev.wirewatch.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;

/**
 * Answers what a page cannot do with the error page of the right status. Calls answer most of it
 * with a problem of their own before it comes here.
 */
@ControllerAdvice
class PageErrors {

  @ExceptionHandler(NotFound.class)
  void notFound(HttpServletResponse response) throws IOException {
    response.sendError(HttpServletResponse.SC_NOT_FOUND);
  }

  @ExceptionHandler(BadRequest.class)
  void badRequest(HttpServletResponse response) throws IOException {
    response.sendError(HttpServletResponse.SC_BAD_REQUEST);
  }

  @ExceptionHandler
  void conflict(Conflict problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Refused.send(request, response, HttpStatus.CONFLICT, String.valueOf(problem.getMessage()));
  }

  @ExceptionHandler
  void forbidden(Forbidden problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Refused.send(request, response, HttpStatus.FORBIDDEN, String.valueOf(problem.getMessage()));
  }

  @ExceptionHandler
  void busy(Busy problem, HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, problem.retryAfter());
    response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, problem.getMessage());
  }

  /** A form that cannot be decoded, or is too large. */
  @ExceptionHandler
  void unreadable(InvalidParameterException problem, HttpServletResponse response)
      throws IOException {
    response.sendError(problem.getErrorCode());
  }

  /** A file that does not arrive as one, or is too large. */
  @ExceptionHandler
  void unreadable(MultipartException problem, HttpServletResponse response) throws IOException {
    response.sendError(
        problem instanceof ErrorResponse known
            ? known.getStatusCode().value()
            : HttpServletResponse.SC_BAD_REQUEST);
  }
}
