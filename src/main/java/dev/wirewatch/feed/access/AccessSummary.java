package dev.wirewatch.feed.access;

import java.util.List;

/**
 * What is set for a feed, without any secret.
 *
 * @param headers names of the further headers
 * @param origin the only server that gets headers, password and cookies; empty if none is set
 * @param sent whether that is the server of the feed's present address; if not, they are not sent
 *     until they are entered again
 */
public record AccessSummary(
    String userAgent,
    List<String> headers,
    String username,
    boolean passwordSet,
    boolean cookiesSet,
    String origin,
    boolean sent) {

  static final AccessSummary NOTHING = new AccessSummary("", List.of(), "", false, false, "", true);
}
