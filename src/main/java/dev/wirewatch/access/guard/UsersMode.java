package dev.wirewatch.access.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * Turns sign-in on where others than the person at the machine can reach the program, whatever else
 * is set: without users it must answer on loopback alone.
 */
public final class UsersMode implements EnvironmentPostProcessor, Ordered {

  private static final String USERS = "wirewatch.access.users";

  /** After the files of settings are read. */
  @Override
  public int getOrder() {
    return ConfigDataEnvironmentPostProcessor.ORDER + 10;
  }

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    String open = open(environment);
    Boolean said = environment.getProperty(USERS, Boolean.class);
    if (open != null && Boolean.FALSE.equals(said)) {
      throw new OpenToOthers(open, environment.getProperty(open));
    }
    boolean users = said == null ? open != null : said;
    Map<String, Object> settings = new HashMap<>(Map.of(USERS, users));
    if (users) {
      // Nobody but those who are signed in learns what the program is made of.
      settings.put("management.endpoint.health.show-details", "when-authorized");
    }
    environment.getPropertySources().addFirst(new MapPropertySource("users", settings));
  }

  /** The setting by which others can reach the program; none if they cannot. */
  private static @Nullable String open(Environment settings) {
    if (!isLoopback(settings.getProperty("server.address"))) {
      return "server.address";
    }
    Integer port = settings.getProperty("management.server.port", Integer.class);
    boolean apart =
        port != null
            && port >= 0
            && !port.equals(settings.getProperty("server.port", Integer.class, 8080));
    // A port of its own answers on an address of its own, which is every one unless it is said.
    String address = "management.server.address";
    return apart && !isLoopback(settings.getProperty(address)) ? address : null;
  }

  private static boolean isLoopback(@Nullable String address) {
    try {
      return address != null
          && !address.isBlank()
          && InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      // The server cannot be bound to it either, and says so.
      return false;
    }
  }

  /** Others could reach a program that asks nobody who he is. */
  public static final class OpenToOthers extends RuntimeException {

    private final String setting;

    OpenToOthers(String setting, @Nullable String address) {
      super(
          "Wirewatch would answer on "
              + (address == null || address.isBlank() ? "every address of this machine" : address)
              + " without asking anyone who they are: "
              + USERS
              + " is false.");
      this.setting = setting;
    }
  }

  /** Says what to set. */
  public static final class OpenToOthersAnalyzer extends AbstractFailureAnalyzer<OpenToOthers> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, OpenToOthers problem) {
      return new FailureAnalysis(
          problem.getMessage(),
          "Let people sign in ("
              + USERS
              + ": true), or set "
              + problem.setting
              + " to 127.0.0.1 in config/application.yml; src/docs/access.md says more.",
          rootFailure);
    }
  }
}
