package dev.wirewatch.dashboard.theme.why;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AskedTest {

  @Test
  void anAddressAlone() {
    assertThat(Asked.of(" https://tass.com/world/1 "))
        .isEqualTo(new Asked("https://tass.com/world/1", "", ""));
    assertThat(Asked.of("tass.com/world/1"))
        .isEqualTo(new Asked("https://tass.com/world/1", "", ""));
  }

  @Test
  void aHeadlineWithMoreTextBelow() {
    assertThat(Asked.of("Лавров прибыл в Пекин\n\nОн проведёт\nпереговоры"))
        .isEqualTo(new Asked("", "Лавров прибыл в Пекин", "Он проведёт\nпереговоры"));
  }

  @Test
  void anAddressBesideItsHeadline() {
    assertThat(Asked.of("https://tass.com/1\nGas for China"))
        .isEqualTo(new Asked("https://tass.com/1", "Gas for China", ""));
    assertThat(Asked.of("Gas for China https://tass.com/1"))
        .isEqualTo(new Asked("https://tass.com/1", "Gas for China", ""));
  }

  @Test
  void nothing() {
    assertThat(Asked.of(" \n ").isEmpty()).isTrue();
  }
}
