package dev.wirewatch.source.mend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdom2.Attribute;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.Text;

/**
 * A head or an entry with its children by the names that they mean, in the document's order, but
 * those of its own dialect first: an extension's title does not outrank it.
 */
public final class NamedElements {

  /** What tells of an entry's picture or film often stands together. */
  private static final List<String> MEDIA = List.of("media:group", "media:content");

  private final Element element;
  private final List<Part> parts;

  private record Part(String name, Element element) {}

  private NamedElements(Element element, List<Part> parts) {
    this.element = element;
    this.parts = parts;
  }

  public static NamedElements of(Element element, ElementNames names) {
    var parts = new ArrayList<Part>(element.getContentSize());
    List<Part> extensions = new ArrayList<>();
    List<Element> media = new ArrayList<>();
    for (Content content : element.getContent()) {
      if (content instanceof Element child) {
        String name = names.of(child);
        boolean own = child.getNamespace().equals(element.getNamespace());
        (own ? parts : extensions).add(new Part(name, child));
        if (MEDIA.contains(name)) {
          media.addAll(child.getChildren());
        }
      }
    }
    parts.addAll(extensions);
    media.forEach(child -> parts.add(new Part(names.of(child), child)));
    return new NamedElements(element, parts);
  }

  public Element element() {
    return element;
  }

  /** All of one name. */
  public List<Element> all(String name) {
    List<Element> all = List.of();
    for (Part part : parts) {
      if (part.name().equals(name)) {
        all = all.isEmpty() ? new ArrayList<>() : all;
        all.add(part.element());
      }
    }
    return all;
  }

  /** Those of several names, in the document's order. */
  public List<Element> anyOf(List<String> names) {
    List<Element> all = List.of();
    for (Part part : parts) {
      if (names.contains(part.name())) {
        all = all.isEmpty() ? new ArrayList<>() : all;
        all.add(part.element());
      }
    }
    return all;
  }

  /** The first that holds anything but blanks, by the order of the names, then of the document. */
  public Optional<Element> filled(List<String> names) {
    for (String name : names) {
      for (Part part : parts) {
        if (part.name().equals(name) && isFilled(part.element())) {
          return Optional.of(part.element());
        }
      }
    }
    return Optional.empty();
  }

  /** Whether there is text in an element, at whatever depth. */
  public static boolean isFilled(Element element) {
    for (Content content : element.getContent()) {
      boolean filled =
          content instanceof Text text
              ? !text.getText().isBlank()
              : content instanceof Element child && isFilled(child);
      if (filled) {
        return true;
      }
    }
    return false;
  }

  /** The first text that is not blank, by the order of the names, then of the document. */
  public Optional<String> text(String... names) {
    for (String name : names) {
      for (Part part : parts) {
        if (part.name().equals(name)) {
          String text = part.element().getTextTrim();
          if (!text.isEmpty()) {
            return Optional.of(text);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The value of an attribute in any namespace and case; empty if there is none. */
  public static String attribute(Element element, String name) {
    if (element.hasAttributes()) {
      for (Attribute attribute : element.getAttributes()) {
        if (attribute.getName().equalsIgnoreCase(name)) {
          return attribute.getValue().strip();
        }
      }
    }
    return "";
  }
}
