package dev.wirewatch.source.parse;

import dev.wirewatch.source.mend.NamedElements;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jdom2.Element;
import org.jdom2.Namespace;

/**
 * Makes Atom 1.0 text constructs (RFC 4287, 3.1) of what the dialects have for texts: a {@code
 * type} of text, html or xhtml, and nothing else. Knows the modes of Atom 0.3, media types, base64,
 * and markup that nobody escaped.
 */
final class TextConstruct {

  static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");

  private TextConstruct() {}

  /**
   * Takes a text out of its tree.
   *
   * @param name that it shall have
   * @param usualType what the dialect means where nothing is said: text or html
   */
  static Element of(Element text, String name, String usualType) {
    String type = NamedElements.attribute(text, "type").toLowerCase(Locale.ROOT);
    boolean encoded = isBase64(text, type);
    if (encoded) {
      text.setText(decoded(text.getText()));
    }
    text.getAttributes().clear();
    text.detach();
    text.setName(name);
    text.setNamespace(ATOM);
    text.getChildren().forEach(TextConstruct::withoutPrefix);
    text.setAttribute("type", text.getChildren().isEmpty() ? type(type, usualType) : "xhtml");
    return text;
  }

  private static String type(String type, String usualType) {
    return switch (type) {
      case "" -> usualType;
      case "text" -> "text";
      // What is called XML but was escaped is read as HTML, which forgives more.
      default -> isPlain(type) ? "text" : "html";
    };
  }

  /** Whatever else is text, Markdown say, is shown as it is (RFC 4287, 4.1.3.3). */
  private static boolean isPlain(String type) {
    return type.startsWith("text/") && !type.contains("html") && !type.contains("xml");
  }

  private static boolean isBase64(Element text, String type) {
    if (!text.getChildren().isEmpty()) {
      return false;
    }
    return NamedElements.attribute(text, "mode").equalsIgnoreCase("base64")
        || (type.contains("/") && !type.startsWith("text/") && !type.endsWith("xml"));
  }

  /** Empty if it is no text: a picture, say. */
  private static String decoded(String base64) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(base64);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IllegalArgumentException | CharacterCodingException noText) {
      return "";
    }
  }

  /** HTML knows no prefixes. */
  private static void withoutPrefix(Element markup) {
    markup.setNamespace(Namespace.NO_NAMESPACE);
    markup.getChildren().forEach(TextConstruct::withoutPrefix);
  }
}
