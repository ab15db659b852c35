package dev.wirewatch.backup;

/** Why something cannot be backed up, verified or restored; the message says what to do. */
final class BackupProblem extends RuntimeException {

  private static final long serialVersionUID = 1;

  BackupProblem(String message) {
    super(message);
  }

  BackupProblem(String message, Throwable cause) {
    super(message + ": " + cause.getMessage(), cause);
  }
}
