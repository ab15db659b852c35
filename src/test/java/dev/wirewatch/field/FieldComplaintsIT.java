package dev.wirewatch.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.item.Items;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Serves every complaint to the whole program and looks at what it made of it. */
@DirtiesContext
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"wirewatch.poll.enabled=false", "wirewatch.poll.allowed-networks=127.0.0.0/8"})
class FieldComplaintsIT {

  /** Polls after the last document, which must change nothing. */
  private static final int FURTHER_POLLS = 2;

  /**
   * Not mended yet. Each name is to be removed by the change that mends it, and the test says so
   * where one is left.
   */
  private static final Set<String> NOT_MENDED = Set.of();

  @TempDir static Path data;

  private static ComplaintServer publishers;
  private static final Map<String, Long> FEEDS = new ConcurrentHashMap<>();

  @LocalServerPort private int port;
  @Autowired private Items items;

  @DynamicPropertySource
  static void dataInATemporaryFolder(DynamicPropertyRegistry registry) {
    registry.add("wirewatch.data-dir", data::toString);
  }

  @BeforeAll
  static void open() {
    FEEDS.clear();
    publishers = new ComplaintServer(Complaint.all(), Clock.systemUTC());
  }

  @AfterAll
  static void close() {
    publishers.close();
  }

  static List<Complaint> complaints() {
    return Complaint.all().stream().filter(Complaint::isExpectation).toList();
  }

  @ParameterizedTest
  @MethodSource("complaints")
  void isHeard(Complaint complaint) throws Exception {
    String found = found(complaint, new Desk(port));
    if (NOT_MENDED.contains(complaint.name())) {
      assertThat(found).as("take %s off the list: it is mended", complaint.name()).isNotEmpty();
    } else {
      assertThat(found).as("%s: %s", complaint, complaint.why()).isEmpty();
    }
  }

  private String found(Complaint complaint, Desk desk) throws Exception {
    long feed = complaint.isServed() ? polled(complaint, desk) : imported(complaint, desk);
    items.awaitSearchable();
    var outcome = new Outcome(desk, feed, publishers.at(complaint.address()), complaint.entry());
    var found = new StringBuilder();
    for (Term term : complaint.must()) {
      found.append(term.otherwise(outcome));
    }
    return found.toString();
  }

  /** Complaints about one address share its feed. */
  private static long polled(Complaint complaint, Desk desk) throws Exception {
    Long known = FEEDS.get(complaint.address());
    if (known != null) {
      return known;
    }
    long feed = desk.follow(publishers.at(complaint.address()), complaint.feed());
    for (int i = 0; i < complaint.documents().size() + FURTHER_POLLS; i++) {
      desk.poll(feed);
    }
    FEEDS.put(complaint.address(), feed);
    return feed;
  }

  private static long imported(Complaint complaint, Desk desk) throws Exception {
    String path = complaint.served().getFirst().replace("POST ", "");
    desk.importFeeds(path, Complaint.document(complaint.documents().getFirst()));
    return 0;
  }
}
