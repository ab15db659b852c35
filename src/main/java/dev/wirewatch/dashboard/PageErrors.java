package dev.wirewatch.dashboard;

import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers what a page cannot do with the error page of the right status. */
@ControllerAdvice(basePackageClasses = PageErrors.class)
class PageErrors {

  @ExceptionHandler(NotFound.class)
  void notFound(HttpServletResponse response) throws IOException {
    response.sendError(HttpServletResponse.SC_NOT_FOUND);
  }

  @ExceptionHandler({BadRequest.class, InvalidParameterException.class})
  void badRequest(HttpServletResponse response) throws IOException {
    response.sendError(HttpServletResponse.SC_BAD_REQUEST);
  }
}
