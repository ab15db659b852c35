package dev.wirewatch.launch;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;

/** Options of the virtual machine that suit the program, as measured in src/docs/speed.md. */
final class Options {

  private static final long LEAST_HEAP = 384;

  private Options() {}

  static List<String> suitable() {
    return suitable(memory());
  }

  /**
   * Options for a machine.
   *
   * @param memory in megabytes, of the machine or of the container
   */
  static List<String> suitable(long memory) {
    return List.of(
        // Whatever this virtual machine does not know must not keep the program from starting.
        "-XX:+IgnoreUnrecognizedVMOptions",
        // Short of memory some threads die and others live on: whoever supervises it can act on an
        // end.
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:+UseParallelGC",
        // Most of a large heap is never asked for; what is, a large desk needs.
        "-Xms32m",
        // It would grow with the machine, and holds what is gone in a moment.
        "-XX:MaxNewSize=128m",
        "-Xmx" + Math.max(LEAST_HEAP, memory / 4) + "m",
        // The virtual machine's own 21 MB are full several times during a start.
        "-XX:MetaspaceSize=128m",
        "-XX:+UseCompactObjectHeaders");
  }

  private static long memory() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine
        ? machine.getTotalMemorySize() >> 20
        : 0;
  }
}
