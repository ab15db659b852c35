package dev.wirewatch.access.guard;

import dev.wirewatch.config.ConfigProblem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.stereotype.Component;

/**
 * Stops the start where an OpenID provider has no issuer: tokens of any other issuer would then be
 * taken for its own (OpenID Connect Core 1.0, 3.1.3.7, point 2).
 */
@Component
class ProviderIssuers implements SmartInitializingSingleton {

  private final ObjectProvider<InMemoryClientRegistrationRepository> registrations;

  ProviderIssuers(ObjectProvider<InMemoryClientRegistrationRepository> registrations) {
    this.registrations = registrations;
  }

  @Override
  public void afterSingletonsInstantiated() {
    registrations.ifAvailable(all -> all.forEach(ProviderIssuers::check));
  }

  private static void check(ClientRegistration provider) {
    if (provider.getScopes() != null
        && provider.getScopes().contains(OidcScopes.OPENID)
        && provider.getProviderDetails().getIssuerUri() == null) {
      throw new ConfigProblem(
          "spring.security.oauth2.client.provider." + provider.getRegistrationId() + ".issuer-uri",
          0,
          "Without it nobody can tell this provider's tokens from those of others: set it.");
    }
  }
}
