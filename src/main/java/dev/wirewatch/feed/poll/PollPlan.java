package dev.wirewatch.feed.poll;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a feed that decides when it is polled; {@link NextPoll} has the rules.
 *
 * @param rhythm time between two entries; none if it is not known yet
 * @param usualSilence the longest time without new entries that is usual; none if not known yet
 * @param lastArrival when the last new entry came
 * @param newest date of the newest entry of the last document
 * @param entries how many entries the last document held; none if none was ever read
 * @param hint how often the publisher wishes to be asked, if anything was said
 * @param skipHours hours (UTC) in which the publisher wishes not to be asked, likewise {@code
 *     skipDays}
 * @param movedTo where permanent redirects lead, {@code movedTimes} of {@code movedNeeded} times so
 *     far; then it becomes the feed's address
 * @param shortest shortest time between two polls, as set for all feeds, likewise {@code longest}
 */
public record PollPlan(
    @Nullable Duration rhythm,
    @Nullable Duration usualSilence,
    @Nullable Instant lastArrival,
    @Nullable Instant newest,
    @Nullable Integer entries,
    @Nullable Duration hint,
    Set<Integer> skipHours,
    Set<DayOfWeek> skipDays,
    @Nullable String movedTo,
    int movedTimes,
    int movedNeeded,
    Duration shortest,
    Duration longest) {}
