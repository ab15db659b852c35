package dev.wirewatch.analysis.files;

import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;

/** How long briefs take to write, and how much heap; the first argument is how many pieces. */
final class BriefBenchmark {

  private BriefBenchmark() {}

  private interface Writing {
    void write(Brief brief, OutputStream out) throws Exception;
  }

  public static void main(String[] words) throws Exception {
    Brief brief = Briefs.ofMany(words.length == 0 ? 5_000 : Integer.parseInt(words[0]));
    measure("pdf", brief, BriefPdf::write);
    measure("docx", brief, BriefDocx::write);
  }

  private static void measure(String name, Brief brief, Writing writing) throws Exception {
    System.gc();
    var pools =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    pools.forEach(MemoryPoolMXBean::resetPeakUsage);
    long before = pools.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
    long start = System.nanoTime();
    var counted = new Counted();
    writing.write(brief, counted);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    long peak = pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() - before;
    System.out.printf(
        "%s: %d ms, %d kB, %d MB of heap at most%n",
        name, took.toMillis(), counted.bytes >> 10, peak >> 20);
  }

  private static final class Counted extends OutputStream {

    private long bytes;

    @Override
    public void write(int one) {
      bytes++;
    }

    @Override
    public void write(byte[] many, int offset, int length) {
      bytes += length;
    }
  }
}
