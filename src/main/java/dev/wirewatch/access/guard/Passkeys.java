package dev.wirewatch.access.guard;

import dev.wirewatch.access.signin.SessionUsers;
import dev.wirewatch.access.signin.SignInLog;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.config.annotation.web.configurers.WebAuthnConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.HttpMessageConverterAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/**
 * Passkeys (W3C Web Authentication). They belong to a host name: the one that the settings say, the
 * first of {@code wirewatch.access.hosts}, or localhost.
 */
@Configuration(proxyBeanMethods = false)
class Passkeys {

  private static final String LOCALHOST = "localhost";

  @Bean
  PublicKeyCredentialUserEntityRepository userEntities(JdbcTemplate jdbc) {
    return new JdbcPublicKeyCredentialUserEntityRepository(jdbc);
  }

  @Bean
  UserCredentialRepository userCredentials(JdbcTemplate jdbc) {
    return new JdbcUserCredentialRepository(jdbc);
  }

  /** For whom passkeys are made, and from which addresses they are taken. */
  static void configure(WebAuthnConfigurer<?> passkeys, AccessSettings settings, Environment all) {
    String host = host(settings);
    passkeys
        .rpName("Wirewatch")
        .rpId(host)
        .allowedOrigins(origins(host, settings, all))
        .disableDefaultRegistrationPage(true);
  }

  private static String host(AccessSettings settings) {
    String said = settings.passkeys().host();
    return said != null && !said.isBlank()
        ? said
        : settings.hosts().isEmpty() ? LOCALHOST : settings.hosts().getFirst();
  }

  private static Set<String> origins(String host, AccessSettings settings, Environment all) {
    var origins = new LinkedHashSet<>(settings.passkeys().origins());
    settings.hosts().forEach(name -> origins.add("https://" + name));
    if (host.equals(LOCALHOST)) {
      origins.add("http://" + LOCALHOST + ":" + all.getProperty("server.port", "8080"));
    }
    return origins;
  }

  /** Has whoever signs in with a passkey remembered as everybody else. */
  static SecurityFilterChain remembered(
      SecurityFilterChain chain, SessionUsers sessions, SignInLog log) {
    AuthenticationSuccessHandler answer = new HttpMessageConverterAuthenticationSuccessHandler();
    chain.getFilters().stream()
        .filter(WebAuthnAuthenticationFilter.class::isInstance)
        .map(WebAuthnAuthenticationFilter.class::cast)
        .forEach(filter -> {
          filter.setSecurityContextRepository(sessions);
          filter.setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
          filter.setAuthenticationSuccessHandler((request, response, signedIn) -> {
            log.signedIn(request, signedIn.getName());
            answer.onAuthenticationSuccess(request, response, signedIn);
          });
        });
    return chain;
  }
}
