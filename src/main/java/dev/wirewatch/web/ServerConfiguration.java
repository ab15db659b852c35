package dev.wirewatch.web;

import jakarta.servlet.DispatcherType;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/** The server's own refusals speak the language of the API; addresses of files have versions. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

  @Bean
  FilterRegistrationBean<ResourceUrlEncodingFilter> addressesOfFiles() {
    var filter = new FilterRegistrationBean<ResourceUrlEncodingFilter>(new FileAddresses());
    filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
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
