package dev.wirewatch.access.guard;

import dev.wirewatch.access.signin.SessionCsrf;
import dev.wirewatch.access.signin.SessionUsers;
import dev.wirewatch.access.signin.SignInGate;
import dev.wirewatch.access.signin.SignInLog;
import dev.wirewatch.access.signin.SignInThrottle;
import dev.wirewatch.access.token.TokenFilter;
import dev.wirewatch.access.token.Tokens;
import dev.wirewatch.access.user.Users;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.session.DisableEncodeUrlFilter;
import org.springframework.session.security.web.authentication.SpringSessionRememberMeServices;

/** People who sign in, in a browser or with a token. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("wirewatch.access.users")
class SignInConfiguration {

  private static final Duration REMEMBERED = Duration.ofDays(30);

  @Bean
  SecurityFilterChain filters(
      HttpSecurity http,
      AccessSettings settings,
      Users users,
      Tokens tokens,
      SignInThrottle throttle,
      SignInLog log,
      Refusals refusals,
      Environment environment,
      ObjectProvider<ClientRegistrationRepository> providers,
      ObjectProvider<ProvidedUsers> provided) {
    var requests = new WantedPage();
    requests.setRequestMatcher(Refusals::isPage);
    var success = new SavedRequestAwareAuthenticationSuccessHandler();
    success.setRequestCache(requests);
    var sessions = new SessionUsers(users);
    http.securityContext(context -> context.securityContextRepository(sessions))
        .csrf(csrf ->
            csrf.csrfTokenRepository(new SessionCsrf())
                .ignoringRequestMatchers(TokenFilter::hasToken))
        .requestCache(cache -> cache.requestCache(requests))
        .httpBasic(AbstractHttpConfigurer::disable)
        .formLogin(form ->
            form.loginPage(Refusals.SIGN_IN)
                .successHandler((request, response, signedIn) -> {
                  log.signedIn(request, signedIn.getName());
                  success.onAuthenticationSuccess(request, response, signedIn);
                })
                .failureHandler((request, response, problem) -> {
                  log.failed(request);
                  response.sendRedirect(request.getContextPath() + Refusals.SIGN_IN + "?failed");
                }))
        .rememberMe(remember -> remember.rememberMeServices(longSessions()))
        .logout(logout ->
            logout
                .logoutUrl("/sign-out")
                .addLogoutHandler((request, response, signedIn) -> {
                  if (signedIn != null) {
                    log.signedOut(request, signedIn.getName());
                  }
                })
                .logoutSuccessUrl(Refusals.SIGN_IN + "?out"))
        .exceptionHandling(
            problems -> problems.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .authorizeHttpRequests(rules -> rules.anyRequest().access(new RoleRules()))
        .addFilterBefore(new HostNames(settings), DisableEncodeUrlFilter.class)
        .addFilterAfter(new TokenFilter(tokens, users), SecurityContextHolderFilter.class)
        .addFilterBefore(new SignInGate(throttle), UsernamePasswordAuthenticationFilter.class)
        .addFilterBefore(new CrossSiteRequests(), AuthorizationFilter.class);
    if (providers.getIfAvailable() != null) {
      http.oauth2Login(login ->
          login
              .loginPage(Refusals.SIGN_IN)
              .userInfoEndpoint(people -> people.oidcUserService(provided.getObject().service()))
              .successHandler((request, response, signedIn) -> {
                log.signedIn(request, signedIn.getName());
                success.onAuthenticationSuccess(request, response, signedIn);
              })
              .failureHandler((request, response, problem) -> {
                log.failed(request);
                response.sendRedirect(request.getContextPath() + Refusals.SIGN_IN + "?provider");
              }));
    }
    http.webAuthn(passkeys -> Passkeys.configure(passkeys, settings, environment));
    return Passkeys.remembered(http.build(), sessions, log);
  }

  /** Leads to the page that somebody asked for first; it is asked for anew, not played again. */
  private static final class WantedPage extends CookieRequestCache {
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(
        HttpServletRequest request, HttpServletResponse response) {
      return null;
    }

    /** A cookie can be anybody's; it leads to no other server. */
    @Override
    public @Nullable SavedRequest getRequest(
        HttpServletRequest request, HttpServletResponse response) {
      SavedRequest wanted = super.getRequest(request, response);
      return wanted != null && isHere(wanted.getRedirectUrl(), request) ? wanted : null;
    }

    private static boolean isHere(String address, HttpServletRequest request) {
      try {
        return request.getServerName().equalsIgnoreCase(URI.create(address).getHost());
      } catch (IllegalArgumentException e) {
        return false;
      }
    }
  }

  /** A session that lasts as long as it is used once a month, instead of a secret besides it. */
  private static SpringSessionRememberMeServices longSessions() {
    var services = new SpringSessionRememberMeServices();
    services.setValiditySeconds((int) REMEMBERED.toSeconds());
    return services;
  }
}
