package dev.wirewatch.feed.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.feed.poll.Outage.Contact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutageTest {

  private static final Instant NOON = Instant.parse("2016-03-30T12:00:00Z");
  private static final Instant LATER = NOON.plus(Duration.ofMinutes(10));

  @Test
  void isWhenServersThatAnsweredCannotBeReachedOneAfterTheOther() {
    List<Contact> contacts = List.of(lost("a"), lost("b"), lost("c"), answering("d", NOON));

    assertThat(Outage.of(contacts)).contains(new Outage(NOON));
  }

  @Test
  void isNotWhenOneAnswersInBetween() {
    Instant last = LATER.plusSeconds(1);

    assertThat(Outage.of(List.of(lost("a"), lost("b"), lost("c"), answering("d", last)))).isEmpty();
  }

  @Test
  void isNotWhenServersThatWereGoneBeforeAreAskedAgain() {
    Instant daysAgo = NOON.minus(Duration.ofDays(3));
    var gone =
        IntStream.range(0, 5).mapToObj(i -> new Contact("gone" + i, LATER, daysAgo)).toList();

    assertThat(Outage.of(with(gone, answering("d", NOON)))).isEmpty();
  }

  @Test
  void isNotOneServerWithManyFeeds() {
    var feeds = IntStream.range(0, 20).mapToObj(i -> lost("one.example")).toList();

    assertThat(Outage.of(feeds)).isEmpty();
    assertThat(Outage.of(with(feeds, answering("other.example", NOON)))).isEmpty();
  }

  @Test
  void isTwoServersWhereThereAreNoMore() {
    assertThat(Outage.of(List.of(lost("a"), lost("b")))).isPresent();
  }

  @Test
  void isNotAFewOfMany() {
    var answering = IntStream.range(0, 55).mapToObj(i -> answering("up" + i, NOON)).toList();
    Stream<Contact> five = IntStream.range(0, 5).mapToObj(i -> lost("down" + i));
    Stream<Contact> six = IntStream.range(0, 6).mapToObj(i -> lost("down" + i));

    assertThat(Outage.of(Stream.concat(five, answering.stream()).toList())).isEmpty();
    assertThat(Outage.of(Stream.concat(six, answering.stream()).toList())).isPresent();
  }

  @Test
  void isWhereNoServerEverAnswered() {
    var never = Stream.of("a", "b", "c").map(host -> new Contact(host, NOON, null)).toList();

    assertThat(Outage.of(never)).contains(new Outage(null));
    assertThat(Outage.of(never.subList(0, 1))).isEmpty();
  }

  /** Answered at noon, and could not be reached after it. */
  private static Contact lost(String host) {
    return new Contact(host, LATER, NOON.minusSeconds(1));
  }

  private static Contact answering(String host, Instant when) {
    return new Contact(host, null, when);
  }

  private static List<Contact> with(List<Contact> contacts, Contact another) {
    return Stream.concat(contacts.stream(), Stream.of(another)).toList();
  }
}
