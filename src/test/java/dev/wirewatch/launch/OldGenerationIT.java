package dev.wirewatch.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Watches a real heap that much lives in for a while and is then gone. */
class OldGenerationIT {

  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  private static final long LIVES = AgeingProgram.LIVES >> 20;

  @Test
  void staysNearWhatLives() throws Exception {
    assertThat(megabytesUsedAtMost("watched")).isLessThan(4 * LIVES);
  }

  @Test
  void theCollectorByItselfLetsItGrow() throws Exception {
    assertThat(megabytesUsedAtMost("left alone")).isGreaterThan(4 * LIVES);
  }

  @Test
  void theNextCollectionIsDueWhenWhatLivesHasDoubled() {
    assertThat(OldGeneration.threshold(megabytes(10), megabytes(2_000))).isEqualTo(megabytes(192));
    assertThat(OldGeneration.threshold(megabytes(300), megabytes(2_000))).isEqualTo(megabytes(600));
    assertThat(OldGeneration.threshold(megabytes(300), megabytes(400))).isEqualTo(megabytes(400));
  }

  private static long megabytes(long count) {
    return count << 20;
  }

  private static long megabytesUsedAtMost(String how) throws Exception {
    var command =
        Stream.of(
                JAVA.toString(),
                "-XX:+UseParallelGC",
                "-Xmx2g",
                "-XX:MaxNewSize=64m",
                "-cp",
                System.getProperty("java.class.path"),
                AgeingProgram.class.getName(),
                how)
            .toList();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return Long.parseLong(said.strip()) >> 20;
  }
}
