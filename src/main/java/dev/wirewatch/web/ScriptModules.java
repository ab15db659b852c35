package dev.wirewatch.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Modules that scripts import. They name each other by file, so that no version can stand in their
 * addresses: browsers ask each time whether their copy is still the present one.
 */
@Configuration(proxyBeanMethods = false)
class ScriptModules implements WebMvcConfigurer {

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/js/wire/**")
        .addResourceLocations("classpath:/static/js/wire/")
        .setCacheControl(CacheControl.noCache())
        .setUseLastModified(false)
        .setEtagGenerator(ScriptModules::version);
  }

  private static String version(Resource module) {
    try {
      return '"' + DigestUtils.md5DigestAsHex(module.getContentAsByteArray()) + '"';
    } catch (IOException e) {
      throw new UncheckedIOException("A script cannot be read: " + module, e);
    }
  }
}
