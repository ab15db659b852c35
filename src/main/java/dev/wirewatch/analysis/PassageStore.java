package dev.wirewatch.analysis;

import java.sql.Types;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the passages of analyses, with their themes and citations. */
final class PassageStore {

  private final JdbcClient jdbc;

  PassageStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Puts passages in the place of those that an analysis has. */
  void replace(String analysis, List<Passage> passages, List<PassageStart> starts) {
    jdbc.sql("delete from passage where analysis_id = :id").param("id", analysis).update();
    for (int i = 0; i < passages.size(); i++) {
      write(analysis, passages.get(i), starts.get(i));
    }
  }

  private void write(String id, Passage passage, PassageStart start) {
    jdbc.sql(
            """
            insert into passage (analysis_id, position, number, name, summary, text, start_words,
              start_midway)
            values (:id, :position, :number, :name, :summary, :text, :words, :midway)
            """)
        .param("id", id)
        .param("position", passage.position())
        .param("number", passage.number())
        .param("name", passage.name())
        .param("summary", passage.summary())
        .param("text", passage.text(), Types.VARCHAR)
        .param("words", start.words())
        .param("midway", start.midway())
        .update();
    for (int place = 0; place < passage.themes().size(); place++) {
      writeTheme(id, passage.position(), place, passage.themes().get(place));
    }
    for (int place = 0; place < passage.citations().size(); place++) {
      writeCitation(id, passage.position(), place, passage.citations().get(place));
    }
  }

  private void writeTheme(String id, int position, int place, String theme) {
    jdbc.sql(
            "insert into passage_theme (analysis_id, position, place, theme_id) values (?, ?, ?,"
                + " ?)")
        .params(id, position, place, theme)
        .update();
  }

  private void writeCitation(String id, int position, int place, Citation citation) {
    jdbc.sql(
            """
            insert into citation (analysis_id, position, place, outlet, cited_on, text)
            values (:id, :position, :place, :outlet, :date, :text)
            """)
        .param("id", id)
        .param("position", position)
        .param("place", place)
        .param("outlet", citation.outlet())
        .param("date", AnalysisStore.date(citation.date()), Types.DATE)
        .param("text", citation.text())
        .update();
  }
}
