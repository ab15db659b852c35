package dev.wirewatch.analysis;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim as the file of a digest describes it.
 *
 * @param position of its passage, counted from 1
 * @param kind one of {@link #KINDS}
 * @param quote what it says, in the words of the passage's summary
 * @param due the day by which it should be so; null if there is none
 * @param query its own, in the query language; null if it has none
 */
public record DigestClaim(
    int position,
    String name,
    String kind,
    String quote,
    @Nullable LocalDate due,
    List<String> themes,
    @Nullable String query) {

  static final List<String> KINDS = List.of("fact", "forecast", "judgement");
}
