package org.decnet.server.artifact;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.mime.MimeTypesFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Tells the media types of captured files by their first bytes. The table of signatures is Tika's,
 * without those that are regular expressions: they backtrack, and the bytes are attackers'.
 */
final class FileTypes {
  /** How many bytes are looked at. */
  static final int HEAD = 8 * 1024;

  private static final String TABLE = "/org/apache/tika/mime/tika-mimetypes.xml";

  private FileTypes() {}

  /** Read when the first file is kept; most nodes never keep one. */
  private static final class Table {
    static final MimeTypes SIGNATURES = read();
  }

  /** The type of a file, such as {@code application/x-elf}; what is unknown is an octet-stream. */
  static String of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in.readNBytes(HEAD));
    }
  }

  static String of(byte[] head) throws IOException {
    return Table.SIGNATURES
        .detect(new ByteArrayInputStream(head), new Metadata())
        .getBaseType()
        .toString();
  }

  private static MimeTypes read() {
    try (InputStream in = MimeTypes.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException("Tika has no table of signatures");
      }
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      Document table = factory.newDocumentBuilder().parse(in);
      withoutExpressions(table);
      return MimeTypesFactory.create(table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParserConfigurationException | SAXException | MimeTypeException e) {
      throw new IllegalStateException("Tika's table of signatures cannot be read", e);
    }
  }

  private static void withoutExpressions(Document table) {
    NodeList matches = table.getElementsByTagName("match");
    for (int i = matches.getLength() - 1; i >= 0; i--) {
      Element match = (Element) matches.item(i);
      if (match.getAttribute("type").equals("regex")) {
        remove(match);
      }
    }
  }

  /**
   * A signature says one thing and any of those within it. When none is left within, what it says
   * itself would be true of more; so it goes too, and a list of signatures that is empty.
   */
  private static void remove(Element gone) {
    Node within = gone.getParentNode();
    within.removeChild(gone);
    boolean empty =
        within instanceof Element element && element.getElementsByTagName("match").getLength() == 0;
    if (empty && (within.getNodeName().equals("match") || within.getNodeName().equals("magic"))) {
      remove((Element) within);
    }
  }
}
