package dev.wirewatch.analysis.files;

import java.util.List;
import java.util.stream.IntStream;

/** Briefs of our own making. */
final class Briefs {

  static final String RUSSIAN = "Мост через залив построят весной, сообщили в министерстве";
  static final String CHINESE = "虚构的港口重新开放，渡轮每天往返两次";

  private Briefs() {}

  static Brief.Entry entry(String outlet, String title, String note) {
    return new Brief.Entry(
        "Supports (2 of 3)",
        outlet,
        title,
        "https://wire.example/a?b=\"c\"&d=" + title.hashCode(),
        "published 2016-03-21, retrieved 2016-03-22",
        "0123456789abcdef".repeat(4),
        note);
  }

  static Brief of(String words, List<Brief.Entry> entries) {
    var group = new Brief.Group("It is so", "Holds. 3 pieces are for it.", entries);
    return new Brief(
        "Quiet Progress",
        "Ada Example, Northern Review",
        "Revision 1.",
        List.of(new Brief.Section(1, List.of(words), List.of(group))));
  }

  /** One with that many pieces in three languages. */
  static Brief ofMany(int pieces) {
    return of(
        "The line will carry freight from the first day. ".repeat(20),
        IntStream.range(0, pieces)
            .mapToObj(i ->
                switch (i % 3) {
                  case 0 -> entry("TASS", RUSSIAN + " " + i, "Сказано в среду.");
                  case 1 -> entry("新华社", CHINESE + i, "周三说的。");
                  default -> entry("Wire", "Prices rise on the coast, number " + i, "A note.");
                })
            .toList());
  }
}
