package dev.wirewatch.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser without scripts, or a program with a token, that asks a running program. */
public final class Visitor {

  private static final Pattern TOKEN = Pattern.compile("<meta name=\"_csrf\" content=\"([^\"]+)\"");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final int port;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private @Nullable String token;
  private @Nullable String csrf;

  public Visitor(int port) {
    this.port = port;
  }

  /** A program that sends a token. */
  public static Visitor withToken(int port, String token) {
    var visitor = new Visitor(port);
    visitor.token = token;
    return visitor;
  }

  /** What came back. */
  public record Answer(HttpResponse<String> response) {

    public int status() {
      return response.statusCode();
    }

    public String text() {
      return response.body();
    }

    public JsonNode json() {
      return JSON.readTree(response.body());
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /** Where it leads, without the server. */
    public String location() {
      return header("Location").replaceFirst("^https?://[^/]+", "");
    }
  }

  public Answer get(String path, String... headers) {
    return send("GET", path, null, headers);
  }

  /** A page, as a browser asks for it; the token for what is sent from it is kept. */
  public Answer page(String path, String... headers) {
    var all = new ArrayList<>(List.of("Accept", "text/html,application/xhtml+xml"));
    all.addAll(Arrays.asList(headers));
    Answer answer = send("GET", path, null, all.toArray(String[]::new));
    Matcher found = TOKEN.matcher(answer.text());
    if (found.find()) {
      csrf = found.group(1);
    }
    return answer;
  }

  /** What scripts of the page that was seen last would send. */
  public Answer send(String method, String path, @Nullable Object json, String... headers) {
    HttpRequest.Builder request = request(path, headers);
    if (json == null) {
      return answer(request.method(method, BodyPublishers.noBody()));
    }
    request.header("Content-Type", "application/json");
    return answer(request.method(method, BodyPublishers.ofString(JSON.writeValueAsString(json))));
  }

  public Answer post(String path, @Nullable Object json, String... headers) {
    return send("POST", path, json, headers);
  }

  /** A form of the page that was seen last. */
  public Answer form(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return answer(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  /** The status of an answer that may never end, whose body is not read. */
  public int status(String method, String path) {
    HttpRequest request = request(path).method(method, BodyPublishers.noBody()).build();
    try {
      HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
      response.body().close();
      return response.statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path, String... headers) {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    } else if (csrf != null) {
      request.header("X-CSRF-TOKEN", csrf);
    }
    return request;
  }

  private Answer answer(HttpRequest.Builder request) {
    try {
      return new Answer(client.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Signs in with a form, as the first page that it leads to is looked at. */
  public Visitor signIn(String name, String password) {
    Answer answer = trySignIn(name, password);
    assertThat(answer.location()).isEqualTo("/");
    page("/");
    return this;
  }

  /** Sends the form of signing in. */
  public Answer trySignIn(String name, String password) {
    page("/sign-in");
    return form("/sign-in", Map.of("username", name, "password", password));
  }

  /** The cookies, as they are sent. */
  public Map<String, String> cookies() {
    return cookies.getCookieStore().getCookies().stream()
        .collect(Collectors.toMap(cookie -> cookie.getName(), cookie -> cookie.getValue()));
  }

  /** The token of the page that was seen last. */
  public String csrf() {
    return String.valueOf(csrf);
  }

  /** From now on sends this instead. */
  public void setCsrf(@Nullable String other) {
    csrf = other;
  }
}
