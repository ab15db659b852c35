package dev.wirewatch.theme.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wirewatch.item.ItemTagger.ItemText;
import dev.wirewatch.theme.suggest.Likeness.Opinion;
import dev.wirewatch.theme.suggest.Likeness.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LikenessTest {

  private static final List<String> FERRIES =
      List.of(
          "Ferry leaves the harbour late",
          "Ferry back in harbour after storm",
          "Island ferry strike ends",
          "Harbour crowded as the ferry fails",
          "New ferry for the island",
          "Паром вышел из порта",
          "Паром вернулся в порт",
          "Паром снова ходит в порт",
          "Паром стоит в порту",
          "Новый паром для порта");

  private static final List<String> OTHERS =
      List.of(
          "Storm over the city",
          "New strike at the bank",
          "Bank fails after long talks",
          "City ends talks with the bank",
          "Late talks in the city",
          "Банк и биржа закрыты",
          "Биржа снова растёт",
          "Новый банк в городе");

  private Likeness likeness = learn();

  private static Likeness learn() {
    return Likeness.learn(examples());
  }

  private static List<TrainingItem> examples() {
    var examples = new ArrayList<TrainingItem>();
    FERRIES.forEach(title -> examples.add(example(examples.size(), title, true)));
    OTHERS.forEach(title -> examples.add(example(examples.size(), title, false)));
    return examples;
  }

  private static TrainingItem example(int id, String title, boolean isRight) {
    return new TrainingItem(id, words(title).keySet(), isRight, 1);
  }

  private static Map<String, String> words(String title) {
    return TrainingItem.words(new ItemText(title, "", "", "", ""));
  }

  private Opinion judge(String title) {
    return judged(likeness, title);
  }

  /** The opinion on a title, its words as they are written there. */
  private static Opinion judged(Likeness likeness, String title) {
    Map<String, String> written = words(title);
    Opinion opinion = likeness.judge(written.keySet());
    return new Opinion(
        opinion.score(),
        opinion.words().stream()
            .map(each -> new Word(written.getOrDefault(each.word(), "?"), each.weight()))
            .toList());
  }

  private static List<String> speakingFor(Opinion opinion) {
    return opinion.words().stream().filter(word -> word.weight() > 0).map(Word::word).toList();
  }

  @Test
  void wordsOfTheThemeSpeakForItAndAreNamedAsTheyAreWritten() {
    Opinion opinion = judge("Ferries stay in harbours");
    assertThat(opinion.score()).isPositive();
    assertThat(speakingFor(opinion)).contains("Ferries", "harbours");
    assertThat(opinion.words()).extracting(Word::word).doesNotContain("stay");
  }

  @Test
  void wordsOfOthersSpeakAgainstIt() {
    Opinion opinion = judge("Bank talks in the city");
    assertThat(opinion.score()).isNegative();
    assertThat(speakingFor(opinion)).doesNotContain("Bank", "talks", "city");
  }

  @Test
  void formsOfAWordAreOneWord() {
    Opinion ferry = judge("Что стоит в портах");
    assertThat(ferry.score()).isPositive();
    assertThat(speakingFor(ferry)).contains("портах");
    assertThat(judge("Банки в городе").score()).isNegative();
  }

  @Test
  void pairsOfCharactersSpeakInChinese() {
    var examples = new ArrayList<>(examples());
    for (int i = 0; i < 5; i++) {
      examples.add(example(100 + i, "渡轮回到港口", true));
      examples.add(example(200 + i, "银行今天关闭", false));
    }
    likeness = Likeness.learn(examples);
    assertThat(speakingFor(judge("渡轮在港口"))).contains("渡轮", "港口");
    assertThat(judge("银行关闭").score()).isNegative();
  }

  @Test
  void aWordOfOneTextAloneSaysNothing() {
    var examples = new ArrayList<>(examples());
    examples.add(new TrainingItem(100, words("Ferry named Albatross").keySet(), true, 5));
    likeness = Likeness.learn(examples);
    assertThat(judge("The Albatross is back in the city").words())
        .extracting(Word::word)
        .doesNotContain("Albatross");
  }

  @Test
  void whatTheWordsWeighAndAConstantAddUpToTheScore() {
    Opinion one = judge("Ferry in the city");
    Opinion nothing = judge("zzyzx");
    double words = one.words().stream().mapToDouble(Word::weight).sum();
    assertThat(one.score()).isCloseTo(nothing.score() + words, within(1e-9));
  }

  @Test
  void theSameExamplesInAnotherOrderGiveTheSame() {
    assertThat(judged(Likeness.learn(examples().reversed()), "Storm keeps the ferry in"))
        .isEqualTo(judge("Storm keeps the ferry in"));
  }
}
