package dev.wirewatch.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;

/**
 * The last answer to what reached no call or failed in an unforeseen way: a page for browsers, a
 * problem for programs.
 */
@Controller
class ApiErrors extends BasicErrorController {

  ApiErrors(ErrorAttributes attributes, WebProperties web, List<ErrorViewResolver> views) {
    super(attributes, web.getError(), views);
  }

  @Override
  public ResponseEntity<Map<String, @Nullable Object>> error(HttpServletRequest request) {
    HttpStatus status = getStatus(request);
    var problem = new LinkedHashMap<String, @Nullable Object>();
    problem.put("title", status.getReasonPhrase());
    problem.put("status", status.value());
    String why = Refused.why(request);
    problem.put("detail", why == null ? detail(status) : why);
    problem.put("instance", path(request));
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  /** Whoever asks for the page of errors itself finds nothing there. */
  @Override
  protected HttpStatus getStatus(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null
        ? HttpStatus.NOT_FOUND
        : super.getStatus(request);
  }

  @Override
  protected Map<String, @Nullable Object> getErrorAttributes(
      HttpServletRequest request, ErrorAttributeOptions options) {
    Map<String, @Nullable Object> known =
        new LinkedHashMap<>(super.getErrorAttributes(request, options));
    known.put("status", getStatus(request).value());
    known.put("said", Refused.why(request));
    return known;
  }

  private static String path(HttpServletRequest request) {
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return String.valueOf(Objects.requireNonNullElse(path, request.getRequestURI()));
  }

  private static String detail(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND -> "There is no such call; /v3/api-docs lists those that there are.";
      case METHOD_NOT_ALLOWED ->
          "This address does not take that method; /v3/api-docs lists what it takes.";
      case BAD_REQUEST ->
          "The request cannot be read; check that its address is UTF-8 with the right escapes, and"
              + " that it goes to localhost.";
      default ->
          status.is4xxClientError()
              ? "The request was refused: " + status.getReasonPhrase() + "."
              : "The program failed, not the request; its log says more.";
    };
  }
}
