package dev.wirewatch.access.log;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.wirewatch.access.CurrentUser;
import dev.wirewatch.access.Role;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.Csv;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** {@code /api/v1/log}: who did what. */
@RestController
@RequestMapping("/api/v1")
class LogApi {

  private static final int PAGE = 100;
  private static final int AT_ONCE = 2_000;

  private final ActivityLog log;
  private final CurrentUser user;
  private final JsonMapper json;

  LogApi(ActivityLog log, CurrentUser user, JsonMapper json) {
    this.log = log;
    this.user = user;
    this.json = json;
  }

  record Row(
      long id,
      Instant at,
      String who,
      String what,
      @Nullable Long item,
      @JsonRawValue @Nullable String before,
      @JsonRawValue @Nullable String after,
      String hash) {

    static Row of(Activity row) {
      return new Row(
          row.id(),
          row.at(),
          row.who(),
          row.what(),
          row.item(),
          row.before(),
          row.after(),
          row.hash());
    }
  }

  /**
   * A page of the log.
   *
   * @param next cursor of the rows before these; null where there are none
   */
  record Page(List<Row> entries, @Nullable String next) {}

  /** What the log is asked for, as it stands in the address. */
  record Wish(
      @Nullable String who,
      @Nullable String what,
      @Nullable Long item,
      @Nullable String from,
      @Nullable String to) {

    LogQuery query(boolean all) {
      return new LogQuery(named(who), named(what), item, time("from", from), time("to", to), all);
    }

    private static @Nullable String named(@Nullable String value) {
      return value == null || value.isBlank() ? null : value.strip();
    }

    private static @Nullable Instant time(String field, @Nullable String value) {
      try {
        return value == null || value.isBlank() ? null : Instant.parse(value);
      } catch (DateTimeParseException e) {
        throw new BadRequest(field, field + " must be a time such as 2026-01-31T00:00:00Z.");
      }
    }
  }

  @GetMapping("/log")
  Page rows(@ModelAttribute Wish wish, @RequestParam(required = false) @Nullable String cursor) {
    List<Activity> found = log.find(query(wish), before(cursor), PAGE + 1);
    List<Row> rows = found.stream().limit(PAGE).map(Row::of).toList();
    return new Page(rows, found.size() > PAGE ? String.valueOf(rows.getLast().id()) : null);
  }

  private static long before(@Nullable String cursor) {
    try {
      return cursor == null || cursor.isEmpty() ? Long.MAX_VALUE : Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw new BadRequest("cursor", "cursor must be \"next\" of an answer of this call.");
    }
  }

  private LogQuery query(Wish wish) {
    return wish.query(user.role().includes(Role.ADMIN));
  }

  @GetMapping("/log.csv")
  void csv(@ModelAttribute Wish wish, HttpServletResponse response) throws IOException {
    LogQuery query = query(wish);
    start(response, "text/csv;charset=utf-8", "log.csv");
    response.getWriter().write("id,at,who,what,item,before,after,hash\r\n");
    export(query, response, row -> Csv.line(cells(row)));
  }

  @GetMapping("/log.jsonl")
  void jsonLines(@ModelAttribute Wish wish, HttpServletResponse response) throws IOException {
    LogQuery query = query(wish);
    start(response, "application/jsonl;charset=utf-8", "log.jsonl");
    export(query, response, row -> json.writeValueAsString(Row.of(row)) + "\n");
  }

  private static void start(HttpServletResponse response, String type, String file) {
    response.setContentType(type);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
  }

  private interface Line {
    String of(Activity row);
  }

  private void export(LogQuery query, HttpServletResponse response, Line line) throws IOException {
    long before = Long.MAX_VALUE;
    List<Activity> rows;
    do {
      rows = log.find(query, before, AT_ONCE);
      for (Activity row : rows) {
        response.getWriter().write(line.of(row));
        before = row.id();
      }
    } while (rows.size() == AT_ONCE);
    log.add("export", null, null, new Export("log", query));
  }

  private record Export(String of, LogQuery query) {}

  private static List<String> cells(Activity row) {
    return List.of(
        String.valueOf(row.id()),
        row.at().toString(),
        row.who(),
        row.what(),
        row.item() == null ? "" : row.item().toString(),
        row.before() == null ? "" : row.before(),
        row.after() == null ? "" : row.after(),
        row.hash());
  }

  @PostMapping("/log/verify")
  ActivityLog.Verification verify() {
    return log.verify();
  }
}
