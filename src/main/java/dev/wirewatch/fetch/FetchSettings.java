package dev.wirewatch.fetch;

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
 * How servers are asked.
 *
 * @param concurrency requests under way at once, over all hosts, save those to slow ones
 * @param perHost requests under way at once to one registered host
 * @param timeout longest time for one poll, from looking the server up to the last byte
 * @param maxSize largest document, compressed or not
 * @param allowedNetworks networks (CIDR) that may be asked although they are private
 * @param userAgent how the program introduces itself to publishers (RFC 9110, 10.1.5)
 */
@Validated
@ConfigurationProperties("wirewatch.poll")
public record FetchSettings(
    @DefaultValue("1000") @Min(1) @Max(5_000) int concurrency,
    @DefaultValue("2") @Min(1) @Max(100) int perHost,
    @DefaultValue("30s") @DurationMin(millis = 1) Duration timeout,
    @DefaultValue("10MB") DataSize maxSize,
    @DefaultValue List<String> allowedNetworks,
    @DefaultValue("Wirewatch/1.0 (+https://github.com/wirewatch; newsroom feed reader)")
        @Pattern(regexp = "[ -~]*[!-~][ -~]*", message = "must be printable ASCII")
        String userAgent) {

  /** Checks what no annotation can. */
  public FetchSettings {
    if (maxSize.toBytes() < 1) {
      throw new IllegalArgumentException("max-size must be more than nothing");
    }
  }
}
