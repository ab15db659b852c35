package dev.wirewatch.analysis.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.bag.BagCommand;
import dev.wirewatch.feed.Feed;
import dev.wirewatch.review.Desk.Answer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An analysis in the formats of others, and what may be a claim of it. */
class FilesIT {

  private static final String TEXT =
      "🚀 They said that delivery will begin (TASS, March 21, 2016; RT, March 14, 2016).";

  @TempDir private static Path data;

  private final AnalysisDesk desk;
  private final String analysis;
  private final long claim;
  private final long item;

  FilesIT() throws Exception {
    desk = AnalysisDesk.on(TestDatabase.H2, data);
    analysis = desk.analysis(TEXT);
    int start = TEXT.indexOf("delivery");
    claim = desk.claim(analysis, ", 'start': " + start + ", 'end': " + (start + 19));
    Feed feed = desk.feed("https://files.example" + analysis);
    item =
        desk.item(feed, "g" + analysis, "Prices up 5% & {more} @misc{x,", "", Duration.ofDays(2));
    desk.attach(analysis, claim, item, "supports");
    desk.post(
            analysis + "/evidence",
            "{'itemId': %d, 'position': 1, 'stance': 'context', 'note': 'See'}".formatted(item))
        .expect(201);
  }

  @AfterAll
  static void close() {
    AnalysisDesk.stop();
  }

  private Answer file(String name) {
    return desk.desk.call("ann", "GET", analysis + "/" + name, "").expect(200);
  }

  private LocalDate day(Duration ago) {
    return LocalDate.ofInstant(desk.now().minus(ago), ZoneOffset.UTC);
  }

  @Test
  void cslHasEachItemOnceAndEachCitation() {
    Answer answer = file("citations.csl.json");
    assertThat(answer.header("Content-Type")).isEqualTo("application/vnd.citationstyles.csl+json");
    assertThat(answer.header("Content-Disposition"))
        .isEqualTo(
            "attachment; filename=\"" + analysis.substring("/analyses/".length()) + ".csl.json\"");
    JsonNode entries = answer.json();
    assertThat(entries).hasSize(3);
    JsonNode first = entries.get(0);
    assertThat(first.get("id").asString()).isEqualTo("item-" + item);
    assertThat(first.get("type").asString()).isEqualTo("article-newspaper");
    assertThat(first.get("title").asString()).isEqualTo("Prices up 5% & {more} @misc{x,");
    assertThat(first.get("container-title").asString()).isEqualTo("Wire");
    LocalDate published = day(Duration.ofDays(2));
    assertThat(first.get("issued").toString())
        .isEqualTo(
            "{\"date-parts\":[[%d,%d,%d]]}"
                .formatted(
                    published.getYear(), published.getMonthValue(), published.getDayOfMonth()));
    assertThat(first.get("note").asString()).matches("SHA-256: [0-9a-f]{64}");
    assertThat(entries.get(1).get("container-title").asString()).isEqualTo("TASS");
    assertThat(entries.get(2).get("container-title").asString()).isEqualTo("RT");
    assertThat(entries.get(2).get("issued").toString()).isEqualTo("{\"date-parts\":[[2016,3,14]]}");
  }

  @Test
  void bibtexTakesNothingOfATextForACommand() {
    String bibtex = file("citations.bib").text();
    assertThat(bibtex.lines().filter(line -> line.startsWith("@misc{"))).hasSize(3);
    assertThat(bibtex)
        .contains(
            "  title = {{Prices up 5\\% \\& \\textbraceleft more\\textbraceright "
                + " @misc\\textbraceleft x,}},")
        .contains("  urldate = {" + day(Duration.ZERO) + "},");
    assertThat(bibtex.chars().filter(c -> c == '{').count())
        .isEqualTo(bibtex.chars().filter(c -> c == '}').count());
  }

  @Test
  void risHasALineForEachField() {
    List<String> lines = file("citations.ris").text().lines().toList();
    assertThat(lines).filteredOn("TY  - NEWS"::equals).hasSize(3);
    assertThat(lines).filteredOn("ER  - "::equals).hasSize(3);
    assertThat(lines)
        .contains(
            "ID  - item-" + item,
            "T2  - Wire",
            "DA  - " + day(Duration.ofDays(2)).toString().replace('-', '/'),
            "DA  - 2016/03/14")
        .allMatch(line -> line.isEmpty() || line.matches("[A-Z][A-Z0-9] {2}- .*"));
  }

