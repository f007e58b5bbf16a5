package org.decnet.server.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.decnet.engine.fingerprint.FingerprintCatalogue;
import org.decnet.engine.fingerprint.FingerprintCatalogue.Entry;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Reads catalogues of fingerprints: four columns, parted by tabs, a line for each. */
final class Fingerprints {
  private static final String BUNDLED = "fingerprints.tsv";
  private static final long LARGEST = 16L * 1024 * 1024;
  private static final int COLUMNS = 4;

  private Fingerprints() {}

  /**
   * The bundled catalogue, and the operator's own behind it, whose word counts more.
   *
   * @throws DecnetException naming the file, the line and what was expected
   */
  static FingerprintCatalogue read(@Nullable Path own) {
    List<Entry> entries = new ArrayList<>(entries(BUNDLED, BundledRules.text(BUNDLED)));
    if (own != null) {
      entries.addAll(entries(own.toString(), text(own)));
    }
    return new FingerprintCatalogue(entries);
  }

  private static String text(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new DecnetException(
            ErrorCode.BAD_VALUE, file + ": a catalogue may have 16 MiB, this has more");
      }
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new DecnetException(
          ErrorCode.UNREADABLE_FILE, "The catalogue of fingerprints " + file, e);
    }
  }

  private static List<Entry> entries(String file, String text) {
    List<Entry> entries = new ArrayList<>();
    int line = 0;
    for (String row : text.lines().toList()) {
      line++;
      if (!row.isBlank() && !row.startsWith("#")) {
        entries.add(entry(file + ":" + line, columns(row)));
      }
    }
    return entries;
  }

  private static Entry entry(String place, List<String> columns) {
    boolean framework = columns.getLast().equals("framework");
    boolean fits =
        columns.size() == COLUMNS
            && columns.stream().noneMatch(String::isEmpty)
            && (framework || columns.getLast().equals("tool"));
    if (!fits) {
      throw new DecnetException(
          ErrorCode.BAD_VALUE,
          place + ": expected type, fingerprint, name, and tool or framework, parted by tabs");
    }
    return new Entry(
        columns.get(0), columns.get(1).toLowerCase(Locale.ROOT), columns.get(2), framework);
  }

  private static List<String> columns(String row) {
    List<String> columns = new ArrayList<>();
    int start = 0;
    for (int tab = row.indexOf('\t'); tab >= 0; tab = row.indexOf('\t', start)) {
      columns.add(row.substring(start, tab).strip());
      start = tab + 1;
    }
    columns.add(row.substring(start).strip());
    return columns;
  }
}
