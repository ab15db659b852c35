package dev.wirewatch.source.parse;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads the hints of a feed's head: RSS 2.0 {@code ttl}, {@code skipHours} and {@code skipDays},
 * and {@code updatePeriod} and {@code updateFrequency} of the RSS 1.0 syndication module. What is
 * not written as the standards say counts as nothing said.
 */
final class Syndication {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,8}");

  private Syndication() {}

  static PublisherHints of(Element head) {
    return new PublisherHints(
        longer(ttl(head), updates(head)),
        children(head, "skiphours", "hour", hour -> number(hour).filter(n -> n <= 24))
            // RSS 0.91 counts the hours from 1 to 24.
            .map(hour -> hour % 24)
            .collect(Collectors.toUnmodifiableSet()),
        children(head, "skipdays", "day", Syndication::day)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static @Nullable Duration ttl(Element head) {
    return text(head, "ttl")
        .flatMap(Syndication::number)
        .filter(minutes -> minutes > 0)
        .map(Duration::ofMinutes)
        .orElse(null);
  }

  private static @Nullable Duration updates(Element head) {
    Optional<Duration> period = text(head, "updateperiod").flatMap(Syndication::period);
    int frequency = text(head, "updatefrequency").flatMap(Syndication::number).orElse(1);
    return period.filter(any -> frequency > 0).map(each -> each.dividedBy(frequency)).orElse(null);
  }

  private static Optional<Duration> period(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "hourly" -> Optional.of(Duration.ofHours(1));
      case "daily" -> Optional.of(Duration.ofDays(1));
      case "weekly" -> Optional.of(Duration.ofDays(7));
      case "monthly" -> Optional.of(Duration.ofDays(30));
      case "yearly" -> Optional.of(Duration.ofDays(365));
      default -> Optional.empty();
    };
  }

  private static @Nullable Duration longer(@Nullable Duration a, @Nullable Duration b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.compareTo(b) > 0 ? a : b;
  }

  private static <T> Stream<T> children(
      Element head, String list, String name, Function<String, Optional<T>> read) {
    return named(head, list)
        .flatMap(found -> named(found, name))
        .flatMap(child -> read.apply(child.getTextTrim()).stream());
  }

  private static Optional<DayOfWeek> day(String name) {
    return Stream.of(DayOfWeek.values()).filter(day -> day.name().equalsIgnoreCase(name)).findAny();
  }

  private static Optional<Integer> number(String text) {
    return NUMBER.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  private static Optional<String> text(Element parent, String name) {
    return named(parent, name).map(Element::getTextTrim).findFirst();
  }

  private static Stream<Element> named(Element parent, String name) {
    return parent.getChildren().stream().filter(child -> child.getName().equalsIgnoreCase(name));
  }
}
