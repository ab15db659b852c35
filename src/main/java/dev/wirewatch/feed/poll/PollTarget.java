package dev.wirewatch.feed.poll;

import dev.wirewatch.feed.Feed;
import dev.wirewatch.feed.Health;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a poll must know of its feed.
 *
 * @param etag validator of the last document that was stored whole, likewise {@code lastModified}
 * @param failures polls that failed in a row so far
 * @param failure why the last poll failed, if it did
 * @param newestEntryAt date of the newest entry of the last document
 * @param rhythm usual time between entries of the last document
 * @param movedUrl where permanent redirects led last time, {@code movedTimes} times in a row
 */
record PollTarget(
    Feed feed,
    @Nullable String etag,
    @Nullable String lastModified,
    Health.State state,
    int failures,
    @Nullable String failure,
    String message,
    @Nullable Instant newestEntryAt,
    @Nullable Duration rhythm,
    @Nullable String movedUrl,
    int movedTimes) {}
