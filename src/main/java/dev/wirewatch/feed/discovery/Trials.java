package dev.wirewatch.feed.discovery;

import dev.wirewatch.feed.discovery.FeedLinks.Candidate;
import dev.wirewatch.fetch.FeedFetcher;
import dev.wirewatch.fetch.FeedFetcher.FetchRequest;
import dev.wirewatch.fetch.FetchResult;
import dev.wirewatch.fetch.FetchResult.Answered;
import dev.wirewatch.source.DateHome;
import dev.wirewatch.source.parse.ParseFailure;
import dev.wirewatch.source.read.SourceReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Tries addresses that may be feeds', some at a time and none for long. */
@Component
class Trials {

  private static final Duration PATIENCE = Duration.ofSeconds(12);

  private final FeedFetcher fetcher;
  private final SourceReader reader;
  private final Duration patience;

  @Autowired
  Trials(FeedFetcher fetcher, SourceReader reader) {
    this(fetcher, reader, PATIENCE);
  }

  Trials(FeedFetcher fetcher, SourceReader reader, Duration patience) {
    this.fetcher = fetcher;
    this.reader = reader;
    this.patience = patience;
  }

  /** What came of each; those that take too long are given up. */
  List<Trial> of(List<Candidate> candidates) {
    List<Callable<Trial>> tasks = new ArrayList<>();
    candidates.forEach(candidate -> tasks.add(() -> trial(candidate)));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Trial>> futures =
          threads.invokeAll(tasks, patience.toMillis(), TimeUnit.MILLISECONDS);
      var trials = new ArrayList<Trial>();
      for (int i = 0; i < futures.size(); i++) {
        trials.add(result(candidates.get(i), futures.get(i)));
      }
      return trials;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  private static Trial result(Candidate candidate, Future<Trial> future)
      throws InterruptedException {
    try {
      return future.isCancelled()
          ? failed(candidate, "The server did not answer in time.")
          : future.get();
    } catch (ExecutionException e) {
      return failed(candidate, "The document broke the parser: " + e.getCause() + ".");
    }
  }

  private Trial trial(Candidate candidate) {
    FetchResult result = fetcher.fetch(new FetchRequest(candidate.url(), null, null));
    return switch (result) {
      case Answered answer -> read(candidate, answer);
      case FetchResult.Failed failed -> failed(candidate, failed.message());
      case FetchResult.NotModified unasked -> failed(candidate, "The server sent no document.");
    };
  }

  private Trial read(Candidate candidate, Answered answer) {
    try {
      return new Trial(candidate, answer, reader.read(answer, null, DateHome.UTC), "");
    } catch (ParseFailure e) {
      return new Trial(candidate, answer, null, e.getMessage());
    }
  }

  private static Trial failed(Candidate candidate, String problem) {
    return new Trial(candidate, null, null, problem);
  }
}
