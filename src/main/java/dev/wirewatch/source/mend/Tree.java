package dev.wirewatch.source.mend;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.JDOMFactory;
import org.jdom2.UncheckedJDOMFactory;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.XMLReaderJDOMFactory;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Reads XML strictly, with every door to the outside shut. */
public final class Tree {

  /** Deeper than any feed; keeps what walks a tree from running out of stack. */
  static final int DEEPEST = 200;

  private static final SAXParserFactory PARSERS = parsers();

  /** The parser has checked already what JDOM would check once more. */
  private static final JDOMFactory UNCHECKED = new UncheckedJDOMFactory();

  private Tree() {}

  /**
   * @throws JDOMException if the text is not well-formed or too deep
   */
  public static Document of(String text) throws JDOMException {
    try {
      return new SAXBuilder(new Hardened(), null, UNCHECKED).build(new StringReader(text));
    } catch (IOException e) {
      throw new JDOMException("Cannot be read", e);
    }
  }

  private static SAXParserFactory parsers() {
    try {
      SAXParserFactory parsers = SAXParserFactory.newDefaultNSInstance();
      parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      parsers.setFeature("http://xml.org/sax/features/external-general-entities", false);
      parsers.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      return parsers;
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("This Java cannot read XML safely", e);
    }
  }

  private static final class Hardened implements XMLReaderJDOMFactory {

    @Override
    public XMLReader createXMLReader() throws JDOMException {
      try {
        XMLReader reader = PARSERS.newSAXParser().getXMLReader();
        reader.setProperty("jdk.xml.maxElementDepth", DEEPEST);
        // They count the document itself as an entity, and some feeds hold half a megabyte per
        // entry.
        reader.setProperty("jdk.xml.maxGeneralEntitySizeLimit", 0);
        reader.setProperty("jdk.xml.totalEntitySizeLimit", 0);
        return reader;
      } catch (ParserConfigurationException | SAXException e) {
        throw new JDOMException("This Java cannot read XML safely", e);
      }
    }

    @Override
    public boolean isValidating() {
      return false;
    }
  }
}
