package dev.wirewatch.feed;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How feeds are polled.
 *
 * @param enabled whether feeds are polled on schedule; rounds asked for by hand run either way
 * @param minInterval shortest time between two polls of a feed
 * @param maxInterval longest time between two polls of a feed
 * @param logKept how long lines of the poll log are kept
 */
@Validated
@ConfigurationProperties("wirewatch.poll")
public record PollSettings(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("5m") @DurationMin(seconds = 1) Duration minInterval,
    @DefaultValue("6h") @DurationMin(seconds = 1) Duration maxInterval,
    @DefaultValue("30d") @DurationMin Duration logKept) {}
