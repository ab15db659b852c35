package dev.wirewatch.load;

import dev.wirewatch.config.ConfigFiles;
import dev.wirewatch.item.ItemTagger.ItemText;
import dev.wirewatch.query.QueryLanguage;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.source.DateHome;
import dev.wirewatch.source.date.FeedDates;
import dev.wirewatch.source.parse.FeedParser;
import dev.wirewatch.source.parse.ParseFailure;
import dev.wirewatch.theme.GoldSet;
import dev.wirewatch.theme.Rule;
import dev.wirewatch.theme.ThemeDraft;
import dev.wirewatch.theme.file.ThemesFile;
import dev.wirewatch.theme.match.RuleSet;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * CPU time and memory, of this thread, for reading documents and dates and for tagging, each alone:
 * {@code PartsBenchmark parse FOLDER}, {@code PartsBenchmark dates}, {@code PartsBenchmark rules}
 * (understanding those that are shipped), {@code PartsBenchmark tag FOLDER} (labelled items, see
 * {@link GoldSet}). Each line is the best of the last three runs.
 */
final class PartsBenchmark {

  private static final int RUNS = 8;
  private static final int TELLING_RUNS = 3;
  private static final URI ADDRESS = URI.create("https://example.org/feed");

  private static final String USUAL_DATES =
      """
      Sat, 18 May 2019 10:52:50 +0300
      Fri, 1 Oct 1999 08:00:00 GMT
      2026-08-13T14:06:02-06:00
      2025-02-24T15:45:46.035455Z
      """;

  private static final String RARE_DATES =
      """
      Sat, 23 Jun 2018 15:39 GMT
      Tue, 15 Nov 2022 20:15:04 MSK
      Thu,28 Jul 2022 4:35:5 GMT+9
      Thu Jul 28 04:35:05 +0900 2022
      2025-02-24 15:43:09
      2025/2/4 5:43
      Do, 22 Dez 2016 09:10:11 +0100
      Dienstag, 3. März 2026 08:00 MEZ
      mer, 16 nov 2022 00:38:15 +0100
      lun., 8 févr. 2021 12:00:00 +0100
      8 août 2021 à 12:30
      5 de mayo de 2021 12:30
      Пт, 06 янв 2017 17:12:53 +0300
      18 мая 2019, 10:52
      3 сентября 2021 г. 10:52 MSK
      2026年3月31日 10:30
      2026年03月31日 下午3:05
      2026年3月31日10时30分
      2026년 3월 31일 10:30 KST
      22.11.2022 12:16:00
      Friday, January 29, 2021 04:42 PM
      Sat, Dec 16 2023 12:02:33 a.m. EST
      """;

  private PartsBenchmark() {}

