package dev.wirewatch.dashboard.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ChangedItemsTest {

  private final ChangedItems changed = new ChangedItems();

  @Test
  void tellsEachOnce() {
    changed.add(List.of(3L, 1L));
    changed.add(List.of(3L));

    assertThat(changed.take()).isEqualTo("3,1");
    assertThat(changed.take()).isEmpty();
  }

  @Test
  void namesNoneWhereThereAreTooMany() {
    changed.add(LongStream.rangeClosed(1, 150).boxed().toList());
    changed.add(LongStream.rangeClosed(151, 1_000).boxed().toList());

    assertThat(changed.take()).isEqualTo(ChangedItems.MANY);
    assertThat(changed.take()).isEmpty();
  }
}
