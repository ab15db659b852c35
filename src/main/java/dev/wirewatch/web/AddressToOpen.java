package dev.wirewatch.web;

import java.net.InetAddress;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Ends the log of the start with the address that a browser opens. */
@Component
public class AddressToOpen {

  private static final Logger LOG = LoggerFactory.getLogger(AddressToOpen.class);

  /** Megabytes; with 384 a million short items fit, and those of long documents do not. */
  private static final long FOR_A_MILLION = 480;

  private final ServerProperties server;

  AddressToOpen(ServerProperties server) {
    this.server = server;
  }

  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void tell(ApplicationReadyEvent ready) {
    if (ready.getApplicationContext() instanceof WebServerApplicationContext web
        && web.getWebServer() != null) {
      LOG.info(memory(Runtime.getRuntime().maxMemory() >> 20));
      LOG.info("Open {} in a browser", address(server, web.getWebServer().getPort()));
    }
  }

  /** What so many megabytes of heap are fit for, as far as it was tried; see src/docs/speed.md. */
  static String memory(long megabytes) {
    String fit =
        megabytes < FOR_A_MILLION
            ? "fit for some hundred thousand items; a machine of 2 GB serves a million"
            : "fit for a million items";
    return "Takes up to " + megabytes + " MB of memory for its data, " + fit;
  }

  /**
   * The address of the dashboard.
   *
   * @param port that the server listens on; the settings may leave it to the system
   */
  public static String address(ServerProperties server, int port) {
    boolean secure = Ssl.isEnabled(server.getSsl());
    String path = Objects.requireNonNullElse(server.getServlet().getContextPath(), "");
    String colon = port == (secure ? 443 : 80) ? "" : ":" + port;
    return (secure ? "https://" : "http://") + host(server.getAddress()) + colon + path + "/";
  }

  private static String host(@Nullable InetAddress address) {
    if (address == null || address.isAnyLocalAddress()) {
      return "localhost";
    }
    String text = address.getHostAddress();
    return switch (text) {
      case "127.0.0.1", "0:0:0:0:0:0:0:1" -> "localhost";
      default -> text.contains(":") ? "[" + text + "]" : text;
    };
  }
}
