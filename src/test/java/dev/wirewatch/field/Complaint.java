package dev.wirewatch.field;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A line of {@code INDEX.tsv}; the README beside it says what each column means.
 *
 * @param served status, type and further headers; for a file that is posted, where it is posted
 * @param feed the feed's settings as JSON; may be empty
 * @param entry headline of the items that it is about; all of the feed if empty
 */
record Complaint(
    String name,
    String kind,
    boolean control,
    String address,
    List<String> documents,
    List<String> served,
    String feed,
    String entry,
    List<Term> must,
    String why) {

  static final Path FOLDER = Path.of("src/test/resources/field");

  /** All of them, with those that only are what an address leads to. */
  static List<Complaint> all() {
    try (Stream<String> lines = Files.lines(FOLDER.resolve("INDEX.tsv"))) {
      return lines.skip(1).map(Complaint::of).toList();
    } catch (IOException e) {
      throw new IllegalStateException("the list of complaints cannot be read", e);
    }
  }

  private static Complaint of(String line) {
    String[] cells = line.split("\t", -1);
    return new Complaint(
        cells[0],
        cells[1],
        cells[2].equals("control"),
        cells[3],
        parts(cells[4], " "),
        parts(cells[5], " \\| "),
        cells[6],
        cells[7],
        parts(cells[8], "; ").stream().map(Term::of).toList(),
        cells[9]);
  }

  private static List<String> parts(String cell, String separator) {
    return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(separator));
  }

  boolean isServed() {
    return address.startsWith("/");
  }

  boolean isExpectation() {
    return !must.isEmpty();
  }

  static byte[] document(String name) throws IOException {
    return Files.readAllBytes(FOLDER.resolve(name));
  }

  @Override
  public String toString() {
    return name + " (" + kind + ")";
  }
}
