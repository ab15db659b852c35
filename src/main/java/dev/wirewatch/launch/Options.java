package dev.wirewatch.launch;

import java.util.List;

/** Options of the virtual machine that suit the program, as measured in src/docs/speed.md. */
final class Options {

  private Options() {}

  static List<String> suitable() {
    return List.of(
        // Whatever this virtual machine does not know must not keep the program from starting.
        "-XX:+IgnoreUnrecognizedVMOptions",
        // Short of memory some threads die and others live on: whoever supervises it can act on an
        // end.
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:+UseParallelGC",
        "-Xmx384m",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseCompactObjectHeaders");
  }
}
