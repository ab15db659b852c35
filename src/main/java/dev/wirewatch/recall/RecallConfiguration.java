package dev.wirewatch.recall;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** All statements of the program go through one template, which notes what they write. */
@Configuration(proxyBeanMethods = false)
class RecallConfiguration {

  @Bean
  @Primary
  JdbcTemplate jdbcTemplate(
      DataSource database,
      Writes writes,
      Inserts inserts,
      PlatformTransactionManager transactions) {
    return new WatchedJdbc(database, writes, inserts, transactions);
  }
}
