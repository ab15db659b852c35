package dev.wirewatch.feed.pages;

import dev.wirewatch.feed.poll.Connectivity;
import dev.wirewatch.web.page.Moment;
import java.time.InstantSource;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Says once that this machine is offline, instead of once for each feed. */
@Component
public class OfflineNotice {

  private final Connectivity connectivity;
  private final InstantSource clock;

  OfflineNotice(Connectivity connectivity, InstantSource clock) {
    this.connectivity = connectivity;
    this.clock = clock;
  }

  /** The notice; empty while servers outside answer. */
  public String words() {
    if (!connectivity.isOffline()) {
      return "";
    }
    String since =
        connectivity
            .lastReached()
            .map(reached -> " since " + Moment.logged(reached, clock.instant(), zone()).shown())
            .orElse("");
    return "This machine is offline: no server outside has answered"
        + since
        + ". Feeds are asked again by themselves.";
  }

  private static ZoneId zone() {
    return ZoneId.systemDefault();
  }
}
