package dev.wirewatch.web.keep;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Texts of fragments by the values that they show; those that were asked for last are kept. */
final class FragmentMemory {

  private final long most;
  private final SequencedMap<Key, String> texts = new LinkedHashMap<>(64, 0.75f, true);
  private long size;

  /**
   * An empty memory.
   *
   * @param most how many characters all texts may have together; nothing is kept of a longer one
   */
  FragmentMemory(long most) {
    this.most = most;
  }

  /** Which fragment shows which values; it is looked for without a lock. */
  static final class Key {

    private final String template;
    private final String fragment;
    private final Locale locale;
    private final Map<String, Object> values;
    private final int hash;

    Key(String template, String fragment, Locale locale, Map<String, Object> values) {
      this.template = template;
      this.fragment = fragment;
      this.locale = locale;
      this.values = values;
      this.hash = fragment.hashCode() + 31 * values.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key
          && hash == key.hash
          && fragment.equals(key.fragment)
          && template.equals(key.template)
          && locale.equals(key.locale)
          && values.equals(key.values);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  synchronized @Nullable String get(Key key) {
    return texts.get(key);
  }

  synchronized void put(Key key, String text) {
    if (text.length() > most) {
      return;
    }
    String before = texts.put(key, text);
    size += text.length() - (before == null ? 0 : before.length());
    for (Iterator<String> eldest = texts.values().iterator(); size > most; ) {
      size -= eldest.next().length();
      eldest.remove();
    }
  }
}
