package dev.wirewatch.load;

import dev.wirewatch.Wirewatch;
import dev.wirewatch.feed.poll.NetworkChanged;
import java.io.PrintStream;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What a stream of events costs the program that serves it: opens very many from within, and says
 * by how much memory has grown, the listeners' own ends included.
 *
 * <p>{@code java -cp … dev.wirewatch.load.StreamsBenchmark [streams, 4000 if not said]}
 */
final class StreamsBenchmark {

  private static final PrintStream OUT = System.out;

  private StreamsBenchmark() {}

  public static void main(String[] args) throws Exception {
    int count = args.length == 0 ? 4_000 : Integer.parseInt(args[0]);
    Path folder = Files.createTempDirectory("streams");
    try (ConfigurableApplicationContext program =
        new SpringApplicationBuilder(Wirewatch.class)
            .run(
                "--server.port=0",
                "--wirewatch.poll.enabled=false",
                "--wirewatch.data-dir=" + folder,
                "--wirewatch.config-dir=" + folder,
                "--wirewatch.streams.most=5000",
                "--wirewatch.streams.per-address=5000")) {
      int port = program.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
      var warm = open(100, port);
      long before = used();
      List<SocketChannel> streams = open(count, port);
      long after = used();
      long cpu = ManagementFactory.getRuntimeMXBean().getUptime();
      program.publishEvent(new NetworkChanged(false));
      for (SocketChannel stream : streams) {
        awaitNews(stream);
      }
      long told = ManagementFactory.getRuntimeMXBean().getUptime() - cpu;
      OUT.printf(
          "%d streams: %d bytes each; %d ms until the last of them had heard an event%n",
          count, (after - before) / count, told);
      for (SocketChannel stream : warm) {
        stream.close();
      }
    }
  }

  private static List<SocketChannel> open(int count, int port) throws Exception {
    var streams = new ArrayList<SocketChannel>();
    String request = "GET /events HTTP/1.1\r\nHost: localhost:" + port + "\r\n\r\n";
    for (int i = 0; i < count; i++) {
      SocketChannel stream = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
      stream.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.UTF_8)));
      awaitNews(stream);
      streams.add(stream);
    }
    return streams;
  }

  /** The end of an event, or of an answer's head and then of an event. */
  private static void awaitNews(SocketChannel stream) throws Exception {
    var part = ByteBuffer.allocate(4_096);
    var heard = new StringBuilder();
    while (!heard.toString().endsWith("\n\n")) {
      if (stream.read(part) < 0) {
        throw new IllegalStateException("Ended: " + heard);
      }
      heard.append(StandardCharsets.UTF_8.decode(part.flip()));
      part.clear();
    }
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed()
        + ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
            .mapToLong(BufferPoolMXBean::getMemoryUsed)
            .sum();
  }
}
