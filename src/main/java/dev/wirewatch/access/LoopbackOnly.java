package dev.wirewatch.access;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;

/**
 * Without users the program serves the person at the machine alone: it must not be reachable from
 * elsewhere.
 */
@Component
class LoopbackOnly {

  LoopbackOnly(ServerProperties server) {
    InetAddress address = server.getAddress();
    if (address == null || !address.isLoopbackAddress()) {
      throw new OpenToOthers(address);
    }
  }

  static final class OpenToOthers extends RuntimeException {

    OpenToOthers(@Nullable InetAddress address) {
      super(
          "Wirewatch would answer on "
              + (address == null ? "every address of this machine" : address.getHostAddress())
              + " without asking anyone who they are: no users are configured.");
    }
  }

  static final class OpenToOthersAnalyzer extends AbstractFailureAnalyzer<OpenToOthers> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, OpenToOthers problem) {
      return new FailureAnalysis(
          problem.getMessage(),
          "Set server.address to 127.0.0.1 in config/application.yml, and reach it from elsewhere"
              + " through an SSH tunnel or a proxy that signs people in.",
          rootFailure);
    }
  }
}
