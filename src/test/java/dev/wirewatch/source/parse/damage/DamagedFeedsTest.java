package dev.wirewatch.source.parse.damage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Entries come out of damaged feeds, whatever the damage. */
class DamagedFeedsTest {

  private static final long SEED = 7;
  private static final int COPIES = 40;

  @ParameterizedTest
  @EnumSource(Damage.class)
  void atLeast97OfAHundredEntriesComeOutWithTitleLinkAndDate(Damage damage) {
    DamageReport.Share share = DamageReport.of(damage, SEED, COPIES);
    assertThat(share.there()).isPositive();
    assertThat(share.part()).as(share.toString()).isGreaterThanOrEqualTo(0.97);
  }
}
