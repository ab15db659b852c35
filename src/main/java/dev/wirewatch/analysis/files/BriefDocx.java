package dev.wirewatch.analysis.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes briefs as DOCX (ECMA-376), piece by piece: however much evidence there is, no more than a
 * piece of it is held.
 */
public final class BriefDocx {

  private static final String TYPES =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
      <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>\
      </Types>\
      """;

  private static final String PARTS =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>\
      </Relationships>\
      """;

  private static final String PARTS_OF_DOCUMENT =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>\
      </Relationships>\
      """;

  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private static final String STYLES =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <w:styles xmlns:w="%s"><w:docDefaults><w:rPrDefault><w:rPr>\
      <w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri" w:eastAsia="SimSun"/><w:sz w:val="22"/></w:rPr></w:rPrDefault>\
      <w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>\
      <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>\
      <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:rPr><w:b/><w:sz w:val="40"/></w:rPr></w:style>\
      <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:keepNext/><w:spacing w:before="320"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>\
      <w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:pPr><w:keepNext/><w:spacing w:before="160"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>\
      <w:style w:type="paragraph" w:styleId="Evidence"><w:name w:val="Evidence"/><w:pPr><w:spacing w:after="0"/><w:ind w:left="360"/></w:pPr><w:rPr><w:sz w:val="20"/></w:rPr></w:style>\
      <w:style w:type="paragraph" w:styleId="Sum"><w:name w:val="Sum"/><w:pPr><w:spacing w:after="120"/><w:ind w:left="360"/></w:pPr><w:rPr><w:color w:val="666666"/><w:sz w:val="15"/></w:rPr></w:style>\
      </w:styles>\
      """
          .formatted(WORD);

  private final XMLStreamWriter out;

  private BriefDocx(XMLStreamWriter out) {
    this.out = out;
  }

  /** Writes the brief, and leaves the stream open. */
  public static void write(Brief brief, OutputStream target) throws IOException {
    var zip = new ZipOutputStream(target);
    part(zip, "[Content_Types].xml", TYPES);
    part(zip, "_rels/.rels", PARTS);
    part(zip, "word/_rels/document.xml.rels", PARTS_OF_DOCUMENT);
    part(zip, "word/styles.xml", STYLES);
    zip.putNextEntry(new ZipEntry("word/document.xml"));
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newFactory().createXMLStreamWriter(zip, StandardCharsets.UTF_8.name());
      new BriefDocx(xml).write(brief);
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    zip.closeEntry();
    zip.finish();
  }

  private static void part(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private void write(Brief brief) throws XMLStreamException {
    out.writeStartDocument("UTF-8", "1.0");
    out.writeStartElement("w", "document", WORD);
    out.writeNamespace("w", WORD);
    start("body");
    paragraph("Title", brief.title());
    if (!brief.origin().isEmpty()) {
      paragraph("Normal", brief.origin());
    }
    paragraph("Normal", brief.asOf());
    for (Brief.Section section : brief.sections()) {
      paragraph("Heading1", String.valueOf(section.position()));
      for (String words : section.paragraphs()) {
        paragraph("Normal", words);
      }
      for (Brief.Group group : section.groups()) {
        write(group);
      }
    }
    out.writeEndElement();
    out.writeEndElement();
    out.writeEndDocument();
  }

  private void write(Brief.Group group) throws XMLStreamException {
    paragraph("Heading2", group.name().isEmpty() ? Brief.OF_PASSAGE : group.name());
    if (!group.state().isEmpty()) {
      paragraph("Normal", group.state());
    }
    for (Brief.Entry entry : group.entries()) {
      write(entry);
    }
  }

  private void write(Brief.Entry entry) throws XMLStreamException {
    startParagraph("Evidence");
    run(entry.stance(), true);
    run(": " + entry.outlet() + ", “" + entry.title() + "”, " + entry.when(), false);
    out.writeEndElement();
    if (entry.url() != null) {
      startParagraph("Evidence");
      start("fldSimple");
      String target = entry.url().replace("\\", "%5C").replace("\"", "%22");
      out.writeAttribute("w", WORD, "instr", "HYPERLINK \"" + clean(target) + "\"");
      run(entry.url(), false);
      out.writeEndElement();
      out.writeEndElement();
    }
    if (entry.note() != null) {
      paragraph("Evidence", entry.note());
    }
    paragraph("Sum", "SHA-256 " + entry.sha256());
  }

  private void paragraph(String style, String words) throws XMLStreamException {
    startParagraph(style);
    run(words, false);
    out.writeEndElement();
  }

  private void startParagraph(String style) throws XMLStreamException {
    start("p");
    start("pPr");
    out.writeEmptyElement("w", "pStyle", WORD);
    out.writeAttribute("w", WORD, "val", style);
    out.writeEndElement();
  }

  private void run(String words, boolean bold) throws XMLStreamException {
    start("r");
    if (bold) {
      start("rPr");
      out.writeEmptyElement("w", "b", WORD);
      out.writeEndElement();
    }
    start("t");
    out.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
    out.writeCharacters(clean(words));
    out.writeEndElement();
    out.writeEndElement();
  }

  private void start(String name) throws XMLStreamException {
    out.writeStartElement("w", name, WORD);
  }

  /** Without what XML 1.0 has no way to write. */
  private static String clean(String text) {
    return text.replaceAll("[^\\t\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", " ");
  }
}
