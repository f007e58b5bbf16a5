package org.decnet.server.canary.make;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.decnet.model.canary.CanaryToken;

/** A document of a word processor with a picture that lies elsewhere (ECMA-376). */
final class WordDocument {
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String OOXML = "http://schemas.openxmlformats.org/";
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  /** Always the same, so that the same token gives the same bytes. */
  private static final LocalDateTime MADE = LocalDateTime.of(2024, 3, 5, 8, 30);

  private WordDocument() {}

  static TokenFile of(CanaryToken token, Callback callback) {
    String title = Pages.escape(token.params().getOrDefault("title", "Access review"));
    String url = Pages.escape(callback.url(token));
    String project = new SeededWords(token.seed()).project();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "[Content_Types].xml", types());
      put(zip, "_rels/.rels", relations("rId1", "officeDocument", "word/document.xml", ""));
      put(zip, "word/document.xml", document(title, project));
      put(
          zip,
          "word/_rels/document.xml.rels",
          relations("rId1", "image", url, " TargetMode=\"External\""));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return new TokenFile("access-review.docx", TYPE, bytes.toByteArray());
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(MADE);
    zip.putNextEntry(entry);
    zip.write((HEAD + text).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String types() {
    return "<Types xmlns=\""
        + OOXML
        + "package/2006/content-types\"><Default Extension=\"rels\" ContentType=\""
        + "application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Override PartName=\"/word/document.xml\" ContentType=\""
        + TYPE
        + ".main+xml\"/></Types>";
  }

  private static String relations(String id, String kind, String target, String mode) {
    return "<Relationships xmlns=\""
        + OOXML
        + "package/2006/relationships\"><Relationship Id=\""
        + id
        + "\" Type=\""
        + OOXML
        + "officeDocument/2006/relationships/"
        + kind
        + "\" Target=\""
        + target
        + "\""
        + mode
        + "/></Relationships>";
  }

  private static String document(String title, String project) {
    return new Template(
            """
            <w:document xmlns:w="@OOXML@wordprocessingml/2006/main" xmlns:r="@OOXML@officeDocument/2006/relationships" xmlns:wp="@OOXML@drawingml/2006/wordprocessingDrawing" xmlns:a="@OOXML@drawingml/2006/main" xmlns:pic="@OOXML@drawingml/2006/picture"><w:body>
            <w:p><w:r><w:rPr><w:b/></w:rPr><w:t>@TITLE@</w:t></w:r></w:p>
            <w:p><w:r><w:t>Confidential. Hosts and accounts of @PROJECT@.</w:t></w:r></w:p>
            <w:p><w:r><w:drawing><wp:inline><wp:extent cx="9525" cy="9525"/><wp:docPr id="1" name="logo"/><a:graphic><a:graphicData uri="@OOXML@drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="logo"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:link="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9525" cy="9525"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
            </w:body></w:document>
            """)
        .with("OOXML", OOXML)
        .with("TITLE", title)
        .with("PROJECT", project)
        .fill();
  }
}
