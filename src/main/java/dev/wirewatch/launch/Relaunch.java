package dev.wirewatch.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;

/**
 * Replaces a process that was started by plain {@code java -jar} on Linux by the same one with
 * options that suit the program. What is odd is left as it is: the program runs with the virtual
 * machine's own choice, only with more memory.
 *
 * <p>{@code -Dwirewatch.relaunch=false} or {@code WIREWATCH_RELAUNCH=false} in the environment
 * prevents it, as does any option of the virtual machine.
 */
public final class Relaunch {

  private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");
  static final List<String> ELSEWHERE =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  private Relaunch() {}

  /** Does not return where the process is replaced. */
  public static void withSuitableOptions() {
    if (!isWanted(System.getProperty("wirewatch.relaunch"), System.getenv()) || !isSupported()) {
      return;
    }
    try {
      CommandLine present = CommandLine.of(Files.readAllBytes(COMMAND_LINE));
      if (present.isPlainJar()) {
        Exec.replaceBy(java(), best(present).words());
      }
    } catch (IOException | RuntimeException e) {
      LoggerFactory.getLogger(Relaunch.class)
          .warn("Runs with the virtual machine's own options, as it could not set better ones", e);
    }
  }

  /** With suitable options, and of the jar as it starts quickest, if that is there. */
  private static CommandLine best(CommandLine present) throws IOException {
    var options = new ArrayList<>(Options.suitable());
    Prepared prepared =
        Prepared.of(Path.of(System.getProperty("java.class.path")).toAbsolutePath());
    if (!prepared.fits()) {
      return present.with(options);
    }
    options.add("-XX:AOTCache=" + prepared.cache());
    return present.of(prepared.program()).with(options);
  }

  static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  static boolean isWanted(String property, Map<String, String> environment) {
    return !"false".equalsIgnoreCase(property)
        && !"false".equalsIgnoreCase(environment.get("WIREWATCH_RELAUNCH"))
        && ELSEWHERE.stream().noneMatch(name -> hasOption(environment.getOrDefault(name, "")));
  }

  private static boolean hasOption(String words) {
    return Arrays.stream(words.split("\\s+")).anyMatch(word -> !word.matches("(?:-D.*)?"));
  }

  /** The options are HotSpot's. */
  static boolean isSupported() {
    return Files.isReadable(COMMAND_LINE)
        && System.getProperty("java.vm.name").contains("Server VM");
  }
}
