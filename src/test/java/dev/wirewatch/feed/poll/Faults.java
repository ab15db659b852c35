package dev.wirewatch.feed.poll;

import dev.wirewatch.feed.FaultServer;
import dev.wirewatch.fetch.Certificates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The faults of {@code src/docs/faults.md}, by name: each sets a server up and says its address.
 */
final class Faults {

  private static final String FEED =
      "<rss version=\"2.0\"><channel><title>Wire</title><item><title>News</title><guid>1</guid>"
          + "</item></channel></rss>";
  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final String FEED_IN_BROTLI =
      "oWADwGBRPAAAAMCNqMp4RuX1uBhONU/MVduWg5Ghmz5lc/WSliIuPG5wGCiXZwE9bNNDM+68iwvsfTDhsWz4F3orsMFZofW9tYQOtRYBbEqXBw==";
  private static final String GZIP = "Content-Encoding: gzip\r\n";

  private final Map<String, Function<FaultServer, URI>> plays = new LinkedHashMap<>();

  Faults() {
    connections();
    certificates();
    heads();
    packing();
    redirects();
    statuses();
    documents();
    huge();
  }

  Map<String, Function<FaultServer, URI>> plays() {
    return plays;
  }

  private void connections() {
    plays.put(
        "refused", server -> URI.create("http://127.9.9.9:" + server.at("/").getPort() + "/feed"));
    sends("closed", "");
    plays.put("silent", server -> server.on("/feed", out -> server.hang()));
    drips("dripping head", OK + "X: ");
    drips("dripping body", OK + "\r\n<rss>");
    plays.put(
        "stalled body",
        server ->
            server.on(
                "/feed",
                out -> {
                  write(out, OK + "Content-Length: 500\r\n\r\n<rss>");
                  out.flush();
                  server.hang();
                }));
    resets("reset head", "HTTP/1.1 200");
    resets("reset body", OK + "Content-Length: 500\r\n\r\n<rss>");
    sends("cut body", OK + "Content-Length: 500\r\n\r\n" + FEED);
    sends("long body", OK + "Content-Length: " + FEED.length() + "\r\n\r\n" + FEED + "more");
    repeats("endless body", OK + "\r\n<rss>", "x".repeat(10_000));
  }

  private void certificates() {
    certificate("self-signed certificate", "self-signed");
    certificate("expired certificate", "expired");
    certificate("early certificate", "not-yet-valid");
    certificate("certificate of another", "other-name");
  }

  private void certificate(String fault, String name) {
    plays.put(
        fault,
        server -> server.secure(Certificates.server(name)).onDocument("/feed", "", bytes(FEED)));
  }

  private void heads() {
    repeats("endless headers", OK, "X-Y: z\r\n".repeat(500));
    sends("huge header", OK + "X: " + "y".repeat(1 << 20) + "\r\n\r\n" + FEED);
    sends("cookie flood", OK + "Set-Cookie: a=b\r\n".repeat(300) + "\r\n" + FEED);
    repeats("interim flood", "", "HTTP/1.1 100 Continue\r\n\r\n");
    sends("huge length", OK + "Content-Length: 1099511627776\r\n\r\n" + FEED);
    sends("negative length", OK + "Content-Length: -5\r\n\r\n" + FEED);
    sends("broken chunks", OK + "Transfer-Encoding: chunked\r\n\r\nzz\r\n" + FEED);
    String length = "Content-Length: " + FEED.length() + "\r\n";
    sends("length twice", OK + length + length + "\r\n" + FEED);
    sends("two lengths", OK + length + "Content-Length: 5\r\n\r\n" + FEED);
    sends("no header", OK + "Warning, line 7\r\n" + length + "\r\n" + FEED);
    sends("space before colon", OK + "ETag : \"1\"\r\n" + length + "\r\n" + FEED);
    sends("identity", OK + "Transfer-Encoding: identity\r\n\r\n" + FEED);
    sends("garbage", "\u0001\u0002 220 mail.example ESMTP\r\n\r\n");
    sends("http 0.9", FEED);
  }

