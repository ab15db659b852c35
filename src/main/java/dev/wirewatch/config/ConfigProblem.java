package dev.wirewatch.config;

/** A configuration file that cannot be used; stops the start with file, line and reason. */
public final class ConfigProblem extends RuntimeException {

  private final String file;
  private final int line;
  private final String reason;

  /**
   * Reports a problem.
   *
   * @param line counted from 1; 0 where no single line is to blame
   * @param reason what is wrong and what to do, as one or two sentences
   */
  public ConfigProblem(String file, int line, String reason) {
    super(file + (line > 0 ? ", line " + line : "") + ": " + reason);
    this.file = file;
    this.line = line;
    this.reason = reason;
  }

  public String file() {
    return file;
  }

  public int line() {
    return line;
  }

  public String reason() {
    return reason;
  }
}
