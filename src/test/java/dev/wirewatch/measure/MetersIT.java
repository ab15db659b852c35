package dev.wirewatch.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What the page for those who run the program says of its numbers is what there is. */
@DirtiesContext
@SpringBootTest(properties = "wirewatch.poll.enabled=false")
class MetersIT {

  private static final Pattern ROW =
      Pattern.compile("\\| `(wirewatch\\.[a-z.]+)` \\| (?:`([a-z]+)`)? ?\\| ([a-z]*) ?\\|.*");

  @TempDir static Path data;

  @Autowired private MeterRegistry meters;

  @DynamicPropertySource
  static void dataInATemporaryFolder(DynamicPropertyRegistry registry) {
    registry.add("wirewatch.data-dir", data::toString);
    registry.add("wirewatch.config-dir", data::toString);
  }

  @Test
  void thePageOfMetersNamesAllOfThemWithTagsAndUnits() throws IOException {
    try (Stream<String> page = Files.lines(Path.of("src/docs/operations.md"))) {
      var documented =
          page.map(ROW::matcher)
              .filter(Matcher::matches)
              .map(row ->
                  "%s [%s] %s"
                      .formatted(
                          row.group(1), row.group(2) == null ? "" : row.group(2), row.group(3)))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(documented).isNotEmpty().isEqualTo(registered());
    }
  }

  private TreeSet<String> registered() {
    return meters.getMeters().stream()
        .map(meter -> meter.getId())
        .filter(id -> id.getName().startsWith("wirewatch."))
        .map(id ->
            "%s [%s] %s"
                .formatted(
                    id.getName(),
                    id.getTags().stream().map(Tag::getKey).collect(Collectors.joining()),
                    id.getBaseUnit() == null ? "" : id.getBaseUnit()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void eachHasANumberOnAnEmptyDesk() {
    assertThat(meters.getMeters())
        .filteredOn(meter -> meter.getId().getName().startsWith("wirewatch."))
        .filteredOn(meter -> !meter.getId().getName().equals("wirewatch.intake.age"))
        .allSatisfy(meter ->
            assertThat(meter.measure()).allSatisfy(each -> assertThat(each.getValue()).isNotNaN()));
  }
}
