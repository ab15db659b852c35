package dev.wirewatch.dashboard.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.web.page.Address;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.util.UriComponentsBuilder;

class WireAddressTest {

  @ParameterizedTest
  @CsvSource({
    "/, false, /?theme=any&state=new",
    "/, true, /?show=all",
    "/?tab=analysis&text=digest, false, /?text=digest&theme=any&state=new&tab=analysis",
    "/?show=all, false, /?show=all",
    "/?show=all&theme=energy, true, /?theme=energy",
    "/?q=gas, false, /?q=gas",
    "/?q=gas, true, /?q=gas",
    "/?state=kept&cursor=1, true, /?state=kept&cursor=1",
    "/?nonsense=1, false, /?theme=any&state=new",
    "/?q=, true, /?show=all",
  })
  void opensOnWhatTheBrowserRemembersUnlessTheAddressFilters(
      String asked, boolean everything, String opened) {
    assertThat(WireAddress.opened(params(asked), everything)).hasToString(opened);
  }

  @ParameterizedTest
  @CsvSource({"/?theme=energy", "/?passage=3", "/?q=gas&state=kept"})
  void aLinkThatTakesTheLastFilterAwaySaysSo(String filtered) {
    Address address = WireAddress.of(params(filtered));
    for (String name : params(filtered).keySet()) {
      address = WireAddress.explicit(address.without(name));
    }

    assertThat(address).hasToString("/?show=all");
    assertThat(WireAddress.explicit(address.with("theme", "energy"))).hasToString("/?theme=energy");
  }

  @Test
  void scopesKeepWhatElseIsFiltered() {
    Address here = WireAddress.of(params("/?passage=2&theme=energy&state=kept&q=gas"));

    assertThat(Scope.EVERYTHING.choice(here).link()).hasToString("/?q=gas&remember=everything");
    assertThat(Scope.TAGGED.choice(here).link()).hasToString("/?passage=2&theme=any&q=gas");
    var response = new MockHttpServletResponse();
    Address chosen = Scope.remember(Scope.EVERYTHING.choice(here).link(), response);
    assertThat(chosen).hasToString("/?q=gas");
    assertThat(response.getHeader("Set-Cookie")).startsWith("wire=everything;");
  }

  private static Map<String, String[]> params(String link) {
    return UriComponentsBuilder.fromUriString(link).build().getQueryParams().entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                e -> e.getValue().stream().map(v -> v == null ? "" : v).toArray(String[]::new)));
  }
}
