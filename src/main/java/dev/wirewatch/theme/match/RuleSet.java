package dev.wirewatch.theme.match;

import dev.wirewatch.item.Evidence;
import dev.wirewatch.item.ItemTagger.ItemText;
import dev.wirewatch.item.Tag;
import dev.wirewatch.query.WordLists;
import dev.wirewatch.theme.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultiMatchingQueries;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.search.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rules that run together over texts. Thread-safe until closed. */
public final class RuleSet implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(RuleSet.class);

  /** Texts indexed together: enough to spread the cost of a run, few enough to stay in memory. */
  private static final int BATCH = 256;

  /** From so many rules on, finding out which to run costs less than running all. */
  private static final int MANY = 100;

  private final List<Compiled> rules;
  private final Analyzer places;
  private final Monitor monitor;
  private final Set<String> reported = ConcurrentHashMap.newKeySet();

  public RuleSet(List<Rule> rules) {
    var lists = new WordLists();
    this.rules = rules.stream().map(rule -> new Compiled(rule, rule.query().apply(lists))).toList();
    this.places = lists.placingAnalyzer();
    try {
      monitor =
          new Monitor(
              lists.analyzer(),
              rules.size() < MANY ? Presearcher.NO_FILTERING : new TermFilteredPresearcher());
      monitor.register(
          this.rules.stream().map(rule -> new MonitorQuery(rule.themeId(), rule.query())).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The tags of each text, in the same order. */
  public List<List<Tag>> tag(List<ItemText> texts) {
    var tags = new ArrayList<List<Tag>>(texts.size());
    for (int from = 0; from < texts.size(); from += BATCH) {
      tags.addAll(batch(texts.subList(from, Math.min(texts.size(), from + BATCH))));
    }
    return tags;
  }

  private List<List<Tag>> batch(List<ItemText> texts) {
    Document[] documents = texts.stream().map(Documents::of).toArray(Document[]::new);
    var matches = match(documents);
    matches.getErrors().forEach(this::report);
    var tags = new ArrayList<List<Tag>>(texts.size());
    for (int i = 0; i < documents.length; i++) {
      tags.add(matches.getMatchCount(i) == 0 ? List.of() : tags(matches, i, documents[i]));
    }
    return tags;
  }

  private MultiMatchingQueries<QueryMatch> match(Document[] documents) {
    try {
      return monitor.match(documents, QueryMatch.SIMPLE_MATCHER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Tag> tags(MultiMatchingQueries<QueryMatch> matches, int i, Document document) {
    var highlighter = new Highlighter(document, places);
    var tags = new ArrayList<Tag>();
    for (Compiled rule : rules) {
      if (matches.matches(rule.themeId(), i) != null) {
        tags.add(
            new Tag(
                rule.themeId(),
                Tag.Origin.RULE,
                rule.rule().version(),
                evidence(highlighter, rule)));
      }
    }
    return tags;
  }

  /** A tag without its marks is better than no tag, and than none of the items of the batch. */
  private List<Evidence> evidence(Highlighter highlighter, Compiled rule) {
    try {
      return highlighter.evidence(rule.query());
    } catch (RuntimeException e) {
      report(rule.themeId(), e);
      return List.of();
    }
  }

  private void report(String themeId, Exception failure) {
    if (reported.add(themeId)) {
      log.warn("The rule of theme {} failed on a text; the others go on", themeId, failure);
    }
  }

  @Override
  public void close() {
    try {
      monitor.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Compiled(Rule rule, Query query) {

    String themeId() {
      return rule.themeId();
    }
  }
}
