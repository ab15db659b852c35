package dev.wirewatch.recall;

import dev.wirewatch.config.DatabaseProduct;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Remembers what the database answered. What this node writes is seen at once; what others write,
 * where several share a database, within a second.
 */
@Component
public class Recall {

  private static final Duration ALONE = Duration.ofMinutes(1);
  private static final Duration SHARED = Duration.ofSeconds(1);
  private static final int MOST = 200;

  private final Writes writes;
  private final Duration good;
  private final InstantSource clock;
  private final Map<Object, Kept> kept = new ConcurrentHashMap<>();

  private record Kept(long writes, Instant at, Object answer) {}

  public Recall(Writes writes, DataSource database, InstantSource clock) {
    this.writes = writes;
    this.good = DatabaseProduct.servesOneProcess(database) ? ALONE : SHARED;
    this.clock = clock;
  }

  /**
   * Stands for the present state of some places: an equal one means that what was read from them is
   * still good.
   *
   * @param reads as in {@link #of}
   */
  public Object state(Set<String> reads) {
    return List.of(writes.of(reads), clock.instant().toEpochMilli() / good.toMillis());
  }

  /**
   * An answer, remembered or asked for.
   *
   * @param key what the question is; equal keys stand for the same question
   * @param reads what the answer is read from: tables, or columns such as {@code feed.name} where
   *     others of the table are written often
   * @param question asks the database, outside of transactions
   */
  public <T> T of(Object key, Set<String> reads, Supplier<T> question) {
    Instant now = clock.instant();
    // The number first: what is written while the question is asked makes the answer old.
    long written = writes.of(reads);
    Kept known = kept.get(key);
    if (known != null && known.writes() == written && isGood(known, now)) {
      return Recall.<T>cast(known.answer());
    }
    T answer = question.get();
    if (kept.size() >= MOST) {
      kept.clear();
    }
    kept.put(key, new Kept(written, now, answer));
    return answer;
  }

  private boolean isGood(Kept known, Instant now) {
    return !now.isBefore(known.at()) && now.isBefore(known.at().plus(good));
  }

  @SuppressWarnings("unchecked")
  private static <T> T cast(Object answer) {
    return (T) answer;
  }
}
