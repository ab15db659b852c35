package dev.wirewatch.feed;

import dev.wirewatch.fetch.address.OpenNetworks;
import dev.wirewatch.source.PageBody;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.NotFound;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/feeds}. */
@RestController
@RequestMapping("/api/v1/feeds")
class FeedsApi {

  private static final int LARGEST_LOG = 500;

  private final Feeds feeds;
  private final OpenNetworks networks;

  FeedsApi(Feeds feeds, OpenNetworks networks) {
    this.feeds = feeds;
    this.networks = networks;
  }

  /** A feed as callers describe it; only the address is needed for a new one. */
  record FeedBody(
      @Nullable String name,
      @Nullable String url,
      @Nullable String outlet,
      @Nullable String country,
      @Nullable String language,
      @Nullable String group,
      @Nullable String every,
      @Nullable Boolean enabled,
      @Nullable String zone,
      @Nullable PageBody page) {

    FeedDescription described() {
      var values = new HashMap<String, @Nullable String>();
      values.put("name", name);
      values.put("url", url);
      values.put("outlet", outlet);
      values.put("country", country);
      values.put("language", language);
      values.put("group", group);
      values.put("every", every);
      values.put("enabled", enabled == null ? null : enabled.toString());
      values.put("zone", zone);
      if (page != null) {
        page.selectors()
            .forEach((name, selector) -> values.put(FeedDescription.PAGE + name, selector));
      }
      return FeedDescription.of(values);
    }
  }

  @GetMapping
  List<FeedJson> all() {
    return feeds.all().stream().map(FeedJson::of).toList();
  }

  @PostMapping
  ResponseEntity<FeedJson> add(@RequestBody FeedBody body) throws FeedExists, BadDescription {
    FeedStatus added = feeds.add(pollable(body));
    return ResponseEntity.created(URI.create("/api/v1/feeds/" + added.feed().id()))
        .body(FeedJson.of(added));
  }

  @GetMapping("/{id}")
  FeedJson one(@PathVariable long id) {
    return found(id, feeds.find(id));
  }

  @PutMapping("/{id}")
  FeedJson change(@PathVariable long id, @RequestBody FeedBody body)
      throws FeedExists, BadDescription {
    return found(id, feeds.update(id, pollable(body)));
  }

  private NewFeed pollable(FeedBody body) throws BadDescription {
    FeedDescription described = body.described().within(networks);
    NewFeed feed = described.feed();
    if (feed == null) {
      throw new BadDescription(described.problems());
    }
    return feed;
  }

  @GetMapping("/{id}/polls")
  List<PollJson> log(@PathVariable long id, @RequestParam(defaultValue = "50") int limit) {
    found(id, feeds.find(id));
    if (limit < 1 || limit > LARGEST_LOG) {
      throw new BadRequest("limit", "limit must be between 1 and " + LARGEST_LOG + ".");
    }
    return feeds.polls(id, limit).stream().map(PollJson::of).toList();
  }

  private static FeedJson found(long id, Optional<FeedStatus> feed) {
    return feed.map(FeedJson::of).orElseThrow(() -> new NotFound("feed", id));
  }

  @ExceptionHandler
  ProblemDetail exists(FeedExists problem) {
    ProblemDetail detail =
        ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(problem.getMessage()));
    detail.setProperty("field", "url");
    detail.setProperty("feedId", problem.feed().id());
    return detail;
  }

  /** Names the first field that is wrong, as other refusals do, and all of them by name. */
  @ExceptionHandler
  ProblemDetail unusable(BadDescription bad) {
    ProblemDetail detail =
        ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(bad.getMessage()));
    detail.setProperty("field", bad.problems().keySet().iterator().next());
    detail.setProperty("problems", bad.problems());
    return detail;
  }
}
