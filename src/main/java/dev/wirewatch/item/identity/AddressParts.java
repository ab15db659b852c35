package dev.wirewatch.item.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A web address taken apart, so that two can be compared part by part: the host, each segment of
 * the path and its parameters, each parameter of the query, the fragment (RFC 3986, 3). Scheme,
 * {@code www.}, a slash at the end and what {@link CanonicalLink} leaves out are no parts.
 */
record AddressParts(Map<String, String> values) {

  static final String HOST = "host";

  private static final String WWW = "www.";
  private static final Pattern BETWEEN_PARAMETERS = Pattern.compile("[&;]");

  /** None if it is not a web address. */
  static @Nullable AddressParts of(@Nullable String address) {
    if (address == null || CanonicalLink.endOfHost(address) == 0) {
      return null;
    }
    String canonical = CanonicalLink.of(address);
    int host = canonical.startsWith(WWW) ? WWW.length() : 0;
    int path = end(canonical, host, "/?#");
    int query = end(canonical, path, "?#");
    int fragment = end(canonical, query, "#");
    var values = new TreeMap<String, String>();
    values.put(HOST, canonical.substring(host, path));
    addPath(canonical.substring(path, query), values);
    if (query < fragment) {
      for (String parameter : BETWEEN_PARAMETERS.split(canonical.substring(query + 1, fragment))) {
        add("?", parameter, values);
      }
    }
    if (fragment < canonical.length()) {
      values.put("#", canonical.substring(fragment + 1));
    }
    return new AddressParts(values);
  }

  /** Where the first of some characters is; the text's length if none is there. */
  private static int end(String text, int from, String characters) {
    int at = from;
    while (at < text.length() && characters.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static void addPath(String path, Map<String, String> values) {
    int position = 0;
    int first = 0;
    while (first < path.length() && path.charAt(first) == '/') {
      first++;
    }
    for (String segment : path.substring(first).split("/")) {
      String[] parameters = segment.split(";");
      String label = "/" + position++;
      if (parameters.length > 0 && !parameters[0].isEmpty()) {
        values.put(label, parameters[0]);
      }
      for (int i = 1; i < parameters.length; i++) {
        add(label + ";", parameters[i], values);
      }
    }
  }

  private static void add(String where, String parameter, Map<String, String> values) {
    int equals = parameter.indexOf('=');
    String name = equals < 0 ? parameter : parameter.substring(0, equals);
    String value = equals < 0 ? "" : parameter.substring(equals + 1);
    if (!name.isEmpty()) {
      // A name may come several times.
      values.merge(where + name, value, (one, other) -> one + "," + other);
    }
  }

  /** Names of the parts in which two addresses differ, or that only one has. */
  Set<String> differing(AddressParts other) {
    var names = new TreeSet<>(values.keySet());
    names.addAll(other.values.keySet());
    names.removeIf(name -> Objects.equals(values.get(name), other.values.get(name)));
    return names;
  }

  /** An address but for some parts, equal for those that are else alike; empty if it is none. */
  static String rest(@Nullable String address, Collection<String> without) {
    AddressParts parts = of(address);
    if (parts == null) {
      return "";
    }
    var rest = new TreeMap<>(parts.values);
    rest.keySet().removeAll(without);
    return rest.toString();
  }

  String value(String name) {
    return values.getOrDefault(name, "");
  }
}
