package dev.wirewatch.feed;

import dev.wirewatch.fetch.address.FeedAddress;
import dev.wirewatch.fetch.address.FeedAddress.BadAddress;
import dev.wirewatch.fetch.address.OpenNetworks;
import dev.wirewatch.source.BadSource;
import dev.wirewatch.source.PageBody;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.NotFound;
import java.net.URI;
import java.time.Duration;
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

    NewFeed feed() {
      if (url == null || url.isBlank()) {
        throw new BadRequest("url", "url is missing: give the feed's address.");
      }
      return new NewFeed(
          limited("name", name, NewFeed.LONGEST_NAME),
          address(url),
          limited("outlet", outlet, NewFeed.LONGEST_NAME),
          limited("country", country, NewFeed.LONGEST_COUNTRY),
          limited("language", language, NewFeed.LONGEST_LANGUAGE),
          limited("group", group, NewFeed.LONGEST_GROUP),
          every(every),
          enabled == null || enabled,
          zone(zone),
          page == null ? null : page.rules());
    }

    private static String zone(@Nullable String zone) {
      try {
        return FeedZone.checked(limited("zone", zone, 60));
      } catch (BadSource e) {
        throw new BadRequest(e.field(), e.reason());
      }
    }

    private static FeedAddress address(String url) {
      try {
        return FeedAddress.parse(url);
      } catch (BadAddress e) {
        throw new BadRequest("url", e.reason());
      }
    }

    private static String limited(String field, @Nullable String text, int longest) {
      if (text != null && text.length() > longest) {
        throw new BadRequest(field, field + " may have " + longest + " characters.");
      }
      return text == null ? "" : text.replaceAll("\\p{Cntrl}", " ").strip();
    }

    private static @Nullable Duration every(@Nullable String text) {
      try {
        return FeedInterval.checked(text == null ? "" : text);
      } catch (BadSource e) {
        throw new BadRequest(e.field(), "every " + e.reason());
      }
    }
  }

  @GetMapping
  List<FeedJson> all() {
    return feeds.all().stream().map(FeedJson::of).toList();
  }

  @PostMapping
  ResponseEntity<FeedJson> add(@RequestBody FeedBody body) throws FeedExists {
    FeedStatus added = feeds.add(pollable(body));
    return ResponseEntity.created(URI.create("/api/v1/feeds/" + added.feed().id()))
        .body(FeedJson.of(added));
  }

  @GetMapping("/{id}")
  FeedJson one(@PathVariable long id) {
    return found(id, feeds.find(id));
  }

  @PutMapping("/{id}")
  FeedJson change(@PathVariable long id, @RequestBody FeedBody body) throws FeedExists {
    return found(id, feeds.update(id, pollable(body)));
  }

  private NewFeed pollable(FeedBody body) {
    NewFeed feed = body.feed();
    networks
        .refusal(feed.url())
        .ifPresent(reason -> {
          throw new BadRequest("url", reason);
        });
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
}
