package dev.wirewatch.theme.suggest;

import dev.wirewatch.theme.suggest.Dictionary.Vector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * How much a text looks like those of a theme: logistic regression over words. Each word has one
 * weight, learned from examples; what the words of a text weigh, and a constant, add up to its
 * score. No chance is in it, and no order: the same examples give the same weights.
 */
final class Likeness {

  private static final int ROUNDS = 15;

  /** How fast later rounds calm down. */
  private static final double CALMING = 0.05;

  /** The constant learns more slowly than words, or it would explain everything first. */
  private static final double CONSTANT = 0.1;

  /** Both sides together weigh the same, but one example of the rarer never more than this. */
  private static final double MOST = 20;

  private final Dictionary dictionary;
  private final double[] weights;
  private double constant = -2;

  /**
   * A word and what it says.
   *
   * @param weight above 0 if it speaks for the theme
   */
  record Word(String word, double weight) {}

  /**
   * What is to be said of a text.
   *
   * @param score above 0 if it rather looks like the theme
   * @param words that decided, the strongest first
   */
  record Opinion(double score, List<Word> words) {}

  private Likeness(Dictionary dictionary) {
    this.dictionary = dictionary;
    this.weights = new double[dictionary.size()];
  }

  private record Step(Vector vector, boolean isRight, double weight) {}

  /** Learns what makes the right ones differ from the others. */
  static Likeness learn(List<TrainingItem> examples) {
    var likeness = new Likeness(new Dictionary(examples));
    List<Step> steps = likeness.steps(examples);
    for (int round = 0; round < ROUNDS; round++) {
      double pace = 1 / (1 + CALMING * round);
      steps.forEach(step -> likeness.learn(step, pace));
    }
    return likeness;
  }

  /** Mixed, as those that come last would count for more; always in the same way. */
  private List<Step> steps(List<TrainingItem> examples) {
    double right =
        examples.stream().filter(TrainingItem::isRight).mapToInt(TrainingItem::weight).sum();
    double wrong = examples.stream().mapToInt(TrainingItem::weight).sum() - right;
    double factor = wrong / Math.max(1, right);
    return examples.stream()
        .sorted(Comparator.comparingLong((TrainingItem each) -> mixed(each.id())))
        .map(each -> {
          double weight = each.weight() * (each.isRight() ? factor : 1);
          Vector vector = dictionary.vector(each.words());
          return new Step(vector, each.isRight(), Math.min(MOST, weight));
        })
        .toList();
  }

  /** Spreads neighbouring numbers (the multiplier of Fibonacci hashing). */
  private static long mixed(long id) {
    return id * 0x9E37_79B9_7F4A_7C15L;
  }

  private void learn(Step step, double pace) {
    double likely = 1 / (1 + Math.exp(-score(step.vector())));
    double change = pace * step.weight() * ((step.isRight() ? 1 : 0) - likely);
    step.vector().addTo(weights, change);
    constant += CONSTANT * change;
  }

  private double score(Vector vector) {
    return constant + vector.times(weights);
  }

  /**
   * Judges a text, which should be none of those that were learned from.
   *
   * @param words each once
   */
  Opinion judge(Collection<String> words) {
    Vector vector = dictionary.vector(words);
    var said = new ArrayList<Word>();
    for (int i = 0; i < vector.places().length; i++) {
      int place = vector.places()[i];
      said.add(new Word(dictionary.word(place), weights[place] * vector.values()[i]));
    }
    said.sort(Comparator.comparingDouble((Word word) -> -Math.abs(word.weight())));
    return new Opinion(score(vector), List.copyOf(said));
  }
}
