package org.decnet.intel.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.decnet.intel.address.IpAddress;
import org.decnet.intel.table.AsnTable.Owner;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.error.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files that iptoasn publishes: for each range its first and last address, the number of
 * the system, its country and its name, apart by tabs. Addresses may be numbers, as in its u32
 * files.
 */
final class AsnTableReader {
  private static final int MOST_RANGES = 8_000_000;
  private static final int MOST_BAD_LINES = 100;
  private static final int COLUMNS = 5;
  private static final String[] NAMES = {"range_start", "range_end", "AS_number", "country_code"};

  private final Path file;
  private final Consumer<Problem> problems;
  private final Ranges v4 = new Ranges(false);
  private final Ranges v6 = new Ranges(true);
  private final List<Owner> owners = new ArrayList<>();
  private final Map<Owner, Integer> numbers = new HashMap<>();
  private int bad;

  private AsnTableReader(Path file, Consumer<Problem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * Reads a file. A line that makes no sense is reported and left out.
   *
   * @throws DecnetException if the file cannot be read, holds no range, or makes no sense at large
   */
  static AsnTable read(Path file, Consumer<Problem> problems) {
    try (TableLines lines = TableLines.open(file)) {
      return new AsnTableReader(file, problems).read(lines);
    } catch (IOException e) {
      throw new DecnetException(ErrorCode.UNREADABLE_FILE, "cannot be read: " + e.getMessage(), e);
    }
  }

  private AsnTable read(TableLines lines) throws IOException {
    for (String line = lines.next(); line != null; line = lines.next()) {
      Problem problem = lines.isCut() ? tooLong(lines.number()) : take(line, lines.number());
      if (problem != null) {
        problems.accept(problem);
        if (++bad > MOST_BAD_LINES) {
          throw new DecnetException(
              ErrorCode.BAD_VALUE,
              file
                  + ": more than "
                  + MOST_BAD_LINES
                  + " lines are no ranges; the last: "
                  + problem.describe());
        }
      }
    }
    if (v4.size() + v6.size() == 0) {
      throw new DecnetException(
          ErrorCode.UNKNOWN_FORMAT, "holds no range; expected a TSV file of iptoasn");
    }
    v4.trim();
    v6.trim();
    return new AsnTable(v4, v6, owners);
  }

  private @Nullable Problem take(String line, long number) {
    if (line.isEmpty()) {
      return null;
    }
    int[] starts = new int[COLUMNS];
    if (!split(line, starts)) {
      return problem(number, line.length() + 1, "expected five fields apart by tabs");
    }
    IpAddress first = address(line.substring(0, starts[1] - 1));
    IpAddress last = address(line.substring(starts[1], starts[2] - 1));
    long asn = asn(line.substring(starts[2], starts[3] - 1));
    if (first == null) {
      return problem(number, 1, NAMES[0] + ": expected an address");
    }
    if (last == null || last.isV6() != first.isV6()) {
      return problem(number, starts[1] + 1, NAMES[1] + ": expected an address of the same family");
    }
    if (asn < 0) {
      return problem(number, starts[2] + 1, NAMES[2] + ": expected 0 to 4294967295");
    }
    if (asn == 0) {
      return null; // not routed: nothing to say of it
    }
    String country = line.substring(starts[3], starts[4] - 1);
    return add(
        first,
        last,
        new Owner(asn, CountryCode.of(country), name(line.substring(starts[4]))),
        number);
  }

  private @Nullable Problem add(IpAddress first, IpAddress last, Owner owner, long number) {
    Ranges ranges = first.isV6() ? v6 : v4;
    if (ranges.size() == MOST_RANGES) {
      throw new DecnetException(ErrorCode.BAD_VALUE, "holds more than " + MOST_RANGES + " ranges");
    }
    Integer known = numbers.get(owner);
    int at = known == null ? owners.size() : known;
    if (!ranges.add(first, last, at)) {
      return problem(number, 1, NAMES[0] + ": expected an address behind the range before");
    }
    if (known == null) {
      owners.add(owner);
      numbers.put(owner, at);
    }
    return null;
  }

  /** Finds where the columns start; the last may hold anything. */
  private static boolean split(String line, int[] starts) {
    for (int i = 1; i < COLUMNS; i++) {
      int tab = line.indexOf('\t', starts[i - 1]);
      if (tab < 0) {
        return false;
      }
      starts[i] = tab + 1;
    }
    return true;
  }

  private static @Nullable IpAddress address(String text) {
    long number = asn(text);
    return number >= 0 ? IpAddress.v4((int) number) : IpAddress.of(text);
  }

  /** A number of 32 bits; -1 for anything else. */
  private static long asn(String text) {
    long value = text.isEmpty() || text.length() > 10 ? -1 : 0;
    for (int i = 0; i < text.length() && value >= 0; i++) {
      char c = text.charAt(i);
      value = c >= '0' && c <= '9' ? value * 10 + (c - '0') : -1;
    }
    return value > 0xFFFF_FFFFL ? -1 : value;
  }

  private static @Nullable String name(String text) {
    String name = text.strip();
    return name.isEmpty() ? null : name;
  }

  private Problem tooLong(long number) {
    return problem(number, 1, "expected a shorter line");
  }

  private Problem problem(long line, int column, String message) {
    return new Problem(file.toString(), line, column, ErrorCode.BAD_VALUE, message);
  }
}
