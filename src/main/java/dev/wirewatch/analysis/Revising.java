package dev.wirewatch.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants an analysis to be; what is null stays as it is.
 *
 * @param patience null leaves it as it is
 * @param passages all that there shall be, in their order
 */
public record Revising(
    @Nullable String title, @Nullable Patience patience, @Nullable List<Part> passages) {

  /**
   * How long a support holds.
   *
   * @param days null: for good
   */
  public record Patience(@Nullable Integer days) {}

  /**
   * A passage as it shall be.
   *
   * @param id of one that is there, whose claims and evidence stay; null for a new one
   * @param name what it is about in a few words; null leaves it as it is
   * @param text null leaves it as it is
   * @param withoutText whether the author's text shall go
   * @param summary null leaves it as it is
   * @param themes null leaves them as they are
   */
  public record Part(
      @Nullable String id,
      @Nullable String name,
      @Nullable String text,
      boolean withoutText,
      @Nullable String summary,
      @Nullable List<String> themes) {}
}
