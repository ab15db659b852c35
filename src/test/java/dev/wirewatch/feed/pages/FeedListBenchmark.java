package dev.wirewatch.feed.pages;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;

/**
 * Asks a running program for views of its list of feeds, again and again, and says how long each
 * took once warm. {@link ManyFeeds} fills a data folder for it.
 *
 * <pre>FeedListBenchmark http://localhost:8080</pre>
 */
public final class FeedListBenchmark {

  private static final int WARM_UP = 20;
  private static final int RUNS = 31;

  private static final List<String> VIEWS =
      List.of(
          "/feeds",
          "/feeds?sort=name",
          "/feeds?sort=rate",
          "/feeds?sort=tagged",
          "/feeds?q=xinhua&group=Ministries",
          "/feeds?health=failing&sort=answered",
          "/feeds/rounds");

  private FeedListBenchmark() {}

  public static void main(String[] args) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      for (String view : VIEWS) {
        var request = HttpRequest.newBuilder(URI.create(args[0] + view)).build();
        long[] nanos = new long[RUNS];
        int bytes = 0;
        for (int i = -WARM_UP; i < RUNS; i++) {
          long start = System.nanoTime();
          bytes = client.send(request, BodyHandlers.ofByteArray()).body().length;
          if (i >= 0) {
            nanos[i] = System.nanoTime() - start;
          }
        }
        Arrays.sort(nanos);
        System.out.printf(
            "%-42s median %4d ms, slowest %4d ms, %d bytes%n",
            view, nanos[RUNS / 2] / 1_000_000, nanos[RUNS - 1] / 1_000_000, bytes);
      }
    }
  }
}
