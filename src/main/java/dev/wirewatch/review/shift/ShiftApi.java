package dev.wirewatch.review.shift;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/shift}: what happened between two times, by default in the last twelve hours. */
@RestController
class ShiftApi {

  private static final Duration USUAL = Duration.ofHours(12);

  private final Shifts shifts;
  private final InstantSource clock;

  ShiftApi(Shifts shifts, InstantSource clock) {
    this.shifts = shifts;
    this.clock = clock;
  }

  @GetMapping("/api/v1/shift")
  Shift between(
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant to) {
    Instant end = to == null ? clock.instant() : to;
    return shifts.between(from == null ? end.minus(USUAL) : from, end);
  }
}
