package dev.wirewatch.fetch;

import dev.wirewatch.fetch.address.OpenNetworks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FetchConfiguration {

  @Bean
  OpenNetworks openNetworks(FetchSettings settings) {
    return new OpenNetworks(settings.allowedNetworks());
  }
}
