package dev.wirewatch.source.parse.damage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;

/** Counts what is read of damaged feeds, by the kind of damage. */
final class DamageReport {

  private DamageReport() {}

  /** Entries that were there, and those of them that were read. */
  record Share(int there, int read) {

    static final Share NOTHING = new Share(0, 0);

    double part() {
      return there == 0 ? 1 : read / (double) there;
    }

    Share plus(Share other) {
      return new Share(there + other.there, read + other.read);
    }

    @Override
    public String toString() {
      return "%5.1f %%  %5d of %5d".formatted(part() * 100, read, there);
    }
  }

  /**
   * Usage: seed, copies of each kind, a pattern for the names of the kinds, and a folder for the
   * copies of which entries were lost.
   */
  public static void main(String[] arguments) throws IOException {
    long seed = Long.parseLong(arguments[0]);
    int copies = Integer.parseInt(arguments[1]);
    String wanted = arguments.length > 2 ? arguments[2] : ".*";
    Share all = Share.NOTHING;
    for (Damage damage : Damage.values()) {
      if (damage.name().matches(wanted)) {
        Share share = Share.NOTHING;
        for (int i = 0; i < copies; i++) {
          Damaged damaged = copy(damage, seed, i);
          Outcome outcome = Outcome.of(damaged);
          share = share.plus(share(outcome));
          if (arguments.length > 3 && !outcome.lost().isEmpty()) {
            keep(Path.of(arguments[3]), damage + "-" + i, damaged, outcome);
          }
        }
        System.out.println(share + "  " + damage);
        all = all.plus(share);
      }
    }
    System.out.println(all + "  all");
  }

  /** What is read of damaged copies of one kind. */
  static Share of(Damage damage, long seed, int copies) {
    Share share = Share.NOTHING;
    for (int i = 0; i < copies; i++) {
      share = share.plus(share(Outcome.of(copy(damage, seed, i))));
    }
    return share;
  }

  private static Damaged copy(Damage damage, long seed, int number) {
    var random = new Random(seed * 1_000_003 + number);
    return damage.of(SampleFeed.of(random), random);
  }

  private static Share share(Outcome outcome) {
    return new Share(outcome.there(), outcome.there() - outcome.lost().size());
  }

  private static void keep(Path folder, String name, Damaged damaged, Outcome outcome)
      throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve(name + ".xml"), damaged.document());
    Files.writeString(
        folder.resolve(name + ".txt"),
        outcome.lost().stream()
                .map(Object::toString)
                .collect(Collectors.joining("\n", "Lost:\n", "\nRead:\n"))
            + outcome.read().stream()
                .map(entry -> entry.title() + " " + entry.url() + " " + entry.published())
                .collect(Collectors.joining("\n")));
  }
}
