package dev.wirewatch.launch;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Optional;
import javax.management.NotificationEmitter;

/**
 * Keeps the part of the heap where long-lived objects are near what really lives. The parallel
 * collector lets it grow up to the greatest heap before it looks which of them are gone, so a
 * machine with much memory would give gigabytes to a small desk; this asks for a collection when it
 * has doubled.
 */
public final class OldGeneration {

  /** Less is not worth a pause of a tenth of a second. */
  private static final long LEAST = 192L << 20;

  private final MemoryPoolMXBean pool;

  private OldGeneration(MemoryPoolMXBean pool) {
    this.pool = pool;
  }

  /** Does nothing with collectors other than the parallel one: they look for themselves. */
  public static void keepNearWhatLives() {
    parallel().ifPresent(pool -> new OldGeneration(pool).watch());
  }

  private static Optional<MemoryPoolMXBean> parallel() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getName().equals("PS Old Gen"))
        .findFirst();
  }

  private void watch() {
    setThreshold();
    ((NotificationEmitter) ManagementFactory.getMemoryMXBean())
        .addNotificationListener(
            (notification, handback) -> collect(),
            notification ->
                MemoryNotificationInfo.MEMORY_THRESHOLD_EXCEEDED.equals(notification.getType()),
            null);
  }

  private void collect() {
    ManagementFactory.getMemoryMXBean().gc();
    setThreshold();
  }

  private void setThreshold() {
    pool.setUsageThreshold(threshold(pool.getUsage().getUsed(), pool.getUsage().getMax()));
  }

  /**
   * At how many bytes the next collection is due.
   *
   * @param used bytes that are in use after a collection
   * @param most bytes that there can be
   */
  static long threshold(long used, long most) {
    return Math.min(most, Math.max(LEAST, 2 * used));
  }
}
