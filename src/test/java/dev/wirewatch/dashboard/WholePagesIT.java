package dev.wirewatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whoever opens an address in a browser gets a whole page, never a part of one. */
@DirtiesContext
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "wirewatch.poll.enabled=false")
@ActiveProfiles("demo")
class WholePagesIT {

  /** What stands for the variables of addresses, by the folder that they are in. */
  private static final Map<String, String> EXAMPLES =
      Map.of(
          "/items/{id}", "/items/1",
          "/feeds/{id}", "/feeds/1",
          "/themes/{id}", "/themes/energy",
          "/vocabularies/{name}", "/vocabularies/russia",
          "/versions/{number}", "/versions/1");

  @TempDir static Path data;

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

  @LocalServerPort private int port;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @DynamicPropertySource
  static void dataInATemporaryFolder(DynamicPropertyRegistry registry) {
    registry.add("wirewatch.data-dir", data::toString);
  }

  @Test
  void areBehindEveryAddress() throws Exception {
    var fragments = new TreeSet<String>();
    int pages = 0;
    for (String path : addresses()) {
      HttpResponse<String> answer = open(path);
      boolean page = answer.headers().firstValue("Content-Type").orElse("").contains("html");
      pages += page ? 1 : 0;
      if (page && !isWhole(answer.body())) {
        fragments.add(path);
      }
    }

    assertThat(fragments).isEmpty();
    assertThat(pages).isGreaterThan(20);
  }

  @ParameterizedTest
  @CsvSource({
    "/feeds/polling, /feeds",
    "/feeds/rounds?round=7&round=8, /feeds?round=7&round=8",
    "/themes/retagging, /themes",
    "/wire/fresh?theme=energy&q=gas&asOf=x, /?theme=energy&q=gas",
  })
  void partsLeadToThePageThatHoldsThem(String part, String page) throws Exception {
    assertThat(open(part).uri()).isEqualTo(address(page));
  }

  private TreeSet<String> addresses() {
    var paths = new TreeSet<String>();
    for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
      var methods = mapping.getMethodsCondition().getMethods();
      var types = mapping.getProducesCondition().getProducibleMediaTypes();
      boolean shown = types.isEmpty() || types.contains(MediaType.TEXT_HTML);
      if (shown && (methods.isEmpty() || methods.contains(RequestMethod.GET))) {
        mapping.getPatternValues().forEach(pattern -> paths.add(filledIn(pattern)));
      }
    }
    return paths;
  }

  private static String filledIn(String pattern) {
    String path = pattern;
    for (Map.Entry<String, String> example : EXAMPLES.entrySet()) {
      path = path.replace(example.getKey(), example.getValue());
    }
    return path.replaceAll("\\{[^}]*}", "1");
  }

  private static boolean isWhole(String body) {
    return List.of("<!DOCTYPE html>", "<title>", "<main id=\"content\"", "</html>").stream()
        .allMatch(body::contains);
  }

  private HttpResponse<String> open(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(address(path)).header("Accept", "text/html,*/*").build();
    return Objects.requireNonNull(client.send(request, BodyHandlers.ofString()));
  }

  private URI address(String path) {
    return URI.create("http://localhost:" + port + path);
  }
}
