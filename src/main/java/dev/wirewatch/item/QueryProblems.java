package dev.wirewatch.item;

import dev.wirewatch.query.QueryProblem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells callers of the HTTP API where their query is wrong. */
@RestControllerAdvice(annotations = RestController.class)
class QueryProblems {

  @ExceptionHandler
  ProblemDetail badQuery(QueryProblem problem) {
    ProblemDetail detail =
        ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, problem.sentence());
    detail.setProperty("field", "q");
    detail.setProperty("line", problem.line());
    detail.setProperty("column", problem.column());
    return detail;
  }
}