  private void packing() {
    document("gzip bomb", GZIP, gzip(new byte[10 << 20]));
    document("nested gzip", GZIP, gzip(gzip(bytes(FEED))));
    document("gzip unsaid", "", gzip(bytes(FEED)));
    document("gzip untrue", GZIP, bytes(FEED));
    byte[] wrong = gzip(bytes(FEED));
    wrong[wrong.length - 8] ^= 1;
    document("gzip checksum", GZIP, wrong);
    document("gzip of nothing", GZIP, emptyParts());
    document("gzip cut", GZIP, Arrays.copyOf(gzip(bytes(FEED)), 40));
    document("deflate", "Content-Encoding: deflate\r\n", deflated(false));
    document("bare deflate", "Content-Encoding: deflate\r\n", deflated(true));
    document("unasked packing", "Content-Encoding: br\r\n", base64(FEED_IN_BROTLI));
  }

  private void redirects() {
    redirect("redirect circle", "Location: /feed\r\n");
    plays.put(
        "redirect chain",
        server -> {
          for (int hop = 0; hop < 9; hop++) {
            server.on(hop == 0 ? "/feed" : "/" + hop, moved("Location: /" + (hop + 1) + "\r\n"));
          }
          return server.at("/feed");
        });
    plays.put(
        "cookie wall",
        server ->
            server.on(
                "/feed",
                out ->
                    write(
                        out,
                        server.requests().getLast().contains("Cookie: seen=yes\n")
                            ? OK + "\r\n" + FEED
                            : moved("Location: /feed\r\nSet-Cookie: seen=yes; Path=/\r\n"))));
    plays.put(
        "cookie circle",
        server ->
            server.on(
                "/feed",
                out -> {
                  String next = "Set-Cookie: turn=" + server.requests().size() + "\r\n";
                  write(out, moved("Location: /feed\r\n" + next));
                }));
    redirect("redirect inside", "Location: http://10.0.0.1/feed\r\n");
    redirect("redirect to a file", "Location: file:///etc/passwd\r\n");
    redirect("redirect nowhere", "");
  }

  private void statuses() {
    status("unauthorized", "401 Unauthorized", "WWW-Authenticate: Basic realm=\"x\"\r\n");
    status("forbidden", "403 Forbidden", "");
    status("not found", "404 Not Found", "");
    status("gone", "410 Gone", "");
    status("too many", "429 Too Many Requests", "Retry-After: 1200\r\n");
    status("unavailable", "503 Busy", "Retry-After: Tue, 31 Mar 2026 14:00:00 GMT\r\n");
    status("unasked not modified", "304 Not Modified", "");
    status("broken", "500 Internal Server Error", "");
    repeats("endless error", "HTTP/1.1 404 Not Found\r\n\r\n", "x".repeat(10_000));
  }

  private void documents() {
    document("web page", "", bytes("<html><title>Sorry</title><p>No feed here</p></html>"));
    String nested = "<html><body>" + "<table><tr><td>".repeat(90_000);
    document("nested page", "", bytes(nested));
    document("empty", "", new byte[0]);
    String laughs = "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;\">]>";
    document(
        "wrong charset",
        "Content-Type: text/xml; charset=utf-8\r\n",
        FEED.replace("News", "Новости").getBytes(Charset.forName("windows-1251")));
    document("cut document", "", bytes(FEED.replace("</item></channel></rss>", "")));
    document("many attributes", "", bytes(FEED.replace("<item>", "<item" + attributes() + ">")));
    document("many entities", "", bytes(FEED.replace("News", "News" + "&nbsp;".repeat(200_000))));
    document("deep nesting", "", bytes(FEED.replace("News", "News" + "<x>".repeat(400_000))));
    plays.put(
        "flapping validators",
        server ->
            server.on(
                "/feed",
                out ->
                    write(out, OK + "ETag: \"" + server.requests().size() + "\"\r\n\r\n" + FEED)));
    document("billion laughs", "", bytes(laughs + FEED.replace("News", "News &b;")));
    String outside = "<!DOCTYPE rss [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>";
    document("outside entity", "", bytes(outside + FEED.replace("News", "News &f;")));
  }

