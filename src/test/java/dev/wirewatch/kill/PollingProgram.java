package dev.wirewatch.kill;

import dev.wirewatch.access.CurrentUser;
import dev.wirewatch.access.log.ActivityLog;
import dev.wirewatch.web.Aside;
import java.time.Clock;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * The program without its pages and calls: all that polls, stores, tags and indexes. It starts in
 * half the time of the whole, so that it can be killed twice as often.
 */
@ConfigurationPropertiesScan("dev.wirewatch")
@ComponentScan(
    basePackages = {
      "dev.wirewatch.background",
      "dev.wirewatch.config",
      "dev.wirewatch.feed",
      "dev.wirewatch.fetch",
      "dev.wirewatch.item",
      "dev.wirewatch.measure",
      "dev.wirewatch.recall",
      "dev.wirewatch.source",
      "dev.wirewatch.theme",
      "dev.wirewatch.query"
    },
    excludeFilters = {
      @Filter({RestController.class, RestControllerAdvice.class, TestConfiguration.class}),
      @Filter(type = FilterType.REGEX, pattern = ".*\\.pages\\..*")
    })
@ImportAutoConfiguration({
  ConfigurationPropertiesAutoConfiguration.class,
  DataSourceAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  FlywayAutoConfiguration.class,
  JdbcClientAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  TransactionAutoConfiguration.class
})
class PollingProgram {

  public static void main(String[] args) {
    new SpringApplicationBuilder(PollingProgram.class).web(WebApplicationType.NONE).run(args);
  }

  /** Nobody asks it anything, so nobody makes room for others. */
  @Bean
  Aside noRequests() {
    return () -> {};
  }

  @Bean
  CurrentUser user() {
    return new CurrentUser(false);
  }

  @Bean
  ActivityLog log(
      JdbcTemplate jdbc,
      CurrentUser user,
      InstantSource clock,
      TransactionOperations transactions) {
    return new ActivityLog(jdbc, user, clock, transactions);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  RandomGenerator random() {
    return RandomGenerator.getDefault();
  }
}
