package dev.wirewatch.feed;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How feeds are polled.
 *
 * @param enabled whether feeds are polled on schedule; rounds asked for by hand run either way
 * @param concurrency requests under way at once, over all hosts, save those to slow ones
 * @param perHost requests under way at once to one registered host
 * @param minInterval shortest time between two polls of a feed
 * @param maxInterval longest time between two polls of a feed
 * @param timeout longest time for one poll, from looking the server up to the last byte
 * @param maxSize largest document, compressed or not
 * @param allowedNetworks networks (CIDR) that may be polled although they are private
 * @param logKept how long lines of the poll log are kept
 * @param userAgent how the program introduces itself to publishers (RFC 9110, 10.1.5)
 */
@Validated
@ConfigurationProperties("wirewatch.poll")
public record PollSettings(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("1000") @Min(1) @Max(5_000) int concurrency,
    @DefaultValue("2") @Min(1) @Max(100) int perHost,
    @DefaultValue("5m") @DurationMin(seconds = 1) Duration minInterval,
    @DefaultValue("6h") @DurationMin(seconds = 1) Duration maxInterval,
    @DefaultValue("30s") @DurationMin(millis = 1) Duration timeout,
    @DefaultValue("10MB") DataSize maxSize,
    @DefaultValue List<String> allowedNetworks,
    @DefaultValue("30d") @DurationMin Duration logKept,
    @DefaultValue("Wirewatch/1.0 (+https://github.com/wirewatch; newsroom feed reader)")
        @Pattern(regexp = "[ -~]*[!-~][ -~]*", message = "must be printable ASCII")
        String userAgent) {

  /** Checks what no annotation can. */
  public PollSettings {
    if (maxSize.toBytes() < 1) {
      throw new IllegalArgumentException("max-size must be more than nothing");
    }
  }
}