  public static void main(String[] args) throws Exception {
    switch (args[0]) {
      case "parse" -> parse(Path.of(args[1]));
      case "dates" -> dates();
      case "rules" -> rules();
      case "tag" -> tag(GoldSet.load(Path.of(args[1])));
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static void parse(Path folder) throws IOException {
    var documents = new ArrayList<byte[]>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".xml")).sorted().toList()) {
        documents.add(Files.readAllBytes(file));
      }
    }
    measure("documents as they are", documents, PartsBenchmark::entries);
    var random = new Random(7);
    measure(
        "a stray byte in each",
        documents.stream().map(document -> withStrayByte(document, random)).toList(),
        PartsBenchmark::entries);
    measure(
        "a tag of each broken",
        documents.stream().map(document -> withBrokenTag(document, random)).toList(),
        PartsBenchmark::entries);
    measure(
        "each cut off",
        documents.stream()
            .map(each -> Arrays.copyOf(each, each.length / 2 + random.nextInt(each.length / 2)))
            .toList(),
        PartsBenchmark::entries);
  }

  private static int entries(byte[] document) {
    try {
      return new FeedParser().parse(document, null, ADDRESS, DateHome.UTC).entries().size();
    } catch (ParseFailure e) {
      return 0;
    }
  }

  private static byte[] withStrayByte(byte[] document, Random random) {
    byte[] copy = document.clone();
    copy[copy.length / 2 + random.nextInt(copy.length / 2)] = (byte) 0xe9;
    return copy;
  }

  private static byte[] withBrokenTag(byte[] document, Random random) {
    byte[] copy = document.clone();
    int at = copy.length / 2 + random.nextInt(copy.length / 4);
    while (at < copy.length && copy[at] != '>') {
      at++;
    }
    copy[Math.min(at, copy.length - 1)] = ' ';
    return copy;
  }

  private static void dates() {
    for (String dates : List.of(USUAL_DATES, RARE_DATES)) {
      List<String> lines = dates.lines().toList();
      measure(
          dates.equals(USUAL_DATES) ? "usual dates" : "rare dates",
          IntStream.range(0, 20_000).mapToObj(i -> lines.get(i % lines.size())).toList(),
          date -> FeedDates.parse(date, DateHome.UTC).isPresent() ? 1 : 0);
    }
  }

  private static void rules() {
    measure("understanding all rules", List.of(1, 2, 3, 4, 5), time -> understood());
  }

  private static int understood() {
    try {
      return shipped().tag(List.of()).size();
    } catch (QueryProblem e) {
      throw new IllegalStateException(e);
    }
  }

  private static void tag(GoldSet gold) throws QueryProblem {
    RuleSet rules = shipped();
    List<String> summaries = gold.items().stream().map(GoldSet.Item::summary).toList();
    measure(
        "short items",
        IntStream.range(0, 2_000).boxed().toList(),
        i -> tags(rules, gold, i, summaries.get(i % summaries.size())));
    measure(
        "long items",
        IntStream.range(0, 2_000).boxed().toList(),
        i -> tags(rules, gold, i, longer(summaries, i)));
  }

  /** About as long as a summary may be, in one language most of the time. */
  private static String longer(List<String> summaries, int start) {
    var text = new StringBuilder();
    for (int i = start; text.length() < 1_300; i++) {
      text.append(summaries.get(i % summaries.size())).append(' ');
    }
    return text.substring(0, Math.min(text.length(), 1_500));
  }

  private static int tags(RuleSet rules, GoldSet gold, int i, String summary) {
    GoldSet.Item item = gold.items().get(i % gold.items().size());
    var text = new ItemText(item.title(), summary, item.lang(), "", "");
    return rules.tag(List.of(text)).getFirst().size();
  }

  private static RuleSet shipped() throws QueryProblem {
    var content = ThemesFile.content(List.of(ConfigFiles.read(Path.of("config", "themes.yml"))));
    var rules = new ArrayList<Rule>();
    for (ThemeDraft theme : content.themes()) {
      var query =
          QueryLanguage.understand(
              theme.query(), name -> Optional.ofNullable(content.vocabularies().get(name)));
      rules.add(new Rule(theme.id(), 1, query));
    }
    return new RuleSet(rules);
  }

  private static <T> void measure(String what, List<T> inputs, ToIntFunction<T> work) {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    double best = Double.MAX_VALUE;
    double first = 0;
    long bytes = 0;
    int results = 0;
    for (int run = 0; run < RUNS; run++) {
      long cpu = threads.getCurrentThreadCpuTime();
      long allocated = threads.getCurrentThreadAllocatedBytes();
      results = inputs.stream().mapToInt(work).sum();
      double took = (threads.getCurrentThreadCpuTime() - cpu) / 1e9;
      bytes = threads.getCurrentThreadAllocatedBytes() - allocated;
      first = run == 0 ? took : first;
      best = run < RUNS - TELLING_RUNS ? best : Math.min(best, took);
    }
    System.out.printf(
        "%-22s %d with %d results: %.3f s (%.0f a second), %.1f kB each; the first run %.3f s%n",
        what,
        inputs.size(),
        results,
        best,
        inputs.size() / best,
        bytes / 1e3 / inputs.size(),
        first);
  }
}
