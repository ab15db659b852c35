package dev.wirewatch.source.page;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jsoup.nodes.Element;
import org.jsoup.select.Collector;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * How long one thing may take that is done to a page. Nesting can be such that an HTML parser, or a
 * selector, needs minutes for a page of a megabyte; the pages of outlets take milliseconds.
 */
final class PageTimeLimit {

  private static final Duration LONGEST = Duration.ofSeconds(3);

  private final LongSupplier nanoTime;
  private final long end;

  PageTimeLimit() {
    this(System::nanoTime);
  }

  PageTimeLimit(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.end = nanoTime.getAsLong() + LONGEST.toNanos();
  }

  boolean isOver() {
    return nanoTime.getAsLong() - end > 0;
  }

  /**
   * The elements that a selector finds.
   *
   * @throws Lost if it takes too long
   */
  Elements select(Element within, String selector) {
    Evaluator wanted = QueryParser.parse(selector);
    return Collector.collect(
        new Evaluator() {
          @Override
          public boolean matches(Element root, Element element) {
            if (isOver()) {
              throw new Lost();
            }
            return wanted.matches(root, element);
          }
        },
        within);
  }

  /** Something has taken too long. */
  static final class Lost extends RuntimeException {}
}
