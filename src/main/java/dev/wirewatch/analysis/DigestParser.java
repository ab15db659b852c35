package dev.wirewatch.analysis;

import dev.wirewatch.config.ConfigFile;
import dev.wirewatch.config.ConfigProblem;
import dev.wirewatch.config.YamlNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the digest of an analysis: front matter, then a section for each passage. */
final class DigestParser {

  private static final Set<String> FIELDS =
      Set.of("id", "title", "author", "publication", "issue", "date", "url", "language");

  private final ConfigFile file;

  private DigestParser(ConfigFile file) {
    this.file = file;
  }

  /**
   * Reads a file.
   *
   * @throws ConfigProblem with the line, if it is no digest
   */
  static Digest parse(ConfigFile file) {
    return new DigestParser(file).parse();
  }

  private Digest parse() {
    var document = DigestDocument.of(file);
    var passages = new ArrayList<Passage>();
    var starts = new ArrayList<PassageStart>();
    var claims = new ArrayList<DigestClaim>();
    for (var section : document.sections()) {
      var parsed = new DigestSection(file, section, passages.size() + 1);
      passages.add(parsed.passage());
      starts.add(parsed.start());
      claims.addAll(parsed.claims());
    }
    return new Digest(
        analysis(document.frontMatter(), passages), starts, claims, hash(file.text()));
  }

  private static Analysis analysis(YamlNode fields, List<Passage> passages) {
    fields.mapping(FIELDS);
    return new Analysis(
        id(fields),
        limited(fields, "title", fields.requiredText("title"), 500),
        limited(fields, "author", fields.text("author", ""), 200),
        limited(fields, "publication", fields.text("publication", ""), 500),
        limited(fields, "issue", fields.text("issue", ""), 200),
        date(fields),
        limited(fields, "url", fields.text("url", ""), 2000),
        limited(fields, "language", fields.text("language", ""), 35),
        Analysis.STALE_AFTER_DAYS,
        0,
        null,
        List.copyOf(passages));
  }

  private static String id(YamlNode fields) {
    String id = fields.requiredText("id");
    if (!id.matches("[a-z0-9-]{1,100}")) {
      throw fields.problem(
          "The id \"" + id + "\" may have up to 100 small letters a-z, digits and hyphens only.");
    }
    return id;
  }

  private static String limited(YamlNode fields, String name, String value, int most) {
    if (value.length() > most) {
      throw fields
          .get(name)
          .orElse(fields)
          .problem("\"" + name + "\" is too long: at most " + most + " characters.");
    }
    return value;
  }

  /** The day under {@code date}, if there is one. */
  static @Nullable LocalDate date(YamlNode fields) {
    return date(fields, "date");
  }

  /** The day under a name, if there is one. */
  static @Nullable LocalDate date(YamlNode fields, String name) {
    var printed = fields.get(name).orElse(null);
    if (printed == null) {
      return null;
    }
    try {
      return LocalDate.parse(printed.text());
    } catch (DateTimeException e) {
      throw printed.problem("\"" + printed.text() + "\" is no date; write it as 2016-03-30.");
    }
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
