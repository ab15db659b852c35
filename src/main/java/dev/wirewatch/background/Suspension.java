package dev.wirewatch.background;

/** Whether what the program stores can be stored at present; who knows it, says it to the loops. */
public interface Suspension {

  /** Nothing is to be written. */
  boolean isOn();

  /** Whether a failure comes of that, so that it is told already and is nobody's else. */
  boolean explains(Throwable failure);
}
