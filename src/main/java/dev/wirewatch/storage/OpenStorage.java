package dev.wirewatch.storage;

import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Begins no transaction that would write while nothing can be stored. */
@Component
class OpenStorage implements TransactionExecutionListener {

  private final Storage storage;

  OpenStorage(Storage storage) {
    this.storage = storage;
  }

  @Override
  public void beforeBegin(TransactionExecution transaction) {
    Trouble trouble = storage.trouble();
    if (trouble != null && !(trouble.readable() && transaction.isReadOnly())) {
      throw new StorageClosed(trouble);
    }
  }
}
