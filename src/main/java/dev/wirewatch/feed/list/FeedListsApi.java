package dev.wirewatch.feed.list;

import dev.wirewatch.feed.list.ImportReport.Line;
import dev.wirewatch.feed.list.ImportReport.Outcome;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.UploadLimit;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** {@code /api/v1/feeds.opml} and {@code /api/v1/feeds.yml}: lists of feeds in and out. */
@RestController
@RequestMapping("/api/v1")
class FeedListsApi {

  private static final String YAML = "feeds.yml";

  private final FeedLists lists;

  FeedListsApi(FeedLists lists) {
    this.lists = lists;
  }

  record LineJson(
      String outcome, String name, String url, String group, @Nullable Long feedId, String note) {

    static LineJson of(Line line) {
      return new LineJson(
          line.outcome().name().toLowerCase(Locale.ROOT),
          line.name(),
          line.url(),
          line.group(),
          line.feedId(),
          line.note());
    }
  }

  record ReportJson(
      long added, long alreadyThere, long refused, List<String> notes, List<LineJson> outlines) {

    static ReportJson of(ImportReport report) {
      return new ReportJson(
          report.count(Outcome.ADDED),
          report.count(Outcome.ALREADY_THERE),
          report.count(Outcome.REFUSED),
          report.notes(),
          report.lines().stream().map(LineJson::of).toList());
    }
  }

  @GetMapping("/feeds.opml")
  ResponseEntity<byte[]> opml() {
    return file("wirewatch.opml", "text/x-opml", lists.exportOpml());
  }

  @GetMapping("/feeds.yml")
  ResponseEntity<byte[]> yaml() {
    return file(YAML, "application/yaml", lists.exportYaml());
  }

  private static ResponseEntity<byte[]> file(String name, String type, String text) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type + ";charset=UTF-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  @PostMapping(path = "/feeds.opml", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ReportJson importOpmlFile(@RequestPart MultipartFile file) throws IOException {
    return ReportJson.of(
        lists.importOpml(UploadLimit.checked(file).getBytes(), file.getContentType()));
  }

  @PostMapping("/feeds.opml")
  ReportJson importOpml(
      InputStream body,
      @RequestHeader(value = HttpHeaders.CONTENT_TYPE, required = false) @Nullable String type)
      throws IOException {
    return ReportJson.of(lists.importOpml(limited(body), type));
  }

  @PostMapping(path = "/feeds.yml", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ReportJson importYamlFile(@RequestPart MultipartFile file) throws IOException {
    return ReportJson.of(lists.importYaml(UploadLimit.checked(file).getBytes(), YAML));
  }

  @PostMapping("/feeds.yml")
  ReportJson importYaml(InputStream body) throws IOException {
    return ReportJson.of(lists.importYaml(limited(body), YAML));
  }

  /** One byte more than is taken, so that a larger body is refused for its size. */
  private static byte[] limited(InputStream body) throws IOException {
    byte[] read = body.readNBytes(FeedLists.LARGEST + 1);
    if (read.length == 0) {
      throw new BadRequest(
          "file", "The request holds no file: send it as the body or as \"file\".");
    }
    return read;
  }
}
