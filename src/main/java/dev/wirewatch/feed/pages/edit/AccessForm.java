package dev.wirewatch.feed.pages.edit;

import dev.wirewatch.feed.access.AccessChange;
import dev.wirewatch.feed.access.AccessSummary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What servers shall be told for a feed, as somebody types it. Secrets are never shown: an empty
 * field keeps what is stored, and a box drops it.
 *
 * @param headers a line each, “Name: value”; a name without a value keeps the value that is stored
 */
record AccessForm(
    String userAgent,
    String headers,
    String username,
    String password,
    @Nullable Boolean dropPassword,
    String cookies,
    @Nullable Boolean dropCookies) {

  @SuppressWarnings("NullAway") // A browser may leave out any of them.
  AccessForm {
    userAgent = text(userAgent).strip();
    headers = text(headers).replace("\r\n", "\n").strip();
    username = text(username).strip();
    password = text(password);
    cookies = text(cookies).strip();
  }

  private static String text(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "");
  }

  /** What stands in the fields that show what is stored, by name. */
  Map<String, String> fields() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("userAgent", userAgent);
    fields.put("headers", headers);
    fields.put("username", username);
    return fields;
  }

  @SuppressWarnings("NullAway") // As a browser may leave out any of them, so may the map.
  AccessForm with(Map<String, String> fields) {
    return new AccessForm(
        fields.get("userAgent"),
        fields.get("headers"),
        fields.get("username"),
        password,
        dropPassword,
        cookies,
        dropCookies);
  }

  /** What is stored, without its secrets. */
  static AccessForm of(AccessSummary stored) {
    String headers =
        stored.headers().stream().map(name -> name + ":").collect(Collectors.joining("\n"));
    return new AccessForm(stored.userAgent(), headers, stored.username(), "", null, "", null);
  }

  /** What was typed, without its secrets, which a page must not send back. */
  AccessForm withoutSecrets() {
    String names =
        headers
            .lines()
            .map(line -> line.contains(":") ? line.substring(0, line.indexOf(':') + 1) : line)
            .collect(Collectors.joining("\n"));
    return new AccessForm(userAgent, names, username, "", dropPassword, "", dropCookies);
  }

  /** The first line that is no header; none if all are. */
  @Nullable String badHeader() {
    return lines().stream().filter(line -> line.indexOf(':') < 1).findFirst().orElse(null);
  }

  /** The change that is wanted. */
  AccessChange change() {
    return new AccessChange(
        userAgent,
        headerValues(),
        username,
        Boolean.TRUE.equals(dropPassword) ? "" : password.isEmpty() ? null : password,
        Boolean.TRUE.equals(dropCookies) ? "" : cookies.isEmpty() ? null : cookies);
  }

  private Map<String, @Nullable String> headerValues() {
    var values = new LinkedHashMap<String, @Nullable String>();
    for (String line : lines()) {
      int colon = line.indexOf(':');
      String value = line.substring(colon + 1).strip();
      values.put(line.substring(0, colon).strip(), value.isEmpty() ? null : value);
    }
    return values;
  }

  private List<String> lines() {
    return headers.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
