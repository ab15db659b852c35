package dev.wirewatch.recall;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * How often this node has written to tables and columns. What is written in a transaction counts
 * when that has ended, as nobody sees it before.
 */
@Component
public final class Writes {

  private static final Pattern WRITE =
      Pattern.compile(
          "\\b(?:(insert\\s+into|delete\\s+from|merge\\s+into)|update)\\s+([a-z_]+)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern COLUMN = Pattern.compile("([a-z_]+)\\s*=", Pattern.CASE_INSENSITIVE);

  /** Where a statement writes of which nothing is known: everywhere. */
  private static final String ANYWHERE = "?";

  /** Statements with lists of values come in many lengths. */
  private static final int STATEMENTS = 2_000;

  private final Map<String, Set<String>> places = new ConcurrentHashMap<>();
  private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();

  /** Notes a statement that has run; a read leaves no trace. */
  void note(String sql) {
    written(places(sql));
  }

  boolean isWrite(String sql) {
    return !places(sql).isEmpty();
  }

  private Set<String> places(String sql) {
    if (places.size() >= STATEMENTS) {
      places.clear();
    }
    return places.computeIfAbsent(sql, Writes::placesOf);
  }

  /** Notes a statement of which nothing is known. */
  void noteUnknown() {
    written(Set.of(ANYWHERE));
  }

  /**
   * How often any of some places was written to.
   *
   * @param reads tables, or columns such as {@code feed.name}
   */
  long of(Set<String> reads) {
    long sum = count(ANYWHERE).get();
    for (String read : reads) {
      int dot = read.indexOf('.');
      sum += count(read).get() + (dot < 0 ? 0 : count(rows(read.substring(0, dot))).get());
    }
    return sum;
  }

  private AtomicLong count(String place) {
    return counts.computeIfAbsent(place, any -> new AtomicLong());
  }

  private void written(Set<String> now) {
    if (now.isEmpty()) {
      return;
    }
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      count(now);
      return;
    }
    var pending = (Pending) TransactionSynchronizationManager.getResource(this);
    if (pending == null) {
      pending = new Pending();
      TransactionSynchronizationManager.bindResource(this, pending);
      TransactionSynchronizationManager.registerSynchronization(pending);
    }
    pending.places.addAll(now);
  }

  private void count(Set<String> written) {
    written.forEach(place -> count(place).incrementAndGet());
  }

  /** What a transaction has written so far. */
  private final class Pending implements TransactionSynchronization {

    private final Set<String> places = new HashSet<>();

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(Writes.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(Writes.this, this);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(Writes.this);
      count(places);
    }
  }

  /** The table with its columns, and all its columns where rows come or go. */
  private static Set<String> placesOf(String sql) {
    var places = new HashSet<String>();
    Matcher write = WRITE.matcher(sql);
    while (write.find()) {
      String table = write.group(2).toLowerCase(Locale.ROOT);
      places.add(table);
      if (write.group(1) != null) {
        places.add(rows(table));
      }
      Matcher column = COLUMN.matcher(sql);
      while (column.find()) {
        places.add(table + "." + column.group(1).toLowerCase(Locale.ROOT));
      }
    }
    return Set.copyOf(places);
  }

  private static String rows(String table) {
    return table + ".*";
  }
}
