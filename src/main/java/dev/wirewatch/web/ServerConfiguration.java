package dev.wirewatch.web;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/** The server's own refusals speak the language of the API. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

  /** Spring Boot's rewriting of every link of every page; {@link FileAddresses} does without. */
  @Bean
  FilterRegistrationBean<ResourceUrlEncodingFilter> rewrittenLinks() {
    var filter = new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
    filter.setEnabled(false);
    return filter;
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> answersOfTheServer() {
    return factory -> {
      factory.addEngineValves(new SecurityValve());
      factory.addContextCustomizers(context -> {
        if (context.getParent() instanceof StandardHost host) {
          host.setErrorReportValveClass(ProblemValve.class.getName());
        }
      });
    };
  }
}
