package dev.wirewatch.source.parse.damage;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Damages to how characters are written as bytes. */
final class Charsets {

  private static final Pattern DECLARED = Pattern.compile("encoding=\"[^\"]*\"");
  private static final Pattern SUMMARY =
      Pattern.compile("(<(?:description|summary)\\b[^<>]*>(?:<!\\[CDATA\\[)?)([^<\\]]*+)");

  private Charsets() {}

  /** Each summary ends in the middle of a character, as programs cut that count bytes. */
  static Deed summariesCut() {
    return new Deed((feed, random) -> {
      boolean cdata = random.nextBoolean();
      Pattern summary =
          Pattern.compile(
              "(?<start><(description|summary)\\b[^<>]*>)(?:<!\\[CDATA\\[.*?]]>|[^<]*)(?=</\\2>)",
              Pattern.DOTALL);
      var document = new ByteArrayOutputStream();
      Matcher matcher = summary.matcher(feed.text());
      int from = 0;
      int entry = -1;
      while (matcher.find()) {
        boolean ofHead = matcher.group().contains("All about");
        String start = matcher.group("start") + (cdata ? "<![CDATA[" : "");
        document.writeBytes(
            (feed.text().substring(from, matcher.start()) + start).getBytes(feed.charset()));
        if (!ofHead) {
          entry++;
          String text = feed.entries().get(entry).summary();
          byte[] bytes = text.getBytes(feed.charset());
          int length = Math.max(1, bytes.length - 3 - random.nextInt(10));
          document.write(bytes, 0, length);
        }
        document.writeBytes((cdata ? "]]>" : "").getBytes(StandardCharsets.US_ASCII));
        from = matcher.end();
      }
      document.writeBytes(feed.text().substring(from).getBytes(feed.charset()));
      return new Damaged(document.toByteArray(), feed.entries());
    });
  }

  static Deed declaredWrongly() {
    return new Deed((feed, random) -> {
      Charset other =
          List.of(
                  StandardCharsets.UTF_8,
                  feed.wording().otherCharset(random),
                  StandardCharsets.ISO_8859_1,
                  StandardCharsets.UTF_16)
              .get(random.nextInt(4));
      return declared(feed, "encoding=\"" + other.name() + "\"");
    });
  }

  static Deed notDeclared() {
    return new Deed((feed, random) -> declared(feed, ""));
  }

  private static Damaged declared(SampleFeed feed, String declaration) {
    String text = DECLARED.matcher(feed.text()).replaceFirst(declaration);
    return new Damaged(text.getBytes(feed.charset()), feed.entries());
  }

  /** An entry of another feed stands in this one, bytes and all. */
  static Deed foreignEntry() {
    return new Deed((feed, random) -> {
      Wording wording = Wording.values()[random.nextInt(Wording.values().length)];
      Charset charset =
          random.nextBoolean() ? wording.charset(random) : wording.otherCharset(random);
      SampleFeed other = SampleFeed.of(wording, charset, random);
      while (other.dialect() != feed.dialect()) {
        other = SampleFeed.of(wording, charset, random);
      }
      String name = feed.dialect().entry();
      Matcher entry =
          Pattern.compile("<" + name + "[ >].*?</" + name + ">", Pattern.DOTALL)
              .matcher(other.text());
      entry.find();
      byte[] inserted = entry.group().getBytes(charset);
      String text = feed.text();
      int at = text.lastIndexOf("</" + name + ">") + name.length() + 3;
      byte[] bytes = feed.bytes();
      int start = text.substring(0, at).getBytes(feed.charset()).length;
      List<SampleEntry> entries = new ArrayList<>(feed.entries());
      entries.add(other.entries().getFirst());
      return new Damaged(Bytes.joined(bytes, start, start, inserted), entries);
    });
  }

  /** One text was pasted from another charset. */
  static Deed foreignSummary() {
    return new Deed((feed, random) -> {
      Matcher summary = SUMMARY.matcher(feed.text());
      int skip = random.nextInt(feed.entries().size()) + 1;
      for (int i = 0; i <= skip && summary.find(); i++) {
        if (i == skip) {
          Wording wording = Wording.values()[random.nextInt(Wording.values().length)];
          int start = feed.text().substring(0, summary.start(2)).getBytes(feed.charset()).length;
          byte[] foreign = wording.sentence(random).getBytes(wording.otherCharset(random));
          return new Damaged(Bytes.joined(feed.bytes(), start, start, foreign), feed.entries());
        }
      }
      return new Damaged(feed.bytes(), feed.entries());
    });
  }

  /** A byte order mark before what is something else. */
  static Deed wrongMark() {
    return new Deed((feed, random) -> {
      byte[] mark =
          random.nextBoolean()
              ? new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}
              : new byte[] {(byte) 0xFF, (byte) 0xFE};
      return new Damaged(Bytes.joined(feed.bytes(), 0, 0, mark), feed.entries());
    });
  }
}
