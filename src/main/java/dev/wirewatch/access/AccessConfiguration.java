package dev.wirewatch.access;

import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** The single local editor: loopback names only, and own writes only. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost\\.?|([a-z0-9-]+\\.)*localhost|127(\\.\\d{1,3}){3}|\\[?::1]?");

  @Bean
  SecurityFilterChain filters(HttpSecurity http) {
    return http.csrf(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .addFilterBefore(new CrossSiteRequests(), AuthorizationFilter.class)
        .build();
  }

  /**
   * A page of another site whose name resolves to loopback must not reach the program (DNS
   * rebinding).
   */
  @Bean
  StrictHttpFirewall loopbackNamesOnly() {
    var firewall = new StrictHttpFirewall();
    firewall.setAllowedHostnames(host -> LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches());
    return firewall;
  }

  /**
   * There are no users; saying so keeps the framework from making one up with a random password.
   */
  @Bean
  UserDetailsService noUsers() {
    return name -> {
      throw new UsernameNotFoundException(name);
    };
  }
}
