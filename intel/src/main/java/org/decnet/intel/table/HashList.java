package org.decnet.intel.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.error.Problem;
import org.jspecify.annotations.Nullable;

/** Hashes of malware and what it is called, read from a file. */
final class HashList {
  /** Most hashes of one file. */
  static final int MOST = 2_000_000;

  private static final int MOST_BAD_LINES = 100;

  private final Sha256[] hashes;
  private final String[] labels;

  private HashList(Map<Sha256, String> known) {
    hashes = known.keySet().toArray(Sha256[]::new);
    labels = known.values().toArray(String[]::new);
  }

  /**
   * Reads a file, packed with gzip or not. A line that makes no sense is reported and left out; of
   * two lines about one hash the first counts.
   *
   * @throws DecnetException if the file cannot be read, is too large, or makes no sense at large
   */
  static HashList read(Path file, Consumer<Problem> problems) {
    try (TableLines lines = TableLines.open(file)) {
      return new HashList(new Reading(file, problems).read(lines));
    } catch (IOException e) {
      throw new DecnetException(ErrorCode.UNREADABLE_FILE, "cannot be read: " + e.getMessage(), e);
    }
  }

  /** What a hash is called; empty if it has no name, null if it is not in the list. */
  @Nullable String label(Sha256 hash) {
    int at = Arrays.binarySearch(hashes, hash);
    return at < 0 ? null : labels[at];
  }

  /** One reading of one file. */
  private static final class Reading {
    private final Path file;
    private final Consumer<Problem> problems;
    private final Map<Sha256, String> known = new TreeMap<>();
    private final Map<String, String> names = new HashMap<>(); // thousands of files, few families
    private int bad;

    Reading(Path file, Consumer<Problem> problems) {
      this.file = file;
      this.problems = problems;
    }

    Map<Sha256, String> read(TableLines lines) throws IOException {
      for (String line = lines.next(); line != null; line = lines.next()) {
        if (lines.isCut()) {
          report(lines.number(), "expected a shorter line");
        } else if (!isRemark(line, lines.number())) {
          take(line, lines.number());
        }
      }
      return known;
    }

    /** Empty lines, remarks, and a first line that names the columns. */
    private static boolean isRemark(String line, long number) {
      return line.isBlank()
          || line.startsWith("#")
          || (number == 1 && line.toLowerCase(Locale.ROOT).startsWith("sha256"));
    }

    private void take(String line, long number) {
      HashLine read = HashLine.of(line).orElse(null);
      Sha256 hash = read == null ? null : Sha256.of(read.sha256());
      if (read == null || hash == null) {
        report(number, "sha256: expected 64 hexadecimal digits, and perhaps a name behind them");
        return;
      }
      known.putIfAbsent(hash, names.computeIfAbsent(read.label(), label -> label));
      if (known.size() > MOST) {
        throw new DecnetException(ErrorCode.BAD_VALUE, "holds more than " + MOST + " hashes");
      }
    }

    private void report(long number, String message) {
      problems.accept(new Problem(file.toString(), number, 1, ErrorCode.BAD_VALUE, message));
      if (++bad > MOST_BAD_LINES) {
        throw new DecnetException(
            ErrorCode.UNKNOWN_FORMAT,
            "more than " + MOST_BAD_LINES + " lines hold no hash, the last of them " + number);
      }
    }
  }
}
