package dev.wirewatch.dashboard.live;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many open pages are told of news at once.
 *
 * @param most over all addresses; with none, every page asks
 * @param perAddress of one address; behind a proxy that says no more, all readers have one
 */
@Validated
@ConfigurationProperties("wirewatch.streams")
record StreamSettings(
    @DefaultValue("500") @Min(0) @Max(5_000) int most,
    @DefaultValue("100") @Min(0) @Max(5_000) int perAddress) {}
