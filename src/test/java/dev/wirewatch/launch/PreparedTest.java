package dev.wirewatch.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparedTest {

  @TempDir private Path folder;
  private Path jar = Path.of("");
  private Prepared prepared = Prepared.of(Path.of("wirewatch.jar"));

  @BeforeEach
  void pack() throws IOException {
    jar = Files.writeString(folder.resolve("wirewatch.jar"), "one");
    prepared = Prepared.of(jar);
    Files.createDirectories(prepared.folder());
  }

  @Test
  void isUsedOnceItIsComplete() throws IOException {
    assertThat(prepared.fits()).isFalse();
    prepared.complete();
    assertThat(prepared.fits()).isTrue();
    assertThat(prepared.folder()).isEqualTo(folder.resolve("wirewatch.start"));
  }

  @Test
  void isNotUsedWithAnotherJar() throws IOException {
    prepared.complete();
    Files.writeString(jar, "another");
    assertThat(prepared.fits()).isFalse();
  }

  @Test
  void takesThePlaceOfTheJarAndOfNothingElse() {
    var line = new CommandLine(List.of("java", "-Da=b", "-jar", "w.jar", "w.jar", "--x=1"));
    assertThat(line.of(Path.of("/srv/w.start/w.jar")).words())
        .containsExactly("java", "-Da=b", "-jar", "/srv/w.start/w.jar", "w.jar", "--x=1");
  }

  @Test
  void theHeapIsAQuarterOfTheMachineAndNotTooSmall() {
    assertThat(Options.suitable(24_000)).contains("-Xmx6000m");
    assertThat(Options.suitable(1_000)).contains("-Xmx384m");
  }

  @Test
  void theCommandStandsAlone() {
    assertThat(Preparation.isMeant("prepare")).isTrue();
    assertThat(Preparation.isMeant("prepare", "x")).isFalse();
    assertThat(Preparation.isMeant()).isFalse();
  }
}
