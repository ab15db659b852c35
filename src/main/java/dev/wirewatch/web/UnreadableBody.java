package dev.wirewatch.web;

import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;

/** Says in words why a request's body cannot be used. */
final class UnreadableBody {

  private UnreadableBody() {}

  static String why(HttpMessageNotReadableException problem) {
    return problem.getCause() instanceof JacksonException cause
        ? why(cause)
        : "The body is missing; send JSON.";
  }

  private static String why(JacksonException cause) {
    if (cause instanceof StreamConstraintsException) {
      return "The body is too large or nested too deeply.";
    }
    if (cause instanceof StreamReadException && cause.getLocation() != null) {
      return "The body is not JSON: line %d, column %d."
          .formatted(cause.getLocation().getLineNr(), cause.getLocation().getColumnNr());
    }
    String path = cause.getPath().stream().map(UnreadableBody::step).collect(Collectors.joining());
    return path.isEmpty()
        ? "The body does not have the shape that this call takes; /v3/api-docs describes it."
        : "%s has a value that does not fit.".formatted(path.replaceFirst("^\\.", ""));
  }

  private static String step(Reference step) {
    return step.getPropertyName() == null
        ? "[" + step.getIndex() + "]"
        : "." + step.getPropertyName();
  }
}
