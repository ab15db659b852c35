package dev.wirewatch.storage;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Whoever uses the program over HTTP. */
final class Caller implements AutoCloseable {

  private final HttpClient client = HttpClient.newHttpClient();
  private final String program;

  Caller(int port) {
    this.program = "http://localhost:" + port;
  }

  HttpResponse<String> get(String path) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(program + path)).header("Accept", "text/html, */*"));
  }

  HttpResponse<String> postJson(String path, String json) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(program + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  /** Sends a form as a page does, or as its script does. */
  HttpResponse<String> postForm(String path, String form, boolean script) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(program + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html")
            .POST(BodyPublishers.ofString(form));
    return send(script ? request.header("HX-Request", "true") : request);
  }

  int items() throws Exception {
    return Integer.parseInt(get("/api/v1/stats").body().replaceAll(".*\"items\":(\\d+).*", "$1"));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @Override
  public void close() {
    client.close();
  }
}
