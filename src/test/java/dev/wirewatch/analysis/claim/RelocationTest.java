package dev.wirewatch.analysis.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelocationTest {

  private static final int TEXTS = 200;
  private static final int CLAIMS = 10;

  /** The claim stands between brackets in the text before; in the text after, where it must be. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "They say [delivery begins in 2017] at last. | Yes. They say [delivery begins in 2017].",
        "A. [Russia is not ready to make concessions] on it. B. | B. [Russia is not ready to make"
            + " concessions] on it. A.",
        "Sold in [2017] to them. | Was it sold in [2017] to them?",
        "Sold in [2017] to them. | Bought. 2017 came.",
        "They say [delivery begins in 2017] at last. | They say delivery may begin in 2017.",
        "One missile came. Two [missile]s went. | Two [missile]s went. One missile came.",
        "One [missile] came. Two missiles went. | Two missiles went.",
        "【俄罗斯】与[中国海军]联合演习，中国海军说。 | 今天，【俄罗斯】与[中国海军]联合演习，中国海军说。",
        "The 🚀 [rocket 🚀 flew over the sea] today. | Look: the 🚀 [rocket 🚀 flew over the sea]"
            + " today.",
      })
  void findsTheQuoteWhereItIsTheSame(String before, String after) {
    String old = plain(before);
    String now = plain(after);
    assertThat(Relocation.of(old, place(before).orElseThrow(), now)).isEqualTo(place(after));
  }

  @Test
  void aClaimOfWhichTwoPlacesCouldBeIsLost() {
    var first = new Span(0, 12);
    assertThat(Relocation.of("Nobody knew. Nobody knew.", first, "Nobody knew.")).isEmpty();
  }

  @Test
  void whatLostItsPlaceIsFoundByWhatStoodAroundIt() {
    String old = "Before it came. Delivery begins in 2017. After it went.";
    var span = new Span(16, 39);
    Anchor anchor = Anchor.of(old, span);
    assertThat(Relocation.of(anchor, "Nothing of it.")).isEmpty();
    assertThat(Relocation.of(anchor, "New. " + old)).hasValue(new Span(21, 44));
  }

  /** A text as words that know which claim they belong to, so that edits keep the truth. */
  @Test
  void overRandomEditsNoPlaceIsWrongAndHardlyAnyIsMissed() {
    var random = new Random(14);
    int findable = 0;
    int found = 0;
    for (int n = 0; n < TEXTS; n++) {
      List<Word> words = words(random);
      for (int claim = 0; claim < CLAIMS; claim++) {
        int from = random.nextInt(words.size() - 12);
        int to = from + 2 + random.nextInt(8);
        List<Word> edited = edited(words, random);
        Optional<Span> truth = place(edited, words.subList(from, to));
        Span old = place(words, words.subList(from, to)).orElseThrow();
        Optional<Span> place = Relocation.of(text(words), old, text(edited));
        if (place.isPresent()) {
          assertThat(place).as("text %d, claim %d", n, claim).isEqualTo(truth);
        }
        findable += truth.isPresent() ? 1 : 0;
        found += truth.isPresent() && place.isPresent() ? 1 : 0;
      }
    }
    assertThat(findable).isGreaterThan(TEXTS * CLAIMS / 4);
    assertThat(found).isGreaterThanOrEqualTo((int) (findable * 0.99));
  }

  /** A word that stands for itself alone, though others are spelt like it. */
  private static final class Word {
    private final String spelt;

    private Word(String spelt) {
      this.spelt = spelt;
    }
  }

  private static List<Word> words(Random random) {
    return IntStream.range(0, 80 + random.nextInt(200))
        .mapToObj(i -> word(random))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static Word word(Random random) {
    // Few words, most of them short, as in texts: many phrases stand there twice.
    int which = (int) Math.min(399, Math.abs(random.nextGaussian()) * 130);
    return new Word("w" + which + (random.nextInt(12) == 0 ? "." : ""));
  }

  private static List<Word> edited(List<Word> words, Random random) {
    List<Word> edited = new ArrayList<>(words);
    for (int edit = 0; edit < 1 + random.nextInt(8); edit++) {
      int at = random.nextInt(edited.size() - 20);
      int length = 1 + random.nextInt(12);
      switch (random.nextInt(4)) {
        case 0 -> edited.subList(at, at + length).clear();
        case 1 -> IntStream.range(0, length).forEach(i -> edited.add(at, word(random)));
        case 2 -> edited.set(at, word(random));
        default -> {
          List<Word> moved = new ArrayList<>(edited.subList(at, at + length));
          edited.subList(at, at + length).clear();
          edited.addAll(random.nextInt(edited.size()), moved);
        }
      }
    }
    return edited;
  }

  private static String text(List<Word> words) {
    return words.stream().map(word -> word.spelt).collect(Collectors.joining(" "));
  }

  /** Where the very same words still stand next to each other. */
  private static Optional<Span> place(List<Word> words, List<Word> claim) {
    int at = words.indexOf(claim.getFirst());
    if (at < 0
        || at + claim.size() > words.size()
        || !words.subList(at, at + claim.size()).equals(claim)) {
      return Optional.empty();
    }
    int start = at == 0 ? 0 : text(words.subList(0, at)).length() + 1;
    return Optional.of(new Span(start, start + text(claim).length()));
  }

  private static String plain(String marked) {
    return marked.replace("[", "").replace("]", "");
  }

  private static Optional<Span> place(String marked) {
    int start = marked.indexOf('[');
    return start < 0 ? Optional.empty() : Optional.of(new Span(start, marked.indexOf(']') - 1));
  }
}
