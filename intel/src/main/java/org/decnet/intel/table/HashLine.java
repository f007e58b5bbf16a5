package org.decnet.intel.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A line of a list of malware: a hash, and perhaps what it is called, behind a blank, tab, comma or
 * semicolon. Or columns in quotes, as MalwareBazaar exports them: the hash is the second, the name
 * the ninth; if there are fewer, the first and the second.
 *
 * @param sha256 in lower case
 * @param label letters that can be shown, 64 at most; empty if there is no name
 */
public record HashLine(String sha256, String label) {
  private static final int EXPORT_HASH = 1;
  private static final int EXPORT_NAME = 8;
  private static final int LONGEST_LABEL = 64;
  private static final String APART = " \t,;";

  /** What a line says; empty if it does not begin with a hash. */
  public static Optional<HashLine> of(String line) {
    return line.startsWith("\"") ? ofColumns(columns(line)) : ofText(line);
  }

  private static Optional<HashLine> ofText(String line) {
    if (line.length() <= Sha256.DIGITS) {
      return of(line, "");
    }
    String label = line.substring(Sha256.DIGITS);
    return APART.indexOf(label.charAt(0)) < 0
        ? Optional.empty()
        : of(line.substring(0, Sha256.DIGITS), label.substring(1));
  }

  private static Optional<HashLine> ofColumns(List<String> columns) {
    if (columns.size() > EXPORT_NAME) {
      return of(columns.get(EXPORT_HASH), columns.get(EXPORT_NAME));
    }
    return columns.isEmpty()
        ? Optional.empty()
        : of(columns.getFirst(), columns.size() == 1 ? "" : columns.get(1));
  }

  private static Optional<HashLine> of(String sha256, String label) {
    return Sha256.of(sha256) == null
        ? Optional.empty()
        : Optional.of(new HashLine(sha256.toLowerCase(Locale.ROOT), shown(label.strip())));
  }

  /** The columns of a line: each in quotes, apart by commas and blanks. */
  private static List<String> columns(String line) {
    List<String> columns = new ArrayList<>();
    int at = 0;
    while (columns.size() <= EXPORT_NAME && at < line.length()) {
      int open = line.indexOf('"', at);
      int close = open < 0 ? -1 : line.indexOf('"', open + 1);
      if (close < 0) {
        break;
      }
      columns.add(line.substring(open + 1, close));
      at = close + 1;
    }
    return columns;
  }

  /** The name, as far as it is made of plain characters. */
  private static String shown(String text) {
    StringBuilder name = new StringBuilder();
    text.chars()
        .filter(c -> c >= ' ' && c < 0x7F && c != '"')
        .limit(LONGEST_LABEL)
        .forEach(c -> name.append((char) c));
    String plain = name.toString();
    return plain.equals("n/a") ? "" : plain;
  }
}
