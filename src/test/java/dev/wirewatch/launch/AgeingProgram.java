package dev.wirewatch.launch;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;

/** Keeps each piece of memory long enough to become old, and says how much was in use at most. */
final class AgeingProgram {

  private static final int PIECE = 64 << 10;
  private static final int PIECES = 1_600;
  private static final int ROUNDS = 15;

  /** Bytes that live at any time. */
  static final long LIVES = (long) PIECE * PIECES;

  private AgeingProgram() {}

  public static void main(String[] arguments) {
    if (arguments[0].equals("watched")) {
      OldGeneration.keepNearWhatLives();
    }
    MemoryPoolMXBean old =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getName().equals("PS Old Gen"))
            .findFirst()
            .orElseThrow();
    var kept = new byte[PIECES][];
    long most = 0;
    for (int i = 0; i < PIECES * ROUNDS; i++) {
      kept[i % PIECES] = new byte[PIECE];
      most = Math.max(most, old.getUsage().getUsed());
    }
    System.out.println(most);
  }
}
