package dev.wirewatch.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many requests are worked on. With the shipped number of the server's threads, some are always
 * left to say to the rest that they have to come again.
 *
 * @param atOnce most that are worked on at once
 * @param waiting most that wait for one of these to end
 * @param aside most that wait for something else: searches for their turn, previews for servers
 * @param patience longest time that a request waits for its turn
 */
@Validated
@ConfigurationProperties("wirewatch.requests")
record RequestSettings(
    @DefaultValue("32") @Min(1) @Max(500) int atOnce,
    @DefaultValue("64") @Min(0) @Max(500) int waiting,
    @DefaultValue("64") @Min(1) @Max(500) int aside,
    @DefaultValue("3s") Duration patience) {}
