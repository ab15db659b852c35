package dev.wirewatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;

import dev.wirewatch.feed.poll.NetworkChanged;
import dev.wirewatch.item.ItemsStored;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class LiveEventsTest {

  private final LiveEvents events = new LiveEvents();
  private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new EventsController(events)).build();

  @Test
  void tellsEveryPageOnceWhatWasStoredSinceTheLastTick() throws Exception {
    MockHttpServletResponse first = connect();
    MockHttpServletResponse second = connect();

    events.on(new ItemsStored(List.of(1L, 2L)));
    events.on(new ItemsStored(List.of(3L)));
    events.tick();

    await()
        .untilAsserted(() -> {
          assertThat(first.getContentAsString()).contains("event:items\ndata:3");
          assertThat(second.getContentAsString()).containsOnlyOnce("event:items");
        });
  }

  @Test
  void tellsAtOnceThatTheNetworkIsGone() throws Exception {
    MockHttpServletResponse page = connect();

    events.on(new NetworkChanged(true));

    await()
        .untilAsserted(
            () -> assertThat(page.getContentAsString()).contains("event:network\ndata:true"));
  }

  @Test
  void saysNothingWhenNothingWasStored() throws Exception {
    MockHttpServletResponse page = connect();

    events.tick();

    assertThat(page.getContentAsString()).doesNotContain("event:");
  }

  @Test
  void keepsConnectionsAliveInBetween() throws Exception {
    MockHttpServletResponse page = connect();

    for (int i = 0; i < 10; i++) {
      events.tick();
    }

    await().untilAsserted(() -> assertThat(page.getContentAsString()).contains(":still here"));
  }

  private MockHttpServletResponse connect() throws Exception {
    return mvc.perform(get("/events"))
        .andExpect(request().asyncStarted())
        .andReturn()
        .getResponse();
  }
}
