package dev.wirewatch.item;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How tags stand in the database: evidence as JSON, because it is read and replaced as a whole. */
@Component
class TagRows {

  private static final TypeReference<List<Evidence>> EVIDENCE = new TypeReference<>() {};
  private static final int MOST_EVIDENCE = 200;

  private final JsonMapper json = JsonMapper.builder().build();

  String evidence(Tag tag) {
    return tag.evidence().isEmpty()
        ? "[]"
        : json.writeValueAsString(tag.evidence().stream().limit(MOST_EVIDENCE).toList());
  }

  List<Evidence> evidence(String column) {
    return column.equals("[]") ? List.of() : json.readValue(column, EVIDENCE);
  }

  static String origin(Tag.Origin origin) {
    return origin.name().toLowerCase(Locale.ROOT);
  }

  static Tag.Origin origin(String column) {
    return Tag.Origin.valueOf(column.toUpperCase(Locale.ROOT));
  }
}
