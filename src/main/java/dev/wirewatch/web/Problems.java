package dev.wirewatch.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Errors of the HTTP API as problem details (RFC 9457). Pages have an error page instead. */
@RestControllerAdvice(annotations = RestController.class)
class Problems extends ResponseEntityExceptionHandler {

  @ExceptionHandler
  ResponseEntity<ProblemDetail> badRequest(BadRequest problem, HttpServletRequest request) {
    ProblemDetail detail = detail(HttpStatus.BAD_REQUEST, reason(problem), request);
    detail.setProperty("field", problem.field());
    return answer(detail);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> notFound(NotFound problem, HttpServletRequest request) {
    return answer(detail(HttpStatus.NOT_FOUND, reason(problem), request));
  }

  private static String reason(Exception problem) {
    return String.valueOf(problem.getMessage());
  }

  private static ProblemDetail detail(
      HttpStatus status, String message, HttpServletRequest request) {
    ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, message);
    detail.setInstance(URI.create(request.getRequestURI()));
    return detail;
  }

  private static ResponseEntity<ProblemDetail> answer(ProblemDetail detail) {
    return ResponseEntity.status(detail.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(detail);
  }
}
