package dev.wirewatch.web.page;

import java.time.ZoneId;
import org.springframework.context.i18n.LocaleContextHolder;

/** The time zone in which times are shown to whoever asked for the page that is being made. */
public final class ReaderZone {

  private ReaderZone() {}

  /** His own where he set one, else the machine's. */
  public static ZoneId get() {
    return LocaleContextHolder.getTimeZone().toZoneId();
  }
}
