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
class AddressToOpen {

  private static final Logger LOG = LoggerFactory.getLogger(AddressToOpen.class);

  private final ServerProperties server;

  AddressToOpen(ServerProperties server) {
    this.server = server;
  }

  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void tell(ApplicationReadyEvent ready) {
    if (ready.getApplicationContext() instanceof WebServerApplicationContext web
        && web.getWebServer() != null) {
      LOG.info("Takes up to {} MB of memory for its data", Runtime.getRuntime().maxMemory() >> 20);
      LOG.info("Open {} in a browser", address(server, web.getWebServer().getPort()));
    }
  }

  /**
   * The address of the dashboard.
   *
   * @param port that the server listens on; the settings may leave it to the system
   */
  static String address(ServerProperties server, int port) {
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
