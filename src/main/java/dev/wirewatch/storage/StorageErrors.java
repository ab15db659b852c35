package dev.wirewatch.storage;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers those who were on their way when it turned out that nothing can be stored. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class StorageErrors {

  private final Storage storage;
  private final Refusal refusal;

  StorageErrors(Storage storage, Refusal refusal) {
    this.storage = storage;
    this.refusal = refusal;
  }

  @ExceptionHandler({DataAccessException.class, TransactionException.class})
  void unstored(RuntimeException failure, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Trouble trouble = storage.explains(failure) ? storage.trouble() : null;
    if (trouble == null) {
      throw failure;
    }
    refusal.answer(request, response, trouble);
  }
}
