package dev.wirewatch.analysis.files;

import dev.wirewatch.access.log.Activity;
import dev.wirewatch.analysis.Analysis;
import dev.wirewatch.analysis.evidence.Copy;
import dev.wirewatch.analysis.evidence.Piece;
import dev.wirewatch.bag.Bag;
import dev.wirewatch.item.FormerText;
import dev.wirewatch.item.ItemVersion;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an analysis with all that its evidence rests on as a bag that proves itself unchanged.
 * What it takes from the database it takes item by item.
 */
public final class Pack {

  /** Where it takes things from. */
  public interface Sources {

    /** The stored text of an item, in full; empty if there is none. */
    String text(long item);

    List<ItemVersion> versions(long item);

    List<FormerText> formerTexts(long item);

    List<?> decisions(long item);

    /** Rows of the log about an analysis and its evidence, one after the other. */
    void log(Analysis analysis, Collection<Long> items, Consumer<Activity> taker);
  }

  /**
   * What is to be packed.
   *
   * @param shown the analysis as JSON shows it
   * @param evidence its pieces as JSON shows them
   * @param original the file that the article came as; null to leave it out
   */
  public record Contents(
      Analysis analysis,
      Object shown,
      List<Piece> pieces,
      List<?> evidence,
      Brief brief,
      @Nullable OriginalFile original) {}

  /** The file that an article came as. */
  public record OriginalFile(String name, Bag.Content content) {}

  private record Versions(List<ItemVersion> versions, List<FormerText> formerTexts) {}

  private final Contents contents;
  private final Sources sources;
  private final JsonMapper json;
  private final Bag bag;
  private final Map<Long, Copy> items = new LinkedHashMap<>();

  private Pack(Contents contents, Sources sources, JsonMapper json, Bag bag) {
    this.contents = contents;
    this.sources = sources;
    this.json = json;
    this.bag = bag;
    contents.pieces().forEach(piece -> items.putIfAbsent(piece.itemId(), piece.item()));
  }

  /** Writes the pack, and leaves the stream open. */
  public static void write(
      Contents contents, Sources sources, JsonMapper json, Instant now, OutputStream out)
      throws IOException {
    new Pack(contents, sources, json, new Bag(out)).write(now);
  }

  private void write(Instant now) throws IOException {
    json("analysis.json", contents.shown());
    bag.add(
        "items.json",
        out ->
            array(out, each -> items.forEach((id, copy) -> each.accept(PackedItem.of(id, copy)))));
    bag.add("items.csv", this::table);
    bag.add("evidence.json", out -> array(out, each -> contents.evidence().forEach(each)));
    for (long item : items.keySet()) {
      String text = sources.text(item);
      if (!text.isEmpty()) {
        bag.add("texts/" + item + ".txt", out -> out.write(utf8(text)));
      }
      json(
          "versions/" + item + ".json",
          new Versions(sources.versions(item), sources.formerTexts(item)));
    }
    bag.add(
        "decisions.json",
        out ->
            array(
                out,
                each -> items.keySet().forEach(item -> sources.decisions(item).forEach(each))));
    bag.add(
        "log.json",
        out -> array(out, each -> sources.log(contents.analysis(), items.keySet(), each::accept)));
    bag.add("brief.html", out -> out.write(utf8(BriefHtml.of(contents.brief()))));
    Pack.OriginalFile original = contents.original();
    if (original != null) {
      bag.add("original/" + original.name(), original.content());
    }
    bag.tag("index.html", PackIndex.of(contents, items.size()));
    bag.finish(info(LocalDate.ofInstant(now, ZoneOffset.UTC)));
  }

  private Map<String, String> info(LocalDate day) {
    var info = new LinkedHashMap<String, String>();
    info.put("Bag-Software-Agent", "Wirewatch");
    info.put("Bagging-Date", day.toString());
    info.put("External-Identifier", contents.analysis().id());
    info.put("External-Description", contents.analysis().title());
    return info;
  }

  private void json(String name, Object value) throws IOException {
    bag.add(name, out -> out.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(value)));
  }

  /** One element at a time. */
  private void array(OutputStream out, Consumer<Consumer<Object>> elements) throws IOException {
    var writer = json.writer().writeValuesAsArray(out);
    try (writer) {
      elements.accept(writer::write);
    }
  }

  private void table(OutputStream out) throws IOException {
    out.write(utf8(PackedItem.HEADINGS));
    for (Map.Entry<Long, Copy> item : items.entrySet()) {
      out.write(utf8(PackedItem.of(item.getKey(), item.getValue()).line()));
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