  @Test
  void annotationsHaveClaimsWithAPlaceAndEvidence() {
    long noPlace = desk.claim(analysis, "");
    Answer answer = file("annotations.jsonld");
    assertThat(answer.header("Content-Type")).isEqualTo("application/ld+json");
    JsonNode page = answer.json();
    assertThat(page.get("@context").asString()).isEqualTo("http://www.w3.org/ns/anno.jsonld");
    assertThat(page.get("type").asString()).isEqualTo("AnnotationPage");
    assertThat(page.get("items")).hasSize(3);
    JsonNode marked = page.get("items").get(0);
    assertThat(marked.get("type").asString()).isEqualTo("Annotation");
    assertThat(marked.get("id").asString())
        .startsWith("http://127.0.0.1:")
        .endsWith("/api/v1" + analysis + "/claims/" + claim);
    JsonNode target = marked.get("target");
    assertThat(target.get("source").asString())
        .endsWith(analysis + "#" + desk.get(analysis).get("passages").get(0).get("id").asString());
    JsonNode quote = target.get("selector").get(0);
    assertThat(quote.get("type").asString()).isEqualTo("TextQuoteSelector");
    assertThat(quote.get("exact").asString()).isEqualTo("delivery will begin");
    assertThat(quote.get("prefix").asString()).isEqualTo("🚀 They said that ");
    JsonNode place = target.get("selector").get(1);
    assertThat(place.get("type").asString()).isEqualTo("TextPositionSelector");
    assertThat(place.get("start").asInt())
        .as("characters, not units")
        .isEqualTo(TEXT.indexOf("delivery") - 1);
    JsonNode evidence = page.get("items").get(1);
    assertThat(evidence.get("target").asString()).endsWith("/claims/" + claim);
    assertThat(evidence.get("body").get(0).get("value").asString()).isEqualTo("supports");
    assertThat(page.get("items").get(2).get("body").get(2).get("value").asString())
        .isEqualTo("See");
    desk.delete(analysis + "/claims/" + noPlace).expect(204);
  }

