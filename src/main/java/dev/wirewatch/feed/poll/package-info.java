/**
 * When to poll, polling, and recording what came of it. {@code NextPoll}, {@code ArrivalRhythm} and
 * {@code FeedHealth} decide and know no database; {@code PollRecorder} writes. {@link
 * dev.wirewatch.feed.poll.PollPlans} explains to people what decides.
 */
@NamedInterface("poll")
@NullMarked
package dev.wirewatch.feed.poll;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
