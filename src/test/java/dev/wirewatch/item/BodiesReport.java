package dev.wirewatch.item;

import dev.wirewatch.feed.Corpus;
import dev.wirewatch.item.ItemTagger.ItemText;
import dev.wirewatch.query.Looks;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.source.DateHome;
import dev.wirewatch.source.Entry;
import dev.wirewatch.source.parse.FeedParser;
import dev.wirewatch.source.parse.ParseFailure;
import dev.wirewatch.theme.Figures;
import dev.wirewatch.theme.GoldSet;
import dev.wirewatch.theme.ShippedRules;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Prints what it brings and costs to look into bodies with every shipped rule. Not part of the test
 * run; the command is {@code mvn -q test -Dtest=BodiesReport}. Gold items have no bodies: there the
 * description is taken for one, beneath a headline without summary. Of the corpus it prints the
 * tags that only bodies bring, for reading.
 */
class BodiesReport {

  private static final List<String> WAYS = List.of("title", "summary", "body/3", "body/2", "body");
  private static final int ROUNDS = 5;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  @Test
  void print() throws IOException, QueryProblem {
    gold();
    corpus();
  }

  private static ShippedRules rules(String way) throws QueryProblem {
    return new ShippedRules(rule -> Looks.read(way).orElseThrow().in(rule));
  }

  private void gold() throws IOException, QueryProblem {
    var items = GoldSet.load(GoldSet.folder()).items().stream().filter(GoldSet.Item::sure).toList();
    out.println("Gold, sure items; their descriptions as summaries, then as bodies");
    for (String way : WAYS) {
      ShippedRules rules = rules(way);
      var figures = new Figures();
      for (GoldSet.Item item : items) {
        var headline = new ItemText(item.title(), "", item.lang(), "", "");
        ItemText text =
            way.startsWith("body")
                ? headline.with(FullText.of(item.summary()), List.of())
                : new ItemText(item.title(), item.summary(), item.lang(), "", "");
        List<String> tagged = rules.tag(text).stream().map(Tag::themeId).toList();
        for (String theme : rules.themes()) {
          if (!theme.equals("strains")) {
            figures.count(item.themes().contains(theme), tagged.contains(theme));
          }
        }
      }
      out.printf("%-8s %s%n", way, figures);
    }
  }

  private void corpus() throws IOException, QueryProblem {
    List<ItemText> texts = texts();
    List<ItemText> withBody = texts.stream().filter(text -> !text.body().isEmpty()).toList();
    long letters = withBody.stream().mapToLong(text -> text.body().text().length()).sum();
    long stored = withBody.stream().mapToLong(text -> text.body().deflated().length).sum();
    out.printf(
        "%nCorpus: %d entries, %d with bodies of %d letters in all, %d bytes as stored%n",
        texts.size(), withBody.size(), letters, stored);
    ShippedRules usual = rules("summary");
    for (String way : WAYS) {
      ShippedRules rules = rules(way);
      long before = threads.getCurrentThreadCpuTime();
      for (int round = 0; round < ROUNDS; round++) {
        texts.forEach(rules::tag);
      }
      long spent = threads.getCurrentThreadCpuTime() - before;
      long tags = texts.stream().mapToLong(text -> rules.tag(text).size()).sum();
      out.printf(
          "%-8s %5d tags, %6.0f us an item%n", way, tags, spent / 1e3 / ROUNDS / texts.size());
    }
    ShippedRules far = rules("body");
    ShippedRules twice = rules("body/2");
    for (ItemText text : withBody) {
      List<String> known = usual.tag(text).stream().map(Tag::themeId).toList();
      List<String> sure = twice.tag(text).stream().map(Tag::themeId).toList();
      for (Tag tag : far.tag(text)) {
        if (!known.contains(tag.themeId())) {
          print(text, tag, sure.contains(tag.themeId()));
        }
      }
    }
  }

  private void print(ItemText text, Tag tag, boolean twice) {
    String evidence =
        String.join("; ", tag.evidence().stream().map(Evidence::text).distinct().toList());
    out.printf(
        "%n%s%s: %s%n  %s%n",
        tag.themeId(), twice ? " (twice)" : "", text.title().text(), evidence);
  }

  /** What is made of every entry of the corpus, once. */
  private static List<ItemText> texts() throws IOException {
    var parser = new FeedParser();
    Map<String, ItemText> texts = new LinkedHashMap<>();
    List<Path> files;
    try (Stream<Path> all = Files.walk(Corpus.folder("real"))) {
      files =
          all.filter(file -> !file.toString().endsWith(".tsv"))
              .filter(Files::isRegularFile)
              .sorted()
              .toList();
    }
    for (Path file : files) {
      for (Entry entry : entries(parser, Files.readAllBytes(file))) {
        CleanedEntry draft = CleanedEntry.of(entry, 1, "");
        ItemText text =
            new ItemText(draft.title(), draft.summary(), draft.language(), "", "")
                .with(draft.delivered().fullText(), draft.delivered().categories());
        texts.putIfAbsent(draft.title() + draft.summary(), text);
      }
    }
    return new ArrayList<>(texts.values());
  }

  private static List<Entry> entries(FeedParser parser, byte[] document) {
    try {
      var address = URI.create("https://example.org/feed");
      return parser.parse(document, null, address, DateHome.UTC).entries();
    } catch (ParseFailure failure) {
      return List.of();
    }
  }
}
