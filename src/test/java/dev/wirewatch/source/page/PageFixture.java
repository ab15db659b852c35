package dev.wirewatch.source.page;

import dev.wirewatch.source.DateHome;
import dev.wirewatch.source.PageRules;
import dev.wirewatch.source.parse.ParseFailure;
import dev.wirewatch.source.parse.Parsed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Objects;

/** Pages of our own making, built as those of outlets are said to be. */
public final class PageFixture {

  /** Three o'clock in the afternoon in Shanghai, on the day of the newest entries. */
  public static final Instant NOW = Instant.parse("2016-03-22T09:00:00Z");

  private PageFixture() {}

  public static HtmlPage page(String file, URI address) {
    try (InputStream in = PageFixture.class.getResourceAsStream("/page/" + file)) {
      return HtmlPage.of(Objects.requireNonNull(in, file).readAllBytes(), null, address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Parsed read(HtmlPage page, PageRules rules, ZoneId zone) throws ParseFailure {
    return new PageReader(InstantSource.fixed(NOW)).read(page, rules, DateHome.of(zone));
  }
}
