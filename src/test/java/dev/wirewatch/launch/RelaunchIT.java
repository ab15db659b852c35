package dev.wirewatch.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes.Name;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Starts a real jar, and looks at what has become of its process. */
@EnabledOnOs(OS.LINUX)
class RelaunchIT {

  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  private static final int ENDED_BY_SIGTERM = 128 + 15;

  @TempDir private Path folder;
  private Path jar = Path.of("");
  private @Nullable Process process;

  @BeforeEach
  void pack() throws IOException {
    jar = folder.resolve("a program.jar");
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Name.MAIN_CLASS, RelaunchedProgram.class.getName());
    manifest.getMainAttributes().put(Name.CLASS_PATH, classPath());
    manifest.getMainAttributes().putValue("Enable-Native-Access", "ALL-UNNAMED");
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
  }

  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(path -> Path.of(path).toUri().toString())
        .collect(Collectors.joining(" "));
  }

  @AfterEach
  void end() throws InterruptedException {
    if (process != null) {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void aPlainJarRunsOnWithSuitableOptionsInTheSameProcess() throws Exception {
    var said =
        run(Map.of("SHIFT", "night"), "-Dcolour=red", "-jar", jar.toString(), "wait", "", "ü");
    assertThat(said.get("options")).contains(Options.suitable()).contains("-Dcolour=red");
    assertThat(said).containsEntry("arguments", "[wait, , ü]").containsEntry("variable", "night");
    assertThat(said).containsEntry("input", "news");
    // The process that was started is the one that now has the options: no other one was.
    assertThat(running().info().arguments().orElseThrow()).startsWith(suitable());
    assertThat(running().children()).isEmpty();
  }

  @Test
  void itStillEndsInPeaceWhenAsked() throws Exception {
    run(Map.of(), "-jar", jar.toString(), "wait");
    // A process that is destroyed itself loses its streams.
    running().toHandle().destroy();
    assertThat(running().waitFor()).isEqualTo(ENDED_BY_SIGTERM);
    assertThat(running().inputReader().readLine()).isEqualTo("in peace");
  }

  @Test
  void itsExitCodeIsThatOfTheProgram() throws Exception {
    run(Map.of(), "-jar", jar.toString(), "end");
    assertThat(running().waitFor()).isEqualTo(7);
  }

  @Test
  void whoGivesOptionsOrForbidsItIsLeftAlone() throws Exception {
    String name = jar.toString();
    assertLeftAlone(Map.of(), "-Xmx64m", "-jar", name, "end");
    assertLeftAlone(Map.of(), "-Dwirewatch.relaunch=false", "-jar", name, "end");
    assertLeftAlone(Map.of("WIREWATCH_RELAUNCH", "false"), "-jar", name, "end");
    assertLeftAlone(Map.of("JDK_JAVA_OPTIONS", "-Xmx64m"), "-jar", name, "end");
    assertLeftAlone(Map.of(), "-cp", name, RelaunchedProgram.class.getName(), "end");
  }

  private void assertLeftAlone(Map<String, String> environment, String... words) throws Exception {
    assertThat(run(environment, words).get("options")).doesNotContain(suitable()[0]);
    assertThat(running().waitFor()).isEqualTo(7);
  }

  private static String[] suitable() {
    return Options.suitable().toArray(String[]::new);
  }

  private Process running() {
    if (process == null) {
      throw new AssertionError("nothing was started");
    }
    return process;
  }

  /** What the program says, by its first word, until it waits or ends. */
  private Map<String, String> run(Map<String, String> environment, String... words)
      throws IOException {
    var command = new ArrayList<>(List.of(JAVA.toString()));
    command.addAll(List.of(words));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.endsWith("JAVA_OPTIONS"));
    builder.environment().putAll(environment);
    process = builder.start();
    try (var input = running().outputWriter()) {
      input.write("news");
    }
    return said(running().inputReader());
  }

  private static Map<String, String> said(BufferedReader output) throws IOException {
    var said = new TreeMap<String, String>();
    String line = output.readLine();
    while (line != null && !line.equals("ready")) {
      String[] parts = line.split(" ", 2);
      said.put(parts[0], parts.length == 1 ? "" : parts[1]);
      line = output.readLine();
    }
    return said;
  }
}
