package dev.verbatim.dataset;

import dev.verbatim.format.FormatException;
import java.io.CharConversionException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/// What stands in a file of XMI, element by element, whatever its types. No document type is taken,
/// so nothing outside the file is read and nothing in it grows.
///
/// @param elements in the order of the file
record XmiFile(List<Element> elements) {
  private static final String XMI = "http://www.omg.org/XMI";
  private static final String ID = "xmi:id";
  private static final String ECORE = ".ecore";
  private static final String PACKAGES = "http:///";
  private static final String NO_PACKAGE = "uima.noNamespace";

  /// The largest file that is read, in bytes.
  private static final long LARGEST = 64 << 20;

  /// Attributes that an element may have: a codebook has some dozens.
  private static final int MOST_ATTRIBUTES = 5000;

  XmiFile {
    elements = List.copyOf(elements);
  }

  /// An element, which is something of a CAS.
  ///
  /// @param line on which it ends
  /// @param type such as `uima.cas.Sofa`
  /// @param id by which others name it; empty where it has none
  /// @param features without the id
  record Element(int line, String type, String id, Map<String, String> features) {
    Optional<String> feature(String name) {
      return Optional.ofNullable(features.get(name));
    }
  }

  /// Reads a file.
  ///
  /// @throws FormatException where it is no XMI
  static XmiFile read(Source source, Source.File file) throws IOException, FormatException {
    Handler handler = new Handler();
    try (InputStream in = new Bounded(source.open(file))) {
      parser().parse(new InputSource(in), handler);
    } catch (SAXParseException e) {
      throw new FormatException(
          file.name(),
          Math.max(0, e.getLineNumber()),
          0,
          "The XML is broken here, or declares a document type, which is not taken. Export the file"
              + " again.");
    } catch (SAXException e) {
      throw new FormatException(file.name(), String.valueOf(e.getMessage()));
    } catch (TooLargeException _) {
      throw new FormatException(
          file.name(), "This file is larger than 64 MB. See that it is the right file.");
    } catch (CharConversionException | UnsupportedEncodingException _) {
      throw new FormatException(
          file.name(),
          "The file is not in the encoding that it names, or that is not known. Export it again as"
              + " UTF-8.");
    }
    return new XmiFile(handler.elements);
  }

  private static SAXParser parser() throws SAXException {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      SAXParser parser = factory.newSAXParser();
      parser.setProperty("jdk.xml.elementAttributeLimit", Integer.toString(MOST_ATTRIBUTES));
      return parser;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class TooLargeException extends IOException {
    @Serial private static final long serialVersionUID = 1;
  }

  /// No more bytes than a file may have.
  private static final class Bounded extends FilterInputStream {
    private long read;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int c = super.read();
      count(c < 0 ? 0 : 1);
      return c;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = super.read(bytes, offset, length);
      count(Math.max(0, count));
      return count;
    }

    private void count(int more) throws TooLargeException {
      read += more;
      if (read > LARGEST) {
        throw new TooLargeException();
      }
    }
  }

  private static final class Handler extends DefaultHandler {
    final List<Element> elements = new ArrayList<>();
    private Optional<Locator> locator = Optional.empty();
    private int depth;

    @Override
    public void setDocumentLocator(Locator given) {
      locator = Optional.of(given);
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes)
        throws SAXException {
      if (depth == 0 && !(uri.equals(XMI) && name.equals("XMI"))) {
        throw new SAXException("This is no XMI of UIMA's: its first element is not “xmi:XMI”.");
      }
      if (depth == 1) {
        elements.add(element(uri, name, attributes));
      }
      depth++;
    }

    @Override
    public void endElement(String uri, String name, String qName) {
      depth--;
    }

    private Element element(String uri, String name, Attributes attributes) {
      Map<String, String> features = new LinkedHashMap<>();
      String id = "";
      for (int i = 0; i < attributes.getLength(); i++) {
        if (attributes.getQName(i).equals(ID)) {
          id = attributes.getValue(i);
        } else {
          features.put(attributes.getQName(i), attributes.getValue(i));
        }
      }
      int line = locator.map(Locator::getLineNumber).orElse(0);
      return new Element(line, type(uri, name), id, features);
    }

    /// `http:///webanno/custom.ecore` is the package `webanno.custom`.
    private static String type(String uri, String name) {
      String bare = uri.startsWith(PACKAGES) ? uri.substring(PACKAGES.length()) : uri;
      String path = bare.endsWith(ECORE) ? bare.substring(0, bare.length() - ECORE.length()) : bare;
      String inPackage = path.replace('/', '.');
      return inPackage.equals(NO_PACKAGE) || inPackage.isEmpty() ? name : inPackage + "." + name;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
