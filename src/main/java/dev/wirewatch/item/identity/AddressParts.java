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

  private static final Pattern CANONICAL =
      Pattern.compile("(?:www\\.)?([^/?#]*)([^?#]*)(?:\\?([^#]*))?(?:#(.*))?", Pattern.DOTALL);
  private static final Pattern WEB = Pattern.compile("(?i)https?://.*", Pattern.DOTALL);

  /** None if it is not a web address. */
  static @Nullable AddressParts of(@Nullable String address) {
    if (address == null || !WEB.matcher(address).matches()) {
      return null;
    }
    var found = CANONICAL.matcher(CanonicalLink.of(address));
    if (!found.matches()) {
      return null;
    }
    var values = new TreeMap<String, String>();
    values.put(HOST, found.group(1));
    addPath(found.group(2), values);
    if (found.group(3) != null) {
      for (String parameter : found.group(3).split("[&;]")) {
        add("?", parameter, values);
      }
    }
    if (found.group(4) != null) {
      values.put("#", found.group(4));
    }
    return new AddressParts(values);
  }

  private static void addPath(String path, Map<String, String> values) {
    int position = 0;
    for (String segment : path.replaceFirst("^/+", "").split("/")) {
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
