package dev.wirewatch.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The machine's own disk. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Disk disk() {
    return new Disk() {
      @Override
      public long free(Path folder) {
        return folder.toFile().getUsableSpace();
      }

      @Override
      public boolean isWritable(Path folder) {
        return Files.isWritable(folder);
      }
    };
  }
}
