package dev.wirewatch.feed.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wirewatch.TestDatabase;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** In which order feeds that are due together are polled. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class PollPriorityIT {

  private final Polls polls;

  PollPriorityIT(TestDatabase kind) {
    polls = new Polls(kind);
  }

  @AfterEach
  void close() throws IOException {
    polls.close();
  }

  @Test
  void feedsThatAnsweredAreRecordedBeforeOthersAreAsked() {
    long failing = polls.add(polls.server.at("/failing"));
    List<Long> answering =
        IntStream.range(0, 5).mapToObj(i -> polls.good("/answering-" + i)).toList();
    polls.poll(failing);
    answering.forEach(polls::poll);
    polls.good("/never-asked");
    polls.document("/failing", "", Polls.NOW);
    var recordedBefore = new CopyOnWriteArrayList<Integer>();
    int before = polls.sink.titles.size();
    for (String path : List.of("/failing", "/never-asked")) {
      polls.server.meanwhile(path, () -> recordedBefore.add(polls.sink.titles.size() - before));
    }

    polls.recorder.start();
    polls.schedule(true).start();

    await()
        .untilAsserted(() ->
            assertThat(polls.sink.titles).as(polls.health(failing).message()).hasSize(before + 7));
    assertThat(recordedBefore).allSatisfy(recorded -> assertThat(recorded).isBetween(5, 6));
    assertThat(recordedBefore).hasSize(2);
  }
}
