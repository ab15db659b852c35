package dev.wirewatch.view;

import dev.wirewatch.item.Item;
import dev.wirewatch.item.Tag;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.stereotype.Component;

/** A view as Atom (RFC 4287). */
@Component
class AtomOut {

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private final XMLOutputFactory factory = XMLOutputFactory.newFactory();

  byte[] of(View view, List<Item> items, String own, String home) {
    var bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml = factory.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      xml.writeStartDocument("UTF-8", "1.0");
      xml.setDefaultNamespace(ATOM);
      xml.writeStartElement(ATOM, "feed");
      xml.writeDefaultNamespace(ATOM);
      text(xml, "id", EntryId.of(view));
      text(xml, "title", view.name());
      text(xml, "updated", updated(items).toString());
      link(xml, "self", own);
      link(xml, "alternate", home + "/");
      for (Item item : items) {
        entry(xml, item, home);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
      return bytes.toByteArray();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Writing to memory cannot fail", e);
    }
  }

  private static Instant updated(List<Item> items) {
    return items.stream().map(Item::firstSeenAt).max(Instant::compareTo).orElse(Instant.EPOCH);
  }

  private static void entry(XMLStreamWriter xml, Item item, String home) throws XMLStreamException {
    String url = item.url();
    xml.writeStartElement(ATOM, "entry");
    if (!item.language().isEmpty()) {
      xml.writeAttribute("xml", XML, "lang", item.language());
    }
    text(xml, "id", EntryId.of(item));
    text(xml, "title", item.title());
    text(xml, "published", item.time().toString());
    text(xml, "updated", item.time().toString());
    link(xml, "alternate", url == null ? home + "/items/" + item.id() : url);
    xml.writeStartElement(ATOM, "author");
    text(xml, "name", item.outlet());
    xml.writeEndElement();
    for (String theme : item.tags().stream().map(Tag::themeId).distinct().toList()) {
      xml.writeEmptyElement(ATOM, "category");
      xml.writeAttribute("term", theme);
    }
    text(xml, "summary", item.summary());
    xml.writeEndElement();
  }

  private static void text(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(ATOM, name);
    xml.writeCharacters(allowed(text));
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String relation, String address)
      throws XMLStreamException {
    xml.writeEmptyElement(ATOM, "link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", allowed(address));
  }

  /** XML 1.0 has no way to write control characters and halves of characters. */
  private static String allowed(String text) {
    return text.codePoints()
        .filter(c ->
            c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
