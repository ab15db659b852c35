package dev.wirewatch.launch;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Starts as the program does, says how it runs, and waits for its end. */
final class RelaunchedProgram {

  private RelaunchedProgram() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Relaunch.withSuitableOptions();
    System.out.println("options " + ManagementFactory.getRuntimeMXBean().getInputArguments());
    System.out.println("arguments " + List.of(arguments));
    System.out.println("variable " + System.getenv("SHIFT"));
    System.out.println("input " + new String(System.in.readNBytes(4), StandardCharsets.UTF_8));
    if (arguments[0].equals("end")) {
      System.exit(7);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("in peace")));
    System.out.println("ready");
    new CountDownLatch(1).await();
  }
}
