package dev.wirewatch.dashboard;

import dev.wirewatch.feed.EntrySink;
import dev.wirewatch.feed.EntrySink.Delivery;
import dev.wirewatch.feed.Feed;
import dev.wirewatch.feed.Feeds;
import dev.wirewatch.feed.ItemsAfter;
import dev.wirewatch.feed.NewFeed;
import dev.wirewatch.fetch.address.FeedAddress;
import dev.wirewatch.item.Item;
import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.item.Items;
import dev.wirewatch.item.State;
import dev.wirewatch.review.Reviews;
import dev.wirewatch.source.Entry;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** An outlet with a given number of items on a theme, in the program under test. */
final class Bulletins {

  private final ApplicationContext program;
  private final String outlet;
  private final Feed feed;

  private Bulletins(ApplicationContext program, String outlet, Feed feed) {
    this.program = program;
    this.outlet = outlet;
    this.feed = feed;
  }

  static Bulletins of(ApplicationContext program, String outlet, int count) throws Exception {
    return of(program, outlet, outlet, count);
  }

  /** The same with the headlines of another outlet, whose stories they are. */
  static Bulletins of(ApplicationContext program, String outlet, String first, int count)
      throws Exception {
    var url = FeedAddress.parse("https://bulletins.example/" + outlet);
    var wanted = new NewFeed(outlet, url, outlet, "", "", "", null, true, "", null);
    Feed feed = program.getBean(Feeds.class).add(wanted).feed();
    var delivery =
        new Delivery(
            feed,
            IntStream.range(0, count).mapToObj(n -> entry(outlet, first, n)).toList(),
            program.getBean(InstantSource.class).instant());
    program
        .getBean(TransactionTemplate.class)
        .executeWithoutResult(status -> program.getBean(EntrySink.class).accept(List.of(delivery)));
    program.getBean(Items.class).awaitSearchable();
    return new Bulletins(program, outlet, feed);
  }

  private static Entry entry(String outlet, String first, int number) {
    String title = first + ": Bastion missiles on Kuril island number " + number;
    String url = "https://bulletins.example/" + outlet + "/" + number;
    return Entry.of(url, url, title, "The battery of island " + number + " is manned.");
  }

  /** The page that lists them. */
  String path() {
    return "/?theme=kuriles&outlet=" + outlet;
  }

  /** The review desk with those of them that are to be decided. */
  String review() {
    return "/review?theme=kuriles&state=new&outlet=" + outlet;
  }

  List<Item> all() {
    var filter =
        new ItemFilter(Set.of(), Set.of(feed.id()), Set.of(), Set.of(), Set.of(), null, null, null);
    return Items.withoutText(() -> program.getBean(Items.class).find(filter, null, 500)).items();
  }

  boolean allAre(State state) {
    return all().stream().allMatch(item -> item.state() == state);
  }

  /** How many of them are in each state. */
  Map<State, Long> states() {
    return all().stream().collect(Collectors.groupingBy(Item::state, Collectors.counting()));
  }

  /** How many decisions there are about an item. */
  int decisions(Item item) {
    return program.getBean(Reviews.class).of(item.id()).size();
  }

  void deleteWithItems() {
    program.getBean(Feeds.class).delete(feed.id(), ItemsAfter.DELETE_UNDECIDED);
  }
}
