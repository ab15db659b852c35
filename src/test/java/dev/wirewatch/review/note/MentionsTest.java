package dev.wirewatch.review.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MentionsTest {

  @Test
  void namesFollowAnAtThatBeginsAWord() {
    assertThat(Mentions.in("@Ann and (@ben.o-neill), @анна: @ann."))
        .containsExactly("ann", "ben.o-neill", "анна");
    assertThat(Mentions.in("ann@example.org, a@b, @ nobody, @, @@")).isEmpty();
    assertThat(Mentions.in("@" + "x".repeat(201))).isEqualTo(List.of());
  }
}
