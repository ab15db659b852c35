package dev.wirewatch.access.pages;

import dev.wirewatch.web.page.Moment;
import dev.wirewatch.web.page.ReaderZone;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Times as the pages of people and of the log show them. */
@Component
class PageTimes {

  private final InstantSource clock;

  PageTimes(InstantSource clock) {
    this.clock = clock;
  }

  /** A time, or none. */
  @Nullable Moment of(@Nullable Instant time) {
    return Moment.ofNullable(time, clock.instant(), ReaderZone.get());
  }
}
