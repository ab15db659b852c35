package dev.wirewatch.theme.edit;

import dev.wirewatch.query.QueryProblem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells callers of the HTTP API why nothing was saved. */
@RestControllerAdvice(annotations = RestController.class)
class EditProblems {

  @ExceptionHandler
  ProblemDetail refused(RuleRefused refused) {
    ProblemDetail detail = detail(HttpStatus.BAD_REQUEST, refused);
    QueryProblem problem = refused.problem();
    detail.setProperty("field", "query");
    detail.setProperty("line", problem.line());
    detail.setProperty("column", problem.column());
    detail.setProperty("vocabulary", problem.inVocabulary().orElse(null));
    detail.setProperty("theme", refused.theme());
    return detail;
  }

  @ExceptionHandler
  ProblemDetail conflict(EditConflict conflict) {
    ProblemDetail detail = detail(HttpStatus.CONFLICT, conflict);
    detail.setProperty("version", conflict.version());
    detail.setProperty("changes", conflict.changes().stream().map(FieldDiffJson::of).toList());
    return detail;
  }

  @ExceptionHandler
  ProblemDetail inUse(VocabularyInUse inUse) {
    ProblemDetail detail = detail(HttpStatus.CONFLICT, inUse);
    detail.setProperty("themes", inUse.themes());
    detail.setProperty("vocabularies", inUse.vocabularies());
    return detail;
  }

  @ExceptionHandler
  ProblemDetail testsFail(TestsFail failure) {
    ProblemDetail detail = detail(HttpStatus.UNPROCESSABLE_CONTENT, failure);
    detail.setProperty("tests", SavedJson.Tests.of(failure.report()));
    return detail;
  }

  private static ProblemDetail detail(HttpStatus status, RuntimeException reason) {
    return ProblemDetail.forStatusAndDetail(status, String.valueOf(reason.getMessage()));
  }
}
