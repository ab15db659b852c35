package dev.wirewatch.access.guard;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.session.DisableEncodeUrlFilter;

/** The single local editor: names of its own only, and own writes only. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(
    name = "wirewatch.access.users",
    havingValue = "false",
    matchIfMissing = true)
class LocalEditor {

  @Bean
  SecurityFilterChain filters(HttpSecurity http, AccessSettings settings) {
    return http.csrf(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .addFilterBefore(new HostNames(settings), DisableEncodeUrlFilter.class)
        .addFilterBefore(new CrossSiteRequests(), AuthorizationFilter.class)
        .build();
  }
}
