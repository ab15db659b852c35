package dev.wirewatch.analysis.imports;

/**
 * A line of a page, in points (a 72nd of an inch).
 *
 * @param page counted from 1
 * @param top of its letters' feet, from the top of the page
 * @param left where it begins
 * @param right where it ends
 * @param size of its letters
 * @param height of the page
 */
record PdfLine(
    int page, double top, double left, double right, double size, double height, String text) {

  private static final double MARGIN = 0.12;

  /** Whether it stands where heads and feet do. */
  boolean isInMargin() {
    return top < height * MARGIN || top > height * (1 - MARGIN);
  }
}
