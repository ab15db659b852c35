package dev.wirewatch.theme;

/** How well tags fit labels: counted, then precision and recall. */
public final class Figures {

  private int right;
  private int wrong;
  private int missed;

  public void count(boolean labelled, boolean tagged) {
    if (labelled && tagged) {
      right++;
    } else if (tagged) {
      wrong++;
    } else if (labelled) {
      missed++;
    }
  }

  int labelled() {
    return right + missed;
  }

  /** Share of the tags that are right; 1 where there are none. */
  double precision() {
    return share(wrong);
  }

  /** Share of the labels that were found; 1 where there are none. */
  double recall() {
    return share(missed);
  }

  private double share(int failures) {
    return right + failures == 0 ? 1 : (double) right / (right + failures);
  }

  @Override
  public String toString() {
    if (right + wrong + missed == 0) {
      return "          -         ";
    }
    double p = precision();
    double r = recall();
    double f1 = p + r == 0 ? 0 : 2 * p * r / (p + r);
    return "%3d %.2f/%.2f/%.2f".formatted(labelled(), p, r, f1);
  }
}
