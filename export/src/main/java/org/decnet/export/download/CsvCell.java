package org.decnet.export.download;

import org.decnet.export.json.WellFormed;
import org.decnet.model.text.Characters;

/**
 * Text in a cell of a CSV file (RFC 4180) that no spreadsheet takes for a formula, and no terminal
 * for an order: what begins like a formula gets an apostrophe in front, and what cannot be printed
 * is written as JSON writes it.
 */
final class CsvCell {
  /** More than a spreadsheet's cell holds would be lost there. */
  private static final int LONGEST = 32_000;

  /** What a formula begins with, also in full width, as some spreadsheets take those too. */
  private static final String BEGINNINGS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  private CsvCell() {}

  /** A cell, with quotes around it. */
  static String of(String text) {
    String shown = visible(WellFormed.text(text));
    String safe = beginsFormula(shown) ? "'" + shown : shown;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }

  /** Blanks before a sign do not keep a spreadsheet from taking it. */
  private static boolean beginsFormula(String text) {
    String stripped = text.strip();
    return !stripped.isEmpty() && BEGINNINGS.indexOf(stripped.charAt(0)) >= 0;
  }

  private static String visible(String text) {
    StringBuilder visible = new StringBuilder();
    int at = 0;
    while (at < text.length() && visible.length() < LONGEST) {
      int point = text.codePointAt(at);
      if (Characters.isVisible(point)) {
        visible.appendCodePoint(point);
      } else {
        escape(visible, text, at, at + Character.charCount(point));
      }
      at += Character.charCount(point);
    }
    if (at < text.length()) {
      visible.append("… ").append(text.length() - at).append(" more");
    }
    return visible.toString();
  }

  private static void escape(StringBuilder into, String text, int from, int to) {
    for (int i = from; i < to; i++) {
      String hex = Integer.toHexString(text.charAt(i));
      into.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
    }
  }
}
