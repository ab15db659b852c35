package dev.wirewatch.item;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What one search or backtest may take.
 *
 * @param timeLimit longest time that it runs
 * @param atOnce how many of those that may take long run at once; the others wait
 * @param waiting longest time that one waits for its turn
 */
@Validated
@ConfigurationProperties("wirewatch.search")
public record SearchSettings(
    @DefaultValue("3s") @DurationMin(millis = 1) Duration timeLimit,
    @DefaultValue("2") @Min(1) @Max(64) int atOnce,
    @DefaultValue("3s") Duration waiting) {}
