package dev.wirewatch.item;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.feed.Feed;
import dev.wirewatch.query.Vocabularies;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class CarriedItemsIT {

  private final ItemsFixture wire;
  private final CarriedItems carried;
  private final Feed tass;
  private final Feed ria;

  CarriedItemsIT(TestDatabase kind, @TempDir Path folder) {
    wire = new ItemsFixture(kind, folder);
    tass = wire.feed("TASS");
    ria = wire.feed("RIA");
    carried =
        new CarriedItems(
            wire.database.jdbc(),
            wire.reader,
            new ItemSearch(
                wire.index,
                new StaticListableBeanFactory().getBeanProvider(Vocabularies.class),
                wire.lane),
            () -> wire.now);
    wire.accept(
        tass,
        ItemsFixture.entry("https://tass.com/a/1", null, "Gas deliveries to China have grown", ""),
        ItemsFixture.entry("id-2", "https://tass.com/a/2?utm_source=rss", "Quake off islands", ""));
    wire.accept(
        ria,
        ItemsFixture.entry(
            null, "https://ria.ru/a/3", "«Gas deliveries to China have grown»", "From Moscow"));
    wire.items.awaitSearchable();
  }

  @AfterEach
  void close() throws Exception {
    wire.closeIndex();
  }

  @Test
  void findsAnItemByAnAddressThatIsItsIdItsLinkOrNeither() {
    assertThat(at("http://tass.com/a/1#1")).containsExactly("Gas deliveries to China have grown");
    assertThat(at("https://ria.ru/a/3?utm_medium=x"))
        .containsExactly("«Gas deliveries to China have grown»");
    assertThat(at("https://tass.com/a/2")).containsExactly("Quake off islands");
    assertThat(at("https://tass.com/a/4")).isEmpty();
  }

  @Test
  void looksAtItemsOneByOneOnlyInLikelyFeeds() {
    var all = List.of(tass.id(), ria.id());
    assertThat(carried.at("https://tass.com/a/2", all, List.of())).isEmpty();
    assertThat(carried.at("https://tass.com/a/2", List.of(), List.of())).isEmpty();
  }

  @Test
  void findsTheSameHeadlineSetInAnotherWay() {
    assertThat(carried.withHeadline("GAS deliveries to China have grown!"))
        .extracting(Item::outlet)
        .containsExactly("TASS", "RIA");
    assertThat(carried.withHeadline("Gas")).isEmpty();
  }

  @Test
  void findsHeadlinesThatShareMostWords() {
    assertThat(carried.resembling("Gas deliveries to China grew again", 5)).hasSize(2);
    assertThat(carried.resembling("Coal deliveries to Peru", 5)).isEmpty();
    assertThat(carried.resembling("…", 5)).isEmpty();
  }

  private List<String> at(String address) {
    var all = List.of(tass.id(), ria.id());
    return carried.at(address, all, all).stream().map(Item::title).toList();
  }
}
