package dev.wirewatch.analysis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The passages of one or all analyses, read with three queries however many there are. */
final class PassageRows {

  private record Place(String analysis, int position) {}

  private final Map<Place, List<String>> themes = new HashMap<>();
  private final Map<Place, List<Citation>> citations = new HashMap<>();
  private final Map<String, List<Passage>> passages = new HashMap<>();
  private final Map<String, List<PassageStart>> starts = new HashMap<>();

  PassageRows(JdbcClient jdbc) {
    read(jdbc.sql("select * from passage_theme order by place"), this::theme);
    read(jdbc.sql("select * from citation order by place"), this::citation);
    read(jdbc.sql("select * from passage order by position"), this::passage);
  }

  PassageRows(JdbcClient jdbc, String id) {
    String one = " where analysis_id = :id order by ";
    read(jdbc.sql("select * from passage_theme" + one + "place").param("id", id), this::theme);
    read(jdbc.sql("select * from citation" + one + "place").param("id", id), this::citation);
    read(jdbc.sql("select * from passage" + one + "position").param("id", id), this::passage);
  }

  List<Passage> passages(String analysis) {
    return passages.getOrDefault(analysis, List.of());
  }

  List<PassageStart> starts(String analysis) {
    return starts.getOrDefault(analysis, List.of());
  }

  private static void read(JdbcClient.StatementSpec query, RowCallbackHandler handler) {
    query.query(handler);
  }

  private void theme(ResultSet row) throws SQLException {
    themes.computeIfAbsent(place(row), place -> new ArrayList<>()).add(row.getString("theme_id"));
  }

  private void citation(ResultSet row) throws SQLException {
    citations
        .computeIfAbsent(place(row), place -> new ArrayList<>())
        .add(
            new Citation(
                row.getString("outlet"),
                row.getObject("cited_on", LocalDate.class),
                row.getString("text"),
                null));
  }

  private void passage(ResultSet row) throws SQLException {
    Place place = place(row);
    passages
        .computeIfAbsent(place.analysis(), analysis -> new ArrayList<>())
        .add(
            new Passage(
                row.getInt("number"),
                place.position(),
                row.getString("name"),
                row.getString("summary"),
                row.getString("text"),
                themes.getOrDefault(place, List.of()),
                citations.getOrDefault(place, List.of())));
    starts
        .computeIfAbsent(place.analysis(), analysis -> new ArrayList<>())
        .add(new PassageStart(row.getString("start_words"), row.getBoolean("start_midway")));
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(row.getString("analysis_id"), row.getInt("position"));
  }
}
