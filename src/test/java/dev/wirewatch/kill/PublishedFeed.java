package dev.wirewatch.kill;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A feed with a short memory, as real ones have. An entry leaves the document only once the program
 * must have it on disk: when the first request of a new run names a version that had it. "Not
 * modified" is the answer to the latest version alone. So whatever is missing at last was lost by
 * the program.
 */
final class PublishedFeed {

  /** Entries that stay although they are known to be stored, as overlap. */
  private static final int KEPT = 2;

  private final int number;
  private final RandomGenerator random;
  private final Map<String, String> titles = new LinkedHashMap<>();
  private final Map<String, Integer> changedIn = new LinkedHashMap<>();
  private final Map<String, String> gone = new LinkedHashMap<>();
  private final Set<String> runs = new HashSet<>();
  private String knownTo = "";
  private int version;

  PublishedFeed(int number, RandomGenerator random) {
    this.number = number;
    this.random = random;
    publish();
  }

  String path() {
    return "/feed-" + number + "/";
  }

  synchronized String etag() {
    return etag(version);
  }

  private String etag(int of) {
    return "\"" + number + "-" + of + "\"";
  }

  /** A document, or none if the run of the program has the latest one. */
  synchronized @Nullable String answer(String run, @Nullable String known, boolean publishing) {
    if (runs.add(run) && known != null) {
      forgetUpTo(Integer.parseInt(known.replaceAll(".*-|\"", "")));
    }
    if (publishing && random.nextInt(3) > 0) {
      change();
    }
    boolean latest = etag().equals(known);
    knownTo = latest ? run : knownTo;
    return latest ? null : document();
  }

  private void forgetUpTo(int stored) {
    for (String id : List.copyOf(titles.keySet())) {
      if (titles.size() > KEPT && changedIn.getOrDefault(id, 0) <= stored) {
        gone.put(id, String.valueOf(titles.remove(id)));
      }
    }
  }

  private void change() {
    version++;
    for (int i = random.nextInt(3); i >= 0; i--) {
      publish();
    }
    String oldest = titles.keySet().iterator().next();
    if (random.nextInt(4) == 0) {
      titles.computeIfPresent(
          oldest, (id, title) -> title.replace(" (updated)", "") + " (updated)");
      changedIn.put(oldest, version);
    }
  }

  private void publish() {
    String id = "feed-" + number + "-entry-" + (titles.size() + gone.size());
    String about = random.nextBoolean() ? "A pipeline" : "A harvest";
    titles.put(id, about + " in the news: " + id);
    changedIn.put(id, version);
  }

  private String document() {
    var document = new StringBuilder("<rss version=\"2.0\"><channel><title>");
    document.append(path()).append("</title>");
    titles.forEach((id, title) ->
        document
            .append("<item><guid isPermaLink=\"false\">")
            .append(id)
            .append("</guid><title>")
            .append(title)
            .append("</title></item>"));
    return document.append("</channel></rss>").toString();
  }

  synchronized boolean isKnownTo(String run) {
    return knownTo.equals(run);
  }

  synchronized Map<String, String> published() {
    var published = new LinkedHashMap<>(gone);
    published.putAll(titles);
    return published;
  }
}
