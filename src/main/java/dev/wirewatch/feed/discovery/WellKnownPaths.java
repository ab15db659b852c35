package dev.wirewatch.feed.discovery;

import dev.wirewatch.feed.discovery.FeedLinks.Candidate;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where sites usually keep their feed, the most usual places first. */
final class WellKnownPaths {

  private static final List<String> BESIDE_THE_PAGE = List.of("feed/", "rss.xml", "index.xml");
  private static final List<String> OF_THE_SITE =
      List.of(
          "/feed",
          "/rss",
          "/rss.xml",
          "/feed.xml",
          "/atom.xml",
          "/index.xml",
          "/feed.json",
          "/?feed=rss2");

  private WellKnownPaths() {}

  static List<Candidate> of(URI page) {
    Set<URI> places = new LinkedHashSet<>();
    String path = page.getRawPath();
    if (path.endsWith("/") && path.length() > 1) {
      BESIDE_THE_PAGE.forEach(name -> places.add(page.resolve(name)));
    }
    OF_THE_SITE.forEach(place -> places.add(page.resolve(place)));
    return places.stream().map(place -> new Candidate(place, "")).toList();
  }
}
