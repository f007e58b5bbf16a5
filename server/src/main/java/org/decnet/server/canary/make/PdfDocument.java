package org.decnet.server.canary.make;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.decnet.model.canary.CanaryToken;

/** A document in PDF that opens an address (ISO 32000-1, section 12.6.4.7); readers ask first. */
final class PdfDocument {
  private PdfDocument() {}

  static TokenFile of(CanaryToken token, Callback callback) {
    String title = literal(token.params().getOrDefault("title", "Access review"));
    String project = literal(new SeededWords(token.seed()).project());
    String action = "<< /S /URI /URI (" + literal(callback.url(token)) + ") >>";
    String content =
        "BT /F1 18 Tf 72 760 Td ("
            + title
            + ") Tj 0 -30 Td /F1 11 Tf (Confidential. Hosts and accounts of "
            + project
            + ".) Tj 0 -30 Td (Open the current list) Tj ET";
    byte[] file =
        file(
            List.of(
                "<< /Type /Catalog /Pages 2 0 R /OpenAction " + action + " >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R"
                    + " /Resources << /Font << /F1 4 0 R >> >> /Annots [<< /Type /Annot"
                    + " /Subtype /Link /Rect [72 690 300 720] /Border [0 0 0] /A "
                    + action
                    + " >>] >>",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
                "<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream"));
    return new TokenFile("access-review.pdf", "application/pdf", file);
  }

  private static byte[] file(List<String> objects) {
    StringBuilder file = new StringBuilder("%PDF-1.4\n");
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < objects.size(); i++) {
      places.add(file.length());
      file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
    }
    int table = file.length();
    file.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
    places.forEach(place -> file.append(String.format(Locale.ROOT, "%010d 00000 n \n", place)));
    file.append("trailer\n<< /Size ")
        .append(objects.size() + 1)
        .append(" /Root 1 0 R >>\nstartxref\n")
        .append(table)
        .append("\n%%EOF\n");
    return file.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** A text as it stands between parentheses; what is not ASCII becomes a question mark. */
  private static String literal(String text) {
    StringBuilder literal = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == '(' || letter == ')' || letter == '\\') {
        literal.append('\\');
      }
      literal.append(letter < ' ' || letter > '~' ? '?' : letter);
    }
    return literal.toString();
  }
}
