package dev.wirewatch.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks names up on threads of its own: a look-up cannot be ended, may hang for as long as name
 * servers please, and would keep a virtual thread's carrier from all others meanwhile.
 */
public final class HostLookup implements DnsResolver {

  private static final int MOST_AT_ONCE = 256;

  private final DnsResolver system;
  private final Duration timeout;
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          MOST_AT_ONCE,
          MOST_AT_ONCE,
          10,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Thread.ofPlatform().daemon().name("name-look-up-", 0).factory());

  public HostLookup(DnsResolver system, Duration timeout) {
    this.system = system;
    this.timeout = timeout;
    threads.allowCoreThreadTimeOut(true);
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    Future<InetAddress[]> found = threads.submit(() -> system.resolve(host));
    try {
      return found.get(Exchange.remainingOf(timeout.toNanos()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new TookTooLong(host);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownHostException unknown) {
        throw unknown;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TookTooLong(host);
    } finally {
      found.cancel(false);
    }
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  /** The name servers did not answer in time. */
  public static final class TookTooLong extends UnknownHostException {
    TookTooLong(String host) {
      super(host);
    }
  }
}
