package dev.wirewatch.dashboard.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.item.State;
import dev.wirewatch.web.page.Address;
import java.net.URLDecoder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.UriComponentsBuilder;

class WireQueryTest {

  private static final Instant NOW = Instant.parse("2016-03-30T12:00:00Z");

  @Test
  void anAddressComesBackAsItWas() {
    String link =
        "/?analysis=a&passage=3&theme=kuriles&theme=japan&feed=7&outlet=RIA+Novosti%2C+Moscow"
            + "&lang=ru&state=kept&period=7d&q=%22Курил%22+AND+a%26b&tab=wire";

    assertThat(address(link)).isEqualTo(address(address(link).toString()));
    assertThat(WireQuery.of(address(address(link).toString())))
        .isEqualTo(WireQuery.of(address(link)));
    assertThat(WireQuery.of(address(link)).outlets()).containsExactly("RIA Novosti, Moscow");
    assertThat(WireQuery.of(address(link)).text()).isEqualTo("\"Курил\" AND a&b");
  }

  @Test
  void severalThemesMayStandInOneParameter() {
    assertThat(WireQuery.of(address("/?theme=kuriles,japan")).themes())
        .containsExactlyInAnyOrder("kuriles", "japan");
  }

  @Test
  void leavesOutWhatIsEmptyOrUnknown() {
    assertThat(address("/?q=&theme=&other=1&state=new")).hasToString("/?state=new");
    assertThat(address("/")).hasToString("/");
  }

  @Test
  void ignoresWhatNobodyCanUnderstand() {
    WireQuery query = WireQuery.of(address("/?state=lost&feed=x&from=soon&period=ever"));

    assertThat(query).isEqualTo(WireQuery.of(address("/")));
  }

  @Test
  void anotherChoiceStartsFromTheFirstPage() {
    assertThat(address("/?lang=ru&cursor=abc&day=2016-03-30").with("state", "kept"))
        .hasToString("/?lang=ru&state=kept");
    assertThat(address("/?theme=a,b").without("theme", "a")).hasToString("/?theme=b");
  }

  @Test
  void aPassageNarrowsToItsThemes() {
    assertThat(filter("/?theme=any", Set.of("kuriles", "japan")).themes())
        .containsExactlyInAnyOrder("kuriles", "japan");
    assertThat(filter("/?theme=japan,thaad", Set.of("kuriles", "japan")).themes())
        .containsExactly("japan");
  }

  @Test
  void exactDaysOutrankThePeriodAndAreWhole() {
    ItemFilter filter = filter("/?period=24h&from=2016-03-01&to=2016-03-02&state=new", Set.of());

    assertThat(filter.from()).isEqualTo("2016-03-01T00:00:00Z");
    assertThat(filter.to()).isEqualTo("2016-03-03T00:00:00Z");
    assertThat(filter.states()).containsExactly(State.NEW);
  }

  @Test
  void aPeriodCountsBackFromNow() {
    assertThat(filter("/?period=3d", Set.of()).from()).isEqualTo("2016-03-27T12:00:00Z");
  }

  private static ItemFilter filter(String link, Set<String> narrowed) {
    return WireQuery.of(address(link)).filter(narrowed, NOW, ZoneOffset.UTC);
  }

  private static Address address(String link) {
    Map<String, String[]> params =
        UriComponentsBuilder.fromUriString(link).build().getQueryParams().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    e ->
                        e.getValue().stream()
                            .map(v -> URLDecoder.decode(v, UTF_8))
                            .toArray(String[]::new)));
    return WireAddress.of(params);
  }
}
