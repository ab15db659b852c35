package dev.wirewatch.access;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Without users the program serves the person at the machine alone: it must not be reachable from
 * elsewhere.
 */
@Component
class LoopbackOnly {

  LoopbackOnly(ServerProperties server, Environment settings) {
    check("server.address", server.getAddress());
    Integer port = settings.getProperty("management.server.port", Integer.class);
    if (port != null && port >= 0 && !port.equals(server.getPort())) {
      // A port of its own answers on an address of its own, which is every one unless it is said.
      String address = "management.server.address";
      check(address, settings.getProperty(address, InetAddress.class));
    }
  }

  private static void check(String setting, @Nullable InetAddress address) {
    if (address == null || !address.isLoopbackAddress()) {
      throw new OpenToOthers(setting, address);
    }
  }

  static final class OpenToOthers extends RuntimeException {

    private final String setting;

    OpenToOthers(String setting, @Nullable InetAddress address) {
      super(
          "Wirewatch would answer on "
              + (address == null ? "every address of this machine" : address.getHostAddress())
              + " without asking anyone who they are: no users are configured.");
      this.setting = setting;
    }
  }

  static final class OpenToOthersAnalyzer extends AbstractFailureAnalyzer<OpenToOthers> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, OpenToOthers problem) {
      return new FailureAnalysis(
          problem.getMessage(),
          "Set "
              + problem.setting
              + " to 127.0.0.1 in config/application.yml, and reach it from elsewhere"
              + " through an SSH tunnel or a proxy that signs people in.",
          rootFailure);
    }
  }
}
