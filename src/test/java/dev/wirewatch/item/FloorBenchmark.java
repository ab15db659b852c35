package dev.wirewatch.item;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What cannot be saved: the bare cost of asking for all documents of a feed server, reading their
 * XML, storing three columns of each entry, and indexing two texts, with nothing done to any of it.
 * Prints CPU seconds, cold. Run its main method with the server's address, which lists its feeds at
 * {@code /urls.txt}.
 */
final class FloorBenchmark {

  private FloorBenchmark() {}

  private record Row(String id, String title, String summary) {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("floor");
    List<byte[]> documents = measure("HTTP", () -> fetched(arguments[0]));
    List<Row> rows = measure("XML", () -> read(documents));
    measure("inserts", () -> stored(folder.resolve("database"), rows));
    measure("index", () -> indexed(folder.resolve("index"), rows));
    System.out.printf("%d documents, %d entries%n", documents.size(), rows.size());
  }

  private static <T> T measure(String what, Callable<T> work) throws Exception {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long cpu = system.getProcessCpuTime();
    long began = System.nanoTime();
    T result = work.call();
    System.out.printf(
        "%-8s %5.2f CPU-s, %5.2f s%n",
        what, (system.getProcessCpuTime() - cpu) / 1e9, (System.nanoTime() - began) / 1e9);
    return result;
  }

  private static List<byte[]> fetched(String server) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest list = HttpRequest.newBuilder(URI.create(server + "/urls.txt")).build();
      return client
          .send(list, BodyHandlers.ofString())
          .body()
          .lines()
          .map(url ->
              client.sendAsync(
                  HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray()))
          .toList()
          .stream()
          .map(CompletableFuture::join)
          .map(answer -> answer.body())
          .toList();
    }
  }

  private static List<Row> read(List<byte[]> documents) throws Exception {
    SAXParser parser = SAXParserFactory.newDefaultNSInstance().newSAXParser();
    var rows = new ArrayList<Row>();
    for (byte[] document : documents) {
      parser.parse(new ByteArrayInputStream(document), new Entries(rows));
    }
    return rows;
  }

  /** Knows the elements of RSS, RDF and Atom. */
  private static final class Entries extends DefaultHandler {

    private final List<Row> rows;
    private final StringBuilder text = new StringBuilder();
    private String title = "";
    private String summary = "";

    Entries(List<Row> rows) {
      this.rows = rows;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
      text.setLength(0);
    }

    @Override
    public void characters(char[] characters, int start, int length) {
      text.append(characters, start, length);
    }

    @Override
    public void endElement(String uri, String name, String qName) {
      switch (name) {
        case "title" -> title = text.toString();
        case "description", "summary" -> summary = text.toString();
        case "item", "entry" -> rows.add(new Row("id-" + rows.size(), title, summary));
        default -> text.setLength(0);
      }
    }
  }

  private static int stored(Path database, List<Row> rows) throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:h2:file:" + database);
        var create = connection.createStatement()) {
      create.execute("create table item (id varchar primary key, title varchar, summary varchar)");
      connection.setAutoCommit(false);
      try (var insert = connection.prepareStatement("insert into item values (?, ?, ?)")) {
        for (int i = 0; i < rows.size(); i++) {
          insert.setString(1, rows.get(i).id());
          insert.setString(2, rows.get(i).title());
          insert.setString(3, rows.get(i).summary());
          insert.addBatch();
          if (i % 500 == 499 || i == rows.size() - 1) {
            insert.executeBatch();
            connection.commit();
          }
        }
      }
    }
    return rows.size();
  }

  private static int indexed(Path folder, List<Row> rows) throws Exception {
    try (var writer =
        new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig(new StandardAnalyzer()))) {
      for (Row row : rows) {
        writer.addDocument(
            Set.of(
                new StringField("id", row.id(), Store.NO),
                new TextField("title", row.title(), Store.NO),
                new TextField("summary", row.summary(), Store.NO)));
      }
    }
    return rows.size();
  }
}
