package dev.wirewatch;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

  @Test
  void dependenciesPointOneWay() {
    ApplicationModules.of(Wirewatch.class).verify();
  }
}
