package dev.wirewatch.theme.retag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A run of a program that kept the ids of its themes in one text. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class OldRetaggingIT {

  private final TestDatabase.Opened database;

  OldRetaggingIT(TestDatabase kind) {
    database = kind.openAt("44");
  }

  @Test
  void theThemesOfARunThatIsUnderWayAreTakenOver() {
    for (String theme : new String[] {"japan", "kuriles", "arms", "old"}) {
      database
          .jdbc()
          .sql("insert into theme_tagged (theme_id, rule_version) values (?, 0)")
          .param(theme)
          .update();
    }
    database.jdbc().sql("update retagging set themes = 'japan kuriles', total = 12").update();

    database.migrate();

    var row = new RetaggingRow(new JdbcTemplate(database.dataSource()));
    assertThat(row.progress().themes()).containsExactly("japan", "kuriles");
    assertThat(row.progress().total()).isEqualTo(12);
  }
}
