package dev.wirewatch.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java -jar wirewatch.jar",
        "/opt/jdk/bin/java -Dwirewatch.data-dir=/srv -jar wirewatch.jar --server.port=80 -Xmx1g"
      })
  void aJarWithoutOptionsOfTheVirtualMachineIsPlain(String words) {
    assertThat(line(words).isPlainJar()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java -Xmx1g -jar wirewatch.jar",
        "java -XX:+UseZGC -jar wirewatch.jar",
        "java @options -jar wirewatch.jar",
        "java -javaagent:agent.jar -jar wirewatch.jar",
        "java -cp classes dev.wirewatch.Wirewatch",
        "java -cp classes dev.wirewatch.Wirewatch -jar",
        "java -cp -jar dev.wirewatch.Wirewatch",
        "wirewatch",
        "-jar"
      })
  void whatSomebodyHasThoughtAboutIsNotPlain(String words) {
    assertThat(line(words).isPlainJar()).isFalse();
  }

  @Test
  void aLineWithOptionsOfOursIsNotPlain() {
    assertThat(line("java -jar wirewatch.jar").with(Options.suitable()).isPlainJar()).isFalse();
  }

  @Test
  void optionsComeFirstAndEveryOtherWordStaysByteForByte() {
    byte[] bytes = "java\0-jar\0w.jar\0--name=Пресса 新闻\0\0".getBytes(StandardCharsets.UTF_8);
    var words = CommandLine.of(bytes).with(List.of("-Xmx1g")).words();
    assertThat(words).hasSize(6).startsWith("java", "-Xmx1g", "-jar", "w.jar").endsWith("");
    assertThat(words.get(4).getBytes(StandardCharsets.ISO_8859_1))
        .isEqualTo("--name=Пресса 新闻".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void noWordsAreNoJar() {
    assertThat(CommandLine.of(new byte[0]).isPlainJar()).isFalse();
  }

  private static CommandLine line(String words) {
    return new CommandLine(List.of(words.split(" ")));
  }
}
