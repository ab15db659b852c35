package dev.wirewatch.analysis.imports;

import dev.wirewatch.analysis.text.Article;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a file in a process of its own. What libraries do with hostile files can be bounded from
 * outside only: the process has so much memory and so much time, and is ended beyond either.
 */
final class ReaderProcess {

  private static final Logger LOG = LoggerFactory.getLogger(ReaderProcess.class);

  /** Two hostile files must not take all there is. */
  private static final Semaphore TURNS = new Semaphore(2);

  /** By the option ExitOnOutOfMemoryError. */
  private static final int OUT_OF_MEMORY = 3;

  private static final Executor THREADS = work -> Thread.ofVirtual().start(work);

  private final Duration longest;
  private final int heap;

  /**
   * @param longest until it is ended
   * @param heap of the process in megabytes; with what else it takes it stays below 200
   */
  ReaderProcess(Duration longest, int heap) {
    this.longest = longest;
    this.heap = heap;
  }

  Article read(FileKind kind, ArticleFile file) throws Unreadable {
    TURNS.acquireUninterruptibly();
    try {
      return ArticleWire.read(new DataInputStream(answer(start(kind, file), kind, file.bytes())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      TURNS.release();
    }
  }

  private InputStream answer(Process process, FileKind kind, byte[] bytes)
      throws IOException, Unreadable {
    try {
      THREADS.execute(() -> feed(process, bytes));
      var answer = CompletableFuture.supplyAsync(() -> all(process), THREADS);
      if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        throw Unreadable.content(
            "Reading the file takes longer than %d seconds, the most that one may take."
                .formatted(longest.toSeconds()));
      }
      if (process.exitValue() == OUT_OF_MEMORY) {
        throw Unreadable.content(
            "Reading the file takes more than 200 MB of memory, the most that one may take.");
      }
      if (process.exitValue() != 0) {
        LOG.warn("The process that read a {} ended with {}", kind, process.exitValue());
        throw Unreadable.content("The file cannot be read as %s.".formatted(kind.name()));
      }
      return new ByteArrayInputStream(answer.join());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while a file was read", e);
    } finally {
      process.destroyForcibly();
    }
  }

  private static void feed(Process process, byte[] bytes) {
    try (OutputStream in = process.getOutputStream()) {
      in.write(bytes);
    } catch (IOException e) {
      // It has ended before it read all, which its exit value tells.
      LOG.debug("The process that reads a file has not read it", e);
    }
  }

  private static byte[] all(Process process) {
    try (InputStream out = process.getInputStream()) {
      return out.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process start(FileKind kind, ArticleFile file) throws IOException {
    var words = new ArrayList<String>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(
        List.of(
            "-Xmx" + heap + "m",
            "-Xss1m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=24m",
            "-XX:MaxMetaspaceSize=64m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Xshare:auto",
            "-Djava.awt.headless=true"));
    words.addAll(program());
    words.add(kind.name());
    if (file.contentType() != null) {
      words.add(file.contentType());
    }
    var builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder
        .environment()
        .keySet()
        .removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
    return builder.start();
  }

  /** The same program by another door, be it unpacked or a jar of jars. */
  private static List<String> program() {
    String here = System.getProperty("java.class.path");
    String main = ReaderMain.class.getName();
    return ReaderMain.class.getClassLoader() == ClassLoader.getSystemClassLoader()
        ? List.of("-cp", here, main)
        : List.of(
            "-Dloader.main=" + main,
            "-cp",
            here,
            "org.springframework.boot.loader.launch.PropertiesLauncher");
  }
}