  @Test
  void aBriefHasTheSummaryAndTheEvidenceOfItsDaysAndStances() {
    String passage = desk.get(analysis).get("passages").get(0).get("id").asString();
    desk.put(
            analysis,
            "{'passages': [{'id': '" + passage + "', 'summary': 'In <our> own *words*.'}]}")
        .expect(200);
    for (String name : List.of("brief.html", "brief.md")) {
      boolean html = name.endsWith("html");
      String title =
          html ? "Prices up 5% &amp; {more} @misc{x," : "Prices up 5% \\& {more} @misc{x,";
      Answer brief = file(name);
      assertThat(brief.header("Content-Type"))
          .isEqualTo((html ? "text/html" : "text/markdown") + ";charset=UTF-8");
      assertThat(brief.text())
          .contains(html ? "In &lt;our&gt; own *words*." : "In \\<our\\> own \\*words\\*.")
          .contains("It is so", "Holds. 1 piece is for it", "Supports (2 of 3)", "SHA-256", title)
          .contains("Context (2 of 3)", "published " + day(Duration.ofDays(2)))
          .doesNotContain("delivery will begin");
      assertThat(file(name + "?original=true").text()).contains("🚀 They said that delivery");
      assertThat(file(name + "?stance=supports,contradicts").text())
          .contains("Supports (2 of 3)")
          .doesNotContain("Context (2 of 3)");
      LocalDate published = day(Duration.ofDays(2));
      assertThat(file(name + "?from=" + published + "&to=" + published).text()).contains(title);
      assertThat(file(name + "?from=" + published.plusDays(1)).text()).doesNotContain(title);
      assertThat(file(name + "?to=" + published.minusDays(1)).text()).doesNotContain(title);
      for (String wrong : List.of("from=x", "to=2026-02-30", "stance=x", "original=2")) {
        AnalysisDesk.assertProblem(
            desk.desk.call("ann", "GET", analysis + "/" + name + "?" + wrong, ""), 400, "must be");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"brief.docx", "brief.pdf"})
  void briefsForOfficesAreCutTheSame(String name) throws Exception {
    Answer brief = file(name);
    assertThat(brief.header("Content-Disposition")).contains(name.substring(5));
    assertThat(brief.header("Content-Type"))
        .isEqualTo(
            name.endsWith("pdf")
                ? "application/pdf"
                : "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    String title = "Prices up 5% & {more} @misc{x,";
    assertThat(words(brief)).contains(title, "Supports (2 of 3)", "Context (2 of 3)", "See");
    assertThat(words(brief)).doesNotContain("delivery will begin");
    assertThat(words(file(name + "?original=true"))).contains("They said that delivery");
    assertThat(words(file(name + "?stance=supports"))).doesNotContain("Context (2 of 3)");
    LocalDate published = day(Duration.ofDays(2));
    assertThat(words(file(name + "?from=" + published.plusDays(1)))).doesNotContain(title);
    assertThat(words(file(name + "?to=" + published))).contains(title);
    AnalysisDesk.assertProblem(
        desk.desk.call("ann", "GET", analysis + "/" + name + "?to=x", ""), 400, "must be");
  }

  @Test
  void aPackIsABagOfAllThatTheEvidenceRestsOn() throws Exception {
    Feed feed = desk.feed("https://packs.example" + analysis);
    long other =
        desk.item(feed, "p" + analysis, "=HYPERLINK(1)", "Say \"no\", he said", Duration.ofDays(1));
    desk.attach(analysis, claim, other, "contradicts");
    desk.post("/items/" + other + "/decisions", "{'state': 'kept', 'note': 'Seen'}").expect(201);
    Answer pack = file("pack.zip");
    assertThat(pack.header("Content-Type")).isEqualTo("application/zip");
    Path saved = Files.write(data.resolve("pack.zip"), pack.bytes());
    assertThat(BagCommand.run("verify", saved.toString())).isZero();
    try (var zip = new ZipFile(saved.toFile())) {
      assertThat(text(zip, "index.html")).contains("href=\"data/brief.html\"", "2 items");
      assertThat(text(zip, "data/brief.html")).contains("Prices up 5%");
      assertThat(text(zip, "data/items.csv"))
          .startsWith("id,title,summary,url,outlet,publishedAt,firstSeenAt,version,sha256\r\n")
          .contains(other + ",'=HYPERLINK(1),\"Say \"\"no\"\", he said\",https://");
      var mapper = JsonMapper.builder().build();
      JsonNode items = mapper.readTree(text(zip, "data/items.json"));
      assertThat(items).hasSize(2);
      assertThat(items.get(1).get("title").asString()).isEqualTo("=HYPERLINK(1)");
      assertThat(mapper.readTree(text(zip, "data/evidence.json"))).hasSize(3);
      assertThat(text(zip, "data/decisions.json")).contains("\"note\":\"Seen\"");
      assertThat(text(zip, "data/versions/" + other + ".json")).contains("\"version\" : 1");
      assertThat(text(zip, "data/log.json")).contains("claim.add", "evidence.add", "Seen");
      assertThat(text(zip, "data/analysis.json"))
          .contains("It is so")
          .doesNotContain("They said that");
    }
    Path whole = Files.write(data.resolve("whole.zip"), file("pack.zip?original=true").bytes());
    try (var zip = new ZipFile(whole.toFile())) {
      assertThat(text(zip, "data/analysis.json")).contains("They said that");
      assertThat(text(zip, "data/original/original.txt")).endsWith(TEXT);
    }
  }

  private static String text(ZipFile zip, String name) throws Exception {
    try (var in = zip.getInputStream(zip.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String words(Answer brief) throws Exception {
    if (brief.header("Content-Type").endsWith("pdf")) {
      try (PDDocument document = Loader.loadPDF(brief.bytes())) {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      }
    }
    try (var document = new XWPFDocument(new ByteArrayInputStream(brief.bytes()));
        var text = new XWPFWordExtractor(document)) {
      return text.getText().replaceAll("\\s+", " ");
    }
  }

  @Test
  void suggestsSentencesOfWhichNoClaimIsMade() {
    String other = desk.analysis("First 🚀 came. Then 12 ships will sail.", "Nobody knew.");
    JsonNode suggestions = desk.get(other + "/claims/suggestions");
    assertThat(suggestions).hasSize(1);
    JsonNode only = suggestions.get(0);
    assertThat(only.propertyNames())
        .containsExactlyInAnyOrder("position", "start", "end", "quote", "reason");
    assertThat(only.get("quote").asString()).isEqualTo("Then 12 ships will sail.");
    assertThat(only.get("reason").asString()).isEqualTo("It has a number: 12.");
    desk.claim(
        other, ", 'start': " + only.get("start").asInt() + ", 'end': " + only.get("end").asInt());
    assertThat(desk.get(other + "/claims/suggestions")).isEmpty();
  }

  @Test
  void filesOfWhatIsNotThereAreNotFound() {
    var names =
        List.of(
            "brief.html",
            "brief.md",
            "brief.docx",
            "brief.pdf",
            "pack.zip",
            "citations.csl.json",
            "citations.bib",
            "citations.ris",
            "annotations.jsonld");
    var paths = new ArrayList<String>();
    names.forEach(name -> paths.add("/analyses/none/" + name));
    paths.add("/analyses/none/claims/suggestions");
    for (String path : paths) {
      AnalysisDesk.assertProblem(desk.desk.call("ann", "GET", path, ""), 404, "no analysis");
    }
  }
}
