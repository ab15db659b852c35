package dev.wirewatch.access.guard;

import dev.wirewatch.access.user.Secrets;
import dev.wirewatch.access.user.Users;
import dev.wirewatch.config.ConfigProblem;
import dev.wirewatch.web.AddressToOpen;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.NotFound;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets the first administrator in where people are to sign in and there is nobody yet: by the
 * settings, or at an address that is printed at the start and is good until somebody uses it or the
 * program starts again.
 */
@Component
public class FirstAdministrator implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
  private static final String FILE = "wirewatch.access.admin.password-file";

  private final AccessSettings settings;
  private final ServerProperties server;
  private final Users users;
  private final String secret = Secrets.random();

  FirstAdministrator(AccessSettings settings, ServerProperties server, Users users) {
    this.settings = settings;
    this.server = server;
    this.users = users;
  }

  @Override
  public void afterSingletonsInstantiated() {
    String name = settings.admin().name();
    if (!settings.users() || name == null || name.isBlank() || !users.isEmpty()) {
      return;
    }
    Path file = settings.admin().passwordFile();
    if (file == null) {
      throw new ConfigProblem(
          "wirewatch.access.admin.name",
          0,
          "An administrator named here needs a password: name the file that has it by "
              + FILE
              + ".");
    }
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      users.addFirst(name, name, text.replaceFirst("\r?\n\\z", ""));
      LOG.info("Made {} the first administrator", name);
    } catch (IOException e) {
      throw new ConfigProblem(FILE, 0, "The file " + file + " cannot be read as UTF-8: " + e);
    } catch (BadRequest e) {
      throw new ConfigProblem(FILE, 0, String.valueOf(e.getMessage()));
    }
  }

  @EventListener
  void tell(ApplicationReadyEvent ready) {
    if (settings.users()
        && users.isEmpty()
        && ready.getApplicationContext() instanceof WebServerApplicationContext web
        && web.getWebServer() != null) {
      int port = Objects.requireNonNull(web.getWebServer()).getPort();
      LOG.info(
          "Set up the first administrator at {}set-up/{}",
          AddressToOpen.address(server, port),
          secret);
    }
  }

  /** Whether this is the secret of the address that was printed, and nobody used it. */
  public boolean isMeant(String given) {
    return settings.users()
        && MessageDigest.isEqual(
            secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8))
        && users.isEmpty();
  }

  /**
   * Makes the first administrator, who used the address that was printed.
   *
   * @throws NotFound if it is another address, or somebody used it before
   * @throws BadRequest if the name or the password cannot be taken
   */
  public void make(String given, String name, String displayName, String password) {
    if (!isMeant(given)) {
      throw new NotFound("address", "like this");
    }
    users.addFirst(name, displayName, password);
  }
}
