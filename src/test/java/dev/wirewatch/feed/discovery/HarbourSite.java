package dev.wirewatch.feed.discovery;

import dev.wirewatch.feed.FaultServer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A site on a real socket, for previews to look at. */
final class HarbourSite implements AutoCloseable {

  private final FaultServer server = new FaultServer();

  String at(String path) {
    return server.at(path).toString();
  }

  void serve(String path, String document) {
    serve(path, document, StandardCharsets.UTF_8);
  }

  void serve(String path, String document, Charset encoding) {
    server.onDocument(path, "", document.getBytes(encoding));
  }

  void redirect(String from, int status, String to) {
    server.on(
        from, "HTTP/1.1 " + status + " Moved\r\nLocation: " + to + "\r\nContent-Length: 0\r\n\r\n");
  }

  /** The paths that were asked for, in their order. */
  List<String> paths() {
    return server.requests().stream().map(head -> head.split(" ")[1]).toList();
  }

  /** A feed with an entry for each day. */
  static String feed(String title, String language, String... days) {
    var feed = new StringBuilder("<rss version='2.0'><channel><title>" + title + "</title>");
    feed.append("<language>").append(language).append("</language>");
    for (String day : days) {
      feed.append("<item><title>The ferry is back in the harbour for the day ").append(day);
      feed.append("</title><link>/news/").append(day).append("</link><pubDate>").append(day);
      feed.append(" 08:00</pubDate><description>&lt;p&gt;It ran &amp;amp; ran.&lt;/p&gt;");
      feed.append("</description></item>");
    }
    return feed.append("</channel></rss>").toString();
  }

  /** A page with a list of news, under /news/. */
  static String section(int entries) {
    StringBuilder page = new StringBuilder("<html lang='en'><title>News</title><ul class='news'>");
    for (int i = 0; i < entries; i++) {
      page.append("<li><a href='ferry-").append(i).append(".html'>The ferry sails again at ");
      page.append(i).append("</a> <b>2016-03-30 1").append(i).append(":00</b></li>");
    }
    return page + "</ul></html>";
  }

  @Override
  public void close() {
    server.close();
  }
}
