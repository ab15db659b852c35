package dev.wirewatch.config;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.wirewatch.Wirewatch;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.diagnostics.FailureAnalysis;

class StartIT {

  @ParameterizedTest
  @CsvSource({
    "feeds.yml, feeds:|  - name: Wire, 'line 2: '",
    "feeds.yml, feeds:|  - url: ftp://wire.example, http",
    "feeds.yml, feeds: [, not valid YAML",
    "themes.yml, themes:|  - id: Not An Id, 'line 2: '",
    "themes.yml, themes: [, not valid YAML"
  })
  void aMalformedFileStopsTheStartAndSaysWhereAndWhy(
      String file, String text, String reason, @TempDir Path config, @TempDir Path data)
      throws IOException {
    Files.writeString(config.resolve(file), text.replace("|", "\n"));

    assertThatThrownBy(() -> start(config, data))
        .rootCause()
        .isInstanceOf(ConfigProblem.class)
        .hasMessageContaining(file + ", line ")
        .hasMessageContaining(reason);
  }

  @Test
  void aSecondProgramOnTheSameDataIsToldSo(@TempDir Path config, @TempDir Path data)
      throws IOException {
    try (var file = FileChannel.open(data.resolve("wirewatch.mv.db"), CREATE, WRITE);
        var lock = file.lock()) {
      file.write(ByteBuffer.wrap("in use".getBytes(StandardCharsets.UTF_8)));
      assertThat(lock.isValid()).isTrue();

      FailureAnalysis analysis = databaseProblem(config, data);

      assertThat(analysis.getDescription())
          .contains("a second Wirewatch, has this data folder open");
      assertThat(analysis.getAction()).contains("wirewatch.data-dir");
    }
  }

  @Test
  void aDataFolderThatIsAFileIsToldSo(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("data"), "no folder");

    FailureAnalysis analysis = databaseProblem(folder, file);

    assertThat(analysis.getDescription()).contains("The database cannot be used", "data");
    assertThat(analysis.getAction()).contains("See that wirewatch.data-dir is a folder");
  }

  @Test
  void anEmptyDatabaseFileIsNotTakenForANewDesk(@TempDir Path config, @TempDir Path data)
      throws IOException {
    Path file = Files.createFile(data.resolve("wirewatch.mv.db"));

    assertThatThrownBy(() -> start(config, data))
        .isInstanceOf(DatabaseProblem.class)
        .hasMessageContaining("wirewatch.mv.db is empty");

    assertThat(file).isEmptyFile();
  }

  @Test
  void aDatabaseFileOfNoiseIsCalledDamaged(@TempDir Path config, @TempDir Path data)
      throws IOException {
    Files.writeString(data.resolve("wirewatch.mv.db"), "noise ".repeat(10_000));

    FailureAnalysis analysis = databaseProblem(config, data);

    assertThat(analysis.getDescription()).contains("The database file is damaged");
    assertThat(analysis.getAction()).contains("a backup");
  }

  private static FailureAnalysis databaseProblem(Path config, Path data) {
    Throwable problem = catchThrowable(() -> start(config, data));
    return Objects.requireNonNull(new DatabaseProblemAnalyzer().analyze(problem));
  }

  @ParameterizedTest
  @CsvSource({
    "allowed-networks=10.0.0.0/99, is not a network",
    "min-interval=-5m, must be longer than or equal to",
    "timeout=0s, must be longer than or equal to",
    "first-byte-timeout=0s, must be longer than or equal to",
    "max-size=-1, max-size must be more than nothing",
    "per-host=0, must be greater than or equal to 1"
  })
  void aSettingThatCannotBeMeantStopsTheStart(
      String setting, String reason, @TempDir Path config, @TempDir Path data) {
    Throwable problem = catchThrowable(() -> start(config, data, "--wirewatch.poll." + setting));
    assertThat(problem).isNotNull();
    assertThat(Stream.iterate(problem, Objects::nonNull, Throwable::getCause))
        .extracting(String::valueOf)
        .anyMatch(text -> text.contains(reason));
  }

  private static void start(Path config, Path data, String... settings) {
    var arguments = new ArrayList<>(List.of(settings));
    arguments.add("--wirewatch.config-dir=" + config);
    arguments.add("--wirewatch.data-dir=" + data);
    arguments.add("--wirewatch.poll.enabled=false");
    arguments.add("--server.address=127.0.0.1");
    arguments.add("--server.port=0");
    new SpringApplicationBuilder(Wirewatch.class).run(arguments.toArray(String[]::new)).close();
  }
}
