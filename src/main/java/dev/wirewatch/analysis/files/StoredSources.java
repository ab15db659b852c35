package dev.wirewatch.analysis.files;

import dev.wirewatch.access.log.Activity;
import dev.wirewatch.access.log.ActivityLog;
import dev.wirewatch.access.log.LogQuery;
import dev.wirewatch.analysis.Analysis;
import dev.wirewatch.analysis.DecisionHistory;
import dev.wirewatch.item.FormerText;
import dev.wirewatch.item.ItemVersion;
import dev.wirewatch.item.Items;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What packs take from the database. */
@Component
class StoredSources implements Pack.Sources {

  private static final int AT_ONCE = 500;

  /** Kinds of rows that are about analyses; those about items have the item's number. */
  private static final List<String> KINDS = List.of("analysis", "claim", "evidence");

  private final Items items;
  private final DecisionHistory decisions;
  private final ActivityLog log;
  private final JsonMapper json;

  StoredSources(Items items, DecisionHistory decisions, ActivityLog log, JsonMapper json) {
    this.items = items;
    this.decisions = decisions;
    this.log = log;
    this.json = json;
  }

  @Override
  public String text(long item) {
    return items.text(item).map(text -> text.body().text()).orElse("");
  }

  @Override
  public List<ItemVersion> versions(long item) {
    return items.versions(item);
  }

  @Override
  public List<FormerText> formerTexts(long item) {
    return items.formerTexts(item);
  }

  @Override
  public List<?> decisions(long item) {
    return decisions.ofItem(item);
  }

  @Override
  public void log(Analysis analysis, Collection<Long> of, Consumer<Activity> taker) {
    for (String kind : KINDS) {
      rows(new LogQuery(null, kind, null, null, null, false), row -> isAbout(row, analysis), taker);
    }
    for (long item : of) {
      rows(
          new LogQuery(null, null, item, null, null, false),
          row -> !KINDS.contains(kind(row)),
          taker);
    }
  }

  private void rows(LogQuery query, Predicate<Activity> wanted, Consumer<Activity> taker) {
    long before = Long.MAX_VALUE;
    List<Activity> rows;
    do {
      rows = log.find(query, before, AT_ONCE);
      rows.stream().filter(wanted).forEach(taker);
      before = rows.isEmpty() ? before : rows.getLast().id();
    } while (rows.size() == AT_ONCE);
  }

  private static String kind(Activity row) {
    return row.what().replaceFirst("\\..*", "");
  }

  private boolean isAbout(Activity row, Analysis analysis) {
    String field = kind(row).equals("analysis") ? "id" : "analysis";
    return Stream.of(row.before(), row.after())
        .anyMatch(value -> named(value, field).equals(analysis.id()));
  }

  private String named(@Nullable String value, String field) {
    JsonNode found = value == null ? null : json.readTree(value).get(field);
    return found == null ? "" : found.asString();
  }
}
