package dev.wirewatch.fetch;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long single steps of a poll may take, within {@code wirewatch.poll.timeout} for all of them.
 *
 * @param connectTimeout longest time to look a server up, and again to connect to it
 * @param firstByteTimeout longest silence of a server that is connected
 */
@Validated
@ConfigurationProperties("wirewatch.poll")
public record FetchLimits(
    @DefaultValue("10s") @DurationMin(millis = 1) Duration connectTimeout,
    @DefaultValue("20s") @DurationMin(millis = 1) Duration firstByteTimeout) {}
