package dev.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The real documents that lie beside the project, where there are any. */
public final class Corpus {

  private Corpus() {}

  /** A folder of it, looked for from the project's upwards; only a build server must have it. */
  public static Path folder(String name) {
    Optional<Path> corpus =
        Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
            .map(folder -> folder.resolve("shared/corpus").resolve(name))
            .filter(Files::isDirectory)
            .findFirst();
    if (!"true".equals(System.getenv("CI"))) {
      assumeThat(corpus).as("the corpus").isPresent();
    }
    assertThat(corpus).as("the corpus").isPresent();
    return corpus.orElseThrow();
  }
}
