package dev.wirewatch.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How each person wants to see pages. */
class PreferencesIT extends DeskWithPeople {

  private static final String PATH = "/api/v1/preferences";

  @Test
  void timesAreShownInOnesOwnZone() {
    Visitor reader = signedIn("viewer");
    Visitor other = signedIn("viewer");
    String item =
        reader.get("/api/v1/items?limit=1").json().get("items").get(0).get("id").asString();
    reader.page("/");

    reader.form(
        "/preferences", Map.of("theme", "dark", "zone", "Asia/Tokyo", "density", "compact"));

    assertThat(reader.page("/preferences").text()).contains("Pages are shown like this");
    assertThat(reader.page("/review?item=" + item).text())
        .contains("data-theme=\"dark\"", "data-density=\"compact\"");
    assertThat(reader.page("/items/" + item).text()).contains("+09:00)");
    assertThat(other.page("/items/" + item).text()).doesNotContain("+09:00)");
    assertThat(other.page("/").text()).doesNotContain("data-theme=");
  }

  @Test
  void whatIsLeftOutStaysAsItIs() {
    Visitor reader = signedIn("viewer");
    reader.page("/");
    assertThat(reader.get(PATH).json().get("theme").asString()).isEqualTo("system");
    reader.send("PUT", PATH, Map.of("theme", "light", "zone", "Europe/Moscow"));

    Visitor.Answer changed = reader.send("PUT", PATH, Map.of("density", "compact"));

    assertThat(changed.json().toString())
        .isEqualTo(reader.get(PATH).json().toString())
        .contains("light", "Europe/Moscow", "compact");
  }

  @ParameterizedTest
  @CsvSource({"theme, blue", "zone, Mars/Olympus", "zone, +03:00", "density, dense"})
  void whatThereIsNotIsRefused(String name, String value) {
    Visitor reader = signedIn("viewer");
    reader.page("/");

    Visitor.Answer refused = reader.send("PUT", PATH, Map.of(name, value));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().get("field").asString()).isEqualTo(name);
    var form = new HashMap<>(Map.of("theme", "dark", "zone", "", "density", "compact"));
    form.put(name, value);
    assertThat(reader.form("/preferences", form).status()).isEqualTo(400);
    assertThat(reader.get(PATH).json().get("theme").asString()).isEqualTo("system");
  }
}
