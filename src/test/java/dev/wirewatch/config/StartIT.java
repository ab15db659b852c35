package dev.wirewatch.config;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.Wirewatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;

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

    assertThatThrownBy(() ->
            new SpringApplicationBuilder(Wirewatch.class)
                .run(
                    "--wirewatch.config-dir=" + config,
                    "--wirewatch.data-dir=" + data,
                    "--wirewatch.poll.enabled=false",
                    "--server.address=127.0.0.1",
                    "--server.port=0")
                .close())
        .rootCause()
        .isInstanceOf(ConfigProblem.class)
        .hasMessageContaining(file + ", line ")
        .hasMessageContaining(reason);
  }
}
