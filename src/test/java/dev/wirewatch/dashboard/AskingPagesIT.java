package dev.wirewatch.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import dev.wirewatch.feed.sample.SampleWire;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Pages that cannot listen for news, since no stream is left for them. */
@DirtiesContext
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"wirewatch.poll.enabled=false", "wirewatch.streams.most=0"})
class AskingPagesIT {

  @TempDir static Path data;

  @RegisterExtension static final Browser browser = new Browser();

  @LocalServerPort private int port;
  @Autowired private SampleWire samples;

  @DynamicPropertySource
  static void dataInATemporaryFolder(DynamicPropertyRegistry registry) {
    registry.add("wirewatch.data-dir", data::toString);
  }

  @Test
  void askEveryHalfMinute() {
    Page page = browser.page(options -> {});
    page.clock().install();
    page.waitForResponse(
        "**/events", () -> page.navigate("http://localhost:" + port + "/?show=all"));
    samples.load();
    assertThat(page.locator("#fresh")).isEmpty();
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> {
          page.clock().runFor(31_000);
          return page.locator("#fresh").innerText().contains("new");
        });
  }
}
