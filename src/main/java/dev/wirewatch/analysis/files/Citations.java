package dev.wirewatch.analysis.files;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists of references for programs that keep literature. */
public final class Citations {

  private Citations() {}

  /** As CSL-JSON, a list of entries. */
  public static List<Map<String, Object>> csl(List<Reference> references) {
    return references.stream().map(Citations::csl).toList();
  }

  private static Map<String, Object> csl(Reference reference) {
    var entry = new LinkedHashMap<String, Object>();
    entry.put("id", reference.key());
    entry.put("type", "article-newspaper");
    entry.put("title", reference.title());
    entry.put("container-title", reference.outlet());
    put(entry, "URL", reference.url());
    put(entry, "issued", dateParts(reference.published()));
    put(entry, "accessed", dateParts(reference.retrieved()));
    put(entry, "note", checksum(reference));
    return entry;
  }

  private static void put(Map<String, Object> entry, String field, @Nullable Object value) {
    if (value != null) {
      entry.put(field, value);
    }
  }

  private static @Nullable Map<String, Object> dateParts(@Nullable LocalDate day) {
    return day == null
        ? null
        : Map.of(
            "date-parts",
            List.of(List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth())));
  }

  private static @Nullable String checksum(Reference reference) {
    return reference.sha256() == null ? null : "SHA-256: " + reference.sha256();
  }

  /** As BibTeX, in UTF-8. */
  public static String bibtex(List<Reference> references) {
    return references.stream().map(Citations::bibtex).collect(Collectors.joining("\n"));
  }

  private static String bibtex(Reference reference) {
    var entry = new StringBuilder("@misc{" + reference.key() + ",\n");
    field(entry, "title", "{" + tex(reference.title()) + "}");
    field(entry, "howpublished", tex(reference.outlet()));
    LocalDate published = reference.published();
    if (published != null) {
      field(entry, "year", String.valueOf(published.getYear()));
      field(entry, "month", String.valueOf(published.getMonthValue()));
      field(entry, "day", String.valueOf(published.getDayOfMonth()));
    }
    if (reference.url() != null) {
      field(entry, "url", tex(reference.url()));
    }
    if (reference.retrieved() != null) {
      field(entry, "urldate", reference.retrieved().toString());
    }
    String checksum = checksum(reference);
    if (checksum != null) {
      field(entry, "note", checksum);
    }
    return entry.append("}\n").toString();
  }

  private static void field(StringBuilder entry, String name, String value) {
    entry.append("  ").append(name).append(" = {").append(value).append("},\n");
  }

  /** Nothing of a text may be taken for a command; braces stay in pairs. */
  private static String tex(String text) {
    var safe = new StringBuilder();
    for (char letter : plain(text).toCharArray()) {
      safe.append(
          switch (letter) {
            case '\\' -> "\\textbackslash ";
            case '{' -> "\\textbraceleft ";
            case '}' -> "\\textbraceright ";
            case '~' -> "\\textasciitilde ";
            case '^' -> "\\textasciicircum ";
            case '%', '#', '&', '$', '_' -> "\\" + letter;
            default -> String.valueOf(letter);
          });
    }
    return safe.toString();
  }

  /** As RIS, in UTF-8. */
  public static String ris(List<Reference> references) {
    return references.stream().map(Citations::ris).collect(Collectors.joining("\r\n"));
  }

  private static String ris(Reference reference) {
    var entry = new StringBuilder();
    line(entry, "TY", "NEWS");
    line(entry, "ID", reference.key());
    line(entry, "TI", reference.title());
    line(entry, "T2", reference.outlet());
    LocalDate published = reference.published();
    if (published != null) {
      line(entry, "PY", String.valueOf(published.getYear()));
      line(entry, "DA", day(published));
    }
    if (reference.url() != null) {
      line(entry, "UR", reference.url());
    }
    if (reference.retrieved() != null) {
      line(entry, "Y2", day(reference.retrieved()));
    }
    String checksum = checksum(reference);
    if (checksum != null) {
      line(entry, "N1", checksum);
    }
    line(entry, "ER", "");
    return entry.toString();
  }

  private static String day(LocalDate day) {
    return day.toString().replace('-', '/');
  }

  /** A line break in a value would begin another field. */
  private static void line(StringBuilder entry, String tag, String value) {
    entry.append(tag).append("  - ").append(plain(value)).append("\r\n");
  }

  private static String plain(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\s]+", " ").strip();
  }
}
