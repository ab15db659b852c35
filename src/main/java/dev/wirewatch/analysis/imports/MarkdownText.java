package dev.wirewatch.analysis.imports;

import dev.wirewatch.analysis.text.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Reads Markdown. Pictures and what stands under them are no text; nor are headings and code. */
final class MarkdownText {

  private static final Parser PARSER = Parser.builder().maxOpenBlockParsers(100).build();

  private static final Pattern FRONT_MATTER =
      Pattern.compile(
          "\\A\\uFEFF?---[ \\t]*\\R(?<fields>(?:(?!---)[^\\n]*\\n){0,100}?)---[ \\t]*\\R");

  private static final Pattern FIELD =
      Pattern.compile("(?m)^(?<name>[A-Za-z]+)[ \\t]*:[ \\t]*[\"']?(?<value>.*?)[\"']?[ \\t\\r]*$");

  private final List<String> blocks = new ArrayList<>();
  private boolean titled;
  private boolean underPicture;

  private MarkdownText() {}

  static boolean hasFrontMatter(String text) {
    Matcher matter = FRONT_MATTER.matcher(text);
    return matter.find() && FIELD.matcher(matter.group("fields")).find();
  }

  static Article article(String text) {
    var reader = new MarkdownText();
    Matcher matter = FRONT_MATTER.matcher(text);
    String body = text;
    if (hasFrontMatter(text) && matter.find()) {
      reader.takeFields(matter.group("fields"));
      body = text.substring(matter.end());
    }
    reader.read(PARSER.parse(body));
    return Article.of(reader.blocks);
  }

  private void takeFields(String fields) {
    Matcher field = FIELD.matcher(fields);
    String issue = "";
    while (field.find()) {
      String value = field.group("value").strip();
      switch (field.group("name").toLowerCase(Locale.ROOT)) {
        case "title" -> takeTitle(value);
        case "author", "authors" -> blocks.add("Author: " + value);
        case "publication", "source" -> blocks.add("Publication: " + value);
        case "date", "published" -> blocks.add("Date: " + value);
        case "url", "link" -> blocks.add(value);
        case "volume" -> issue = "Volume " + value + issue;
        case "issue" -> issue = issue + (value.matches("\\d+") ? ", Issue " + value : value);
        default -> {
          // Of no use here.
        }
      }
    }
    if (!issue.isEmpty()) {
      blocks.add(issue);
    }
  }

  private void takeTitle(String title) {
    titled = true;
    blocks.add("Title: " + title);
  }

  /** All blocks in order; never by recursion, as a text may be nested at will. */
  private void read(Node document) {
    for (Node node = document; node != null; node = next(node, document)) {
      switch (node) {
        case Heading heading -> takeHeading(words(heading));
        case Paragraph paragraph -> takeParagraph(paragraph);
        case IndentedCodeBlock indented -> blocks.add(line(indented.getLiteral()));
        case HtmlBlock html -> blocks.addAll(HtmlBlocks.of(Jsoup.parse(html.getLiteral()).body()));
        case FencedCodeBlock code -> underPicture = false;
        default -> {
          // Only holds others.
        }
      }
    }
  }

  private void takeHeading(String words) {
    underPicture = false;
    if (!titled && !words.isEmpty()) {
      takeTitle(words);
    }
  }

  private void takeParagraph(Paragraph paragraph) {
    String words = words(paragraph);
    boolean pictured = hasPicture(paragraph);
    boolean caption = (pictured || underPicture) && isEmphasised(paragraph);
    underPicture = pictured && words.isEmpty();
    if (!words.isEmpty() && (!caption || isDate(words))) {
      blocks.add(words);
    }
  }

  private static boolean isDate(String words) {
    return Article.of(List.of(words)).date() != null;
  }

  private static boolean hasPicture(Node block) {
    for (Node node = block; node != null; node = next(node, block)) {
      if (node instanceof Image) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEmphasised(Node block) {
    for (Node node = block.getFirstChild(); node != null; node = node.getNext()) {
      boolean none = node instanceof Image || node instanceof SoftLineBreak;
      if (!none && !(node instanceof Emphasis) && !(node instanceof StrongEmphasis)) {
        return false;
      }
    }
    return true;
  }

  private static String words(Node block) {
    var words = new StringBuilder();
    @Nullable Node node = block;
    while (node != null) {
      switch (node) {
        case Text text -> words.append(text.getLiteral());
        case Code code -> words.append(code.getLiteral());
        case SoftLineBreak end -> words.append(' ');
        case HardLineBreak end -> words.append(' ');
        default -> {
          // Only holds others, or is no text.
        }
      }
      node = node instanceof Image ? following(node, block) : next(node, block);
    }
    return line(words.toString());
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** The node after this one, its children first. */
  private static @Nullable Node next(Node node, Node within) {
    Node child = node.getFirstChild();
    return child != null ? child : following(node, within);
  }

  private static @Nullable Node following(Node node, Node within) {
    Node at = node;
    while (at != within && at.getNext() == null) {
      at = at.getParent();
    }
    return at == within ? null : at.getNext();
  }
}
