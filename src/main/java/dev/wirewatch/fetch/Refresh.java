package dev.wirewatch.fetch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Pages that only send browsers on, by a meta element or a header of that name (HTML, 4.2.5.3,
 * "shared declarative refresh steps"). A page that reloads itself, or gives way to another after a
 * while, is meant to be read.
 */
final class Refresh {

  private static final int MOST_SECONDS = 15;

  /** Such elements stand at the beginning. */
  private static final int HEAD = 64 * 1024;

  private static final Pattern PAGE =
      Pattern.compile("(?i)<(?:!doctype\\s+html|html|head|meta|title|body|script|link)\\b");
  private static final Pattern CONTENT =
      Pattern.compile(
          "(?is)\\s*(?<seconds>\\d{1,9}|(?=\\.))[\\d.]*(?:\\s*[;,]\\s*|\\s+)(?:url\\s*=\\s*)?"
              + "(?:\"(?<double>[^\"]*).*|'(?<single>[^']*).*|(?<bare>.*))");

  private Refresh() {}

  /**
   * Where a document sends the program on to; empty if it is to be read itself.
   *
   * @param header named Refresh, if there is one
   */
  static Optional<URI> target(byte[] document, @Nullable String header, URI from) {
    return Stream.concat(
            Stream.ofNullable(header).flatMap(content -> target(content, from.toString())),
            meta(document, from))
        .findFirst()
        .filter(target -> !target.equals(from));
  }

  private static Stream<URI> meta(byte[] document, URI from) {
    String start = new String(document, 0, Math.min(HEAD, document.length), StandardCharsets.UTF_8);
    return isPage(start)
        ? Jsoup.parse(start, from.toString()).select("meta[http-equiv=refresh][content]").stream()
            .filter(meta -> meta.closest("noscript, template") == null)
            .flatMap(meta -> target(meta.attr("content"), meta.baseUri()))
        : Stream.empty();
  }

  private static boolean isPage(String start) {
    String text = start.replaceFirst("^\\x{FEFF}", "").stripLeading();
    while (text.startsWith("<!--") && text.contains("-->")) {
      text = text.substring(text.indexOf("-->") + 3).stripLeading();
    }
    return PAGE.matcher(text).lookingAt();
  }

  /** The address in a content; empty if it only says when to load the page again. */
  private static Stream<URI> target(String content, String base) {
    Matcher parts = CONTENT.matcher(content);
    if (!parts.matches() || seconds(parts) > MOST_SECONDS) {
      return Stream.empty();
    }
    return Stream.of("double", "single", "bare")
        .map(parts::group)
        .filter(link -> link != null && !link.isBlank())
        .flatMap(link -> resolved(link, base));
  }

  private static int seconds(Matcher parts) {
    String digits = parts.group("seconds");
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  private static Stream<URI> resolved(String link, String base) {
    try {
      return Stream.of(Redirects.target(link, URI.create(base)));
    } catch (BadRedirect | IllegalArgumentException noWebAddress) {
      // Such as the address of an app: what came is all that there is to read.
      return Stream.empty();
    }
  }
}
