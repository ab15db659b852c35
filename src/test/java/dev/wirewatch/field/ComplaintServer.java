package dev.wirewatch.field;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wirewatch.feed.FaultServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Serves the documents of complaints: each request gets the next one, and the last one stays. */
final class ComplaintServer implements AutoCloseable {

  private static final Pattern HEADER = Pattern.compile("([\\w-]+)(?:\\((\\w+)\\))?: ?(.*)");
  private static final Pattern MOMENT =
      Pattern.compile("\\[\\[(-?\\d+) ([+-]\\d+) ([^\\]]+)\\]\\]");
  private static final Pattern FIELD = Pattern.compile("%(.)");

  private final FaultServer server = new FaultServer();
  private final Clock clock;

  ComplaintServer(List<Complaint> complaints, Clock clock) {
    this.clock = clock;
    complaints.stream().filter(Complaint::isServed).forEach(this::serve);
  }

  private void serve(Complaint complaint) {
    var requests = new AtomicInteger();
    server.on(
        complaint.address(),
        out -> {
          byte[] body = document(complaint.documents(), requests.getAndIncrement());
          out.write(head(complaint.served(), body.length));
          out.write(body);
        });
  }

  URI at(String address) {
    return server.at(address);
  }

  private byte[] document(List<String> series, int request) throws IOException {
    return series.isEmpty()
        ? new byte[0]
        : filled(Complaint.document(series.get(Math.min(request, series.size() - 1))));
  }

  private byte[] head(List<String> served, int length) throws IOException {
    var head = new ByteArrayOutputStream();
    head.writeBytes(
        ("HTTP/1.1 " + served.getFirst() + " -\r\nConnection: close\r\n").getBytes(UTF_8));
    if (!served.get(1).equals("-")) {
      head.writeBytes(("Content-Type: " + served.get(1) + "\r\n").getBytes(UTF_8));
    }
    for (String line : served.subList(2, served.size())) {
      head.writeBytes(header(line));
    }
    head.writeBytes(("Content-Length: " + length + "\r\n\r\n").getBytes(UTF_8));
    return head.toByteArray();
  }

  /** {@code Name(gbk): value} goes out in that charset. */
  private byte[] header(String line) {
    Matcher header = HEADER.matcher(line);
    if (!header.matches()) {
      throw new IllegalArgumentException("no header: " + line);
    }
    Charset charset = header.group(2) == null ? UTF_8 : Charset.forName(header.group(2));
    return filled((header.group(1) + ": " + header.group(3) + "\r\n").getBytes(charset));
  }

  private byte[] filled(byte[] document) {
    String text =
        new String(document, ISO_8859_1).replace("[[host]]", server.at("").getAuthority());
    return MOMENT.matcher(text).replaceAll(this::moment).getBytes(ISO_8859_1);
  }

  private String moment(MatchResult placeholder) {
    OffsetDateTime time =
        clock
            .instant()
            .atOffset(ZoneOffset.ofHours(Integer.parseInt(placeholder.group(2))))
            .plusMinutes(Integer.parseInt(placeholder.group(1)));
    return FIELD
        .matcher(placeholder.group(3))
        .replaceAll(field -> DateTimeFormatter.ofPattern(java(field), Locale.ROOT).format(time));
  }

  /** The field's letter in Java for that of strftime (POSIX). */
  private static String java(MatchResult field) {
    return switch (field.group(1)) {
      case "Y" -> "uuuu";
      case "m" -> "MM";
      case "d" -> "dd";
      case "H" -> "HH";
      case "M" -> "mm";
      case "S" -> "ss";
      default -> throw new IllegalArgumentException("unknown field " + field.group());
    };
  }

  @Override
  public void close() {
    server.close();
  }
}
