package dev.wirewatch.dashboard.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wirewatch.feed.poll.NetworkChanged;
import dev.wirewatch.item.ItemsChanged;
import dev.wirewatch.item.ItemsStored;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Pages that listen to a real server, each by a connection of its own. */
@DirtiesContext
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "wirewatch.poll.enabled=false",
      "wirewatch.streams.most=4",
      "wirewatch.streams.per-address=3"
    })
class EventStreamsIT {

  private static final String HERE = "127.0.0.1";
  private static final String ELSEWHERE = "127.0.0.2";

  @TempDir static Path data;

  private final List<Listener> pages = new ArrayList<>();

  @LocalServerPort private int port;
  @Autowired private LiveEvents events;
  @Autowired private ApplicationEventPublisher publisher;

  @DynamicPropertySource
  static void dataInATemporaryFolder(DynamicPropertyRegistry registry) {
    registry.add("wirewatch.data-dir", data::toString);
    // No feeds: a test that polls must not reach out to the world.
    registry.add("wirewatch.config-dir", data::toString);
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class LittleRoom {

    /** What a page does not read piles up in the system, which is full sooner like this. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> smallBuffers() {
      return factory ->
          factory.addConnectorCustomizers(
              connector -> connector.setProperty("socket.txBufSize", "4096"));
    }
  }

  @AfterEach
  void closeAll() throws IOException {
    for (Listener page : pages) {
      page.close();
    }
    await().until(() -> events.open() == 0);
  }

  @Test
  void everyPageIsToldOnceWhatWasStored() throws IOException {
    Listener first = listen(HERE);
    Listener second = listen(ELSEWHERE);

    publisher.publishEvent(new ItemsStored(List.of(1L, 2L)));

    await().until(() -> first.heard().contains("data:2") && second.heard().contains("data:2"));
    assertThat(first.heard())
        .contains("Content-Type: text/event-stream", "retry:5000")
        .noneMatch(line -> line.startsWith("Content-Length"))
        .containsOnlyOnce("event:items")
        .doesNotContain("end");
  }

  @Test
  void everyPageIsToldWhichItemsChanged() throws IOException {
    Listener page = listen(HERE);

    publisher.publishEvent(new ItemsChanged(List.of(7L, 12L)));

    await().until(() -> page.heard().contains("data:7,12"));
    assertThat(page.heard()).containsOnlyOnce("event:changed").doesNotContain("event:items");
  }

  @Test
  void thatTheNetworkIsGoneIsToldAtOnce() throws IOException {
    Listener page = listen(HERE);

    publisher.publishEvent(new NetworkChanged(true));

    await().until(() -> page.heard().contains("data:true"));
    assertThat(page.heard()).contains("event:network");
  }

  @Test
  void thereAreSoManyOfOneAddressAndSoManyInAll() throws IOException {
    open(HERE);
    Listener second = open(HERE);
    open(HERE);

    Listener tooMany = open(HERE).listen();
    assertThat(tooMany.status()).isEqualTo("HTTP/1.1 503 ");
    await().until(() -> tooMany.heard().contains("Retry-After: 60"));
    assertThat(open(ELSEWHERE).status()).isEqualTo("HTTP/1.1 200 ");
    assertThat(open(ELSEWHERE).status()).as("no more in all").isEqualTo("HTTP/1.1 503 ");
    second.close();

    await().until(() -> events.open() == 3);
    assertThat(open(HERE).status()).isEqualTo("HTTP/1.1 200 ");
  }

  @Test
  @Timeout(120)
  void aPageThatDoesNotReadIsDroppedAndOthersAreNot() throws Exception {
    Listener quick = listen(HERE);
    open(HERE);

    while (events.open() == 2) {
      publisher.publishEvent(new NetworkChanged(false));
      quick.awaitNews();
    }

    assertThat(events.open()).isEqualTo(1);
    assertThat(quick.heard()).doesNotContain("end");
  }

  private Listener listen(String address) throws IOException {
    Listener page = open(address).listen();
    await().until(() -> page.heard().contains(":open"));
    return page;
  }

  private Listener open(String address) throws IOException {
    var page = Listener.of(address, port);
    pages.add(page);
    return page;
  }
}
