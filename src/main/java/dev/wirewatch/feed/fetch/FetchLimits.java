package dev.wirewatch.feed.fetch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long single steps of a poll may take, within {@code wirewatch.poll.timeout} for all of them.
 *
 * @param connectTimeout longest time to look a server up, and again to connect to it
 * @param firstByteTimeout longest silence of a server that is connected
 */
@ConfigurationProperties("wirewatch.poll")
public record FetchLimits(
    @DefaultValue("10s") Duration connectTimeout, @DefaultValue("20s") Duration firstByteTimeout) {}
