package dev.wirewatch.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Errors of the HTTP API as problem details (RFC 9457). Pages have an error page instead. */
@RestControllerAdvice(annotations = RestController.class)
@Order(0) // Before those of pages, some of whose packages answer over HTTP too.
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

  @ExceptionHandler
  ResponseEntity<ProblemDetail> conflict(Conflict problem, HttpServletRequest request) {
    return answer(detail(HttpStatus.CONFLICT, reason(problem), request));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> forbidden(Forbidden problem, HttpServletRequest request) {
    return answer(detail(HttpStatus.FORBIDDEN, reason(problem), request));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> busy(Busy problem, HttpServletRequest request) {
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, problem.retryAfter())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(detail(HttpStatus.SERVICE_UNAVAILABLE, reason(problem), request));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> undecodable(
      InvalidParameterException problem, HttpServletRequest request) {
    String message = "A parameter cannot be decoded; it must be UTF-8 with the right escapes.";
    return answer(detail(HttpStatus.BAD_REQUEST, message, request));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException problem,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    String field = String.valueOf(problem.getPropertyName());
    Class<?> wanted = problem.getRequiredType();
    String kind =
        wanted != null && (wanted.isPrimitive() || Number.class.isAssignableFrom(wanted))
            ? "a whole number"
            : "whole numbers, separated by commas";
    ProblemDetail detail =
        ProblemDetail.forStatusAndDetail(status, field + " must be " + kind + ".");
    detail.setProperty("field", field);
    return handleExceptionInternal(problem, detail, headers, status, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException problem,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    if (problem.contains(BodyLimit.BodyTooLong.class)) {
      // What reads JSON tells of it as of a value at some place.
      var tooLong = new BodyLimit.BodyTooLong();
      return handleMaxUploadSizeExceededException(
          tooLong, headers, tooLong.getStatusCode(), request);
    }
    ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, UnreadableBody.why(problem));
    return handleExceptionInternal(problem, detail, headers, status, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
      MaxUploadSizeExceededException problem,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    long known = problem.getMaxUploadSize() >> 20;
    String message =
        problem instanceof BodyLimit.BodyTooLong
            ? BodyLimit.BodyTooLong.MESSAGE
            : "The file is larger than %d MB, the most that is taken at once."
                .formatted(known > 0 ? known : 20);
    ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, message);
    return handleExceptionInternal(problem, detail, headers, status, request);
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