  /** Bodies of 300 MB, of noise, so that packing makes them no smaller. */
  private void huge() {
    huge("huge body announced", "Content-Length: 300000000\r\n");
    huge("huge body announced, packed", GZIP + "Content-Length: 300000000\r\n");
    huge("huge body in chunks", "Transfer-Encoding: chunked\r\n");
    huge("huge body in chunks, packed", GZIP + "Transfer-Encoding: chunked\r\n");
    huge("huge body until the end", "");
  }

  private void huge(String fault, String headers) {
    plays.put(
        fault,
        server ->
            server.on(
                "/feed",
                out -> {
                  write(out, OK + headers + "\r\n");
                  byte[] noise = new byte[100_000];
                  new Random(1).nextBytes(noise);
                  byte[] part = headers.contains(GZIP) ? gzip(noise) : noise;
                  for (int sent = 0; sent < 300_000_000; sent += part.length) {
                    if (headers.contains("chunked")) {
                      write(out, Integer.toHexString(part.length) + "\r\n");
                    }
                    out.write(part);
                    if (headers.contains("chunked")) {
                      write(out, "\r\n");
                    }
                  }
                }));
  }

  /** 200,000 attributes with names of three letters. */
  private static String attributes() {
    String letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZабвгдежзик";
    var text = new StringBuilder();
    for (int i = 0; i < 200_000; i++) {
      text.append(' ').append(letters.charAt(i / 62 / 62)).append(letters.charAt(i / 62 % 62));
      text.append(letters.charAt(i % 62)).append("=''");
    }
    return text.toString();
  }

  private void resets(String fault, String start) {
    plays.put(
        fault,
        server ->
            server.on(
                "/feed",
                out -> {
                  write(out, start);
                  out.flush();
                  server.reset();
                }));
  }

  private void sends(String fault, String answer) {
    plays.put(fault, server -> server.on("/feed", answer));
  }

  private void document(String fault, String headers, byte[] body) {
    plays.put(fault, server -> server.onDocument("/feed", headers, body));
  }

  private void status(String fault, String status, String headers) {
    sends(fault, "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: 0\r\n\r\n");
  }

  private void redirect(String fault, String location) {
    sends(fault, moved(location));
  }

  private static String moved(String location) {
    return "HTTP/1.1 302 Found\r\n" + location + "Content-Length: 0\r\n\r\n";
  }

  private void drips(String fault, String start) {
    plays.put(
        fault,
        server ->
            server.on(
                "/feed",
                out -> {
                  write(out, start);
                  while (true) {
                    write(out, "x");
                    out.flush();
                    Thread.sleep(50);
                  }
                }));
  }

  private void repeats(String fault, String start, String more) {
    plays.put(
        fault,
        server ->
            server.on(
                "/feed",
                out -> {
                  write(out, start);
                  while (true) {
                    write(out, more);
                  }
                }));
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] base64(String text) {
    return Base64.getDecoder().decode(text);
  }

  private static byte[] gzip(byte[] bytes) {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** 50,000 parts, each the packing of nothing. */
  private static byte[] emptyParts() {
    byte[] part = gzip(new byte[0]);
    byte[] parts = new byte[part.length * 50_000];
    for (int at = 0; at < parts.length; at += part.length) {
      System.arraycopy(part, 0, parts, at, part.length);
    }
    return parts;
  }

  private static byte[] deflated(boolean bare) {
    var packed = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(packed, new Deflater(6, bare))) {
      out.write(bytes(FEED));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
