package dev.wirewatch.feed.access;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What servers shall be told for a feed from now on. Where a secret is null, the one that is stored
 * stays; where it is empty, there is none any more.
 *
 * @param headers values by name; headers that are not named are dropped
 */
public record AccessChange(
    String userAgent,
    Map<String, @Nullable String> headers,
    String username,
    @Nullable String password,
    @Nullable String cookies) {

  /** Without the secrets, which must not get into logs. */
  @Override
  public String toString() {
    return "AccessChange[userAgent=" + userAgent + ", headers=" + headers.keySet() + "]";
  }
}
