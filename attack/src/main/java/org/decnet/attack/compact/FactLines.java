package org.decnet.attack.compact;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.decnet.attack.FactFormat;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.error.Problem;

/**
 * Cells for catalogue lines out of STIX values. A value that the format cannot hold, or that no
 * honest bundle has, becomes a problem and an empty cell; the caller stops at the end.
 */
final class FactLines {
  static final String CELL_END = String.valueOf(FactFormat.CELL_END);
  static final String ITEM_END = String.valueOf(FactFormat.ITEM_END);

  private static final int LONGEST_TEXT = 512;

  private final Path bundle;
  private final List<Problem> problems = new ArrayList<>();

  FactLines(Path bundle) {
    this.bundle = bundle;
  }

  static String line(String... cells) {
    return String.join(CELL_END, cells) + "\n";
  }

  void problem(StixObject object, ErrorCode code, String message) {
    String who = object.externalId().isEmpty() ? object.id() : object.externalId();
    problems.add(new Problem(bundle.toString(), object.line(), 0, code, who + ": " + message));
  }

  /** Stops if anything was wrong. */
  void check() {
    if (!problems.isEmpty()) {
      throw new BundleException(problems);
    }
  }

  String text(StixObject object, String property) {
    String value = object.text(property);
    if (value.isBlank()) {
      problem(object, ErrorCode.MISSING_FIELD, property + " is missing");
      return "";
    }
    return printable(object, property, value);
  }

  String list(StixObject object, String property, List<String> items) {
    for (String item : items) {
      printable(object, property, item);
      if (item.isBlank() || item.indexOf(FactFormat.ITEM_END) >= 0) {
        problem(object, ErrorCode.BAD_VALUE, property + " holds '" + item + "'");
      }
    }
    return String.join(ITEM_END, items);
  }

  /** The UUID of the object's STIX id. */
  String uuid(StixObject object) {
    String prefix = object.type() + "--";
    String id = object.id();
    String uuid = id.startsWith(prefix) ? id.substring(prefix.length()) : "";
    try {
      if (UUID.fromString(uuid).toString().equals(uuid)) {
        return uuid;
      }
    } catch (IllegalArgumentException e) {
      // Reported below together with a UUID in a form that Java reads and STIX does not allow.
    }
    problem(object, ErrorCode.BAD_VALUE, "id is not " + prefix + " and a UUID");
    return "";
  }

  /** Milliseconds of the epoch, which is all that MITRE's timestamps hold. */
  String millis(StixObject object, String property) {
    try {
      Instant time = Instant.parse(object.text(property));
      if (time.equals(time.truncatedTo(ChronoUnit.MILLIS))) {
        return Long.toString(time.toEpochMilli());
      }
    } catch (DateTimeException e) {
      // Reported below together with a time that is too exact.
    }
    problem(object, ErrorCode.BAD_VALUE, property + " is not a UTC time in milliseconds");
    return "";
  }

  /** The page of an object, or nothing where it is the usual one. */
  String url(StixObject object, String usual) {
    String url = object.reference() == null ? "" : object.reference().url();
    if (!url.startsWith("https://") || url.indexOf(' ') >= 0) {
      problem(object, ErrorCode.BAD_VALUE, "MITRE's reference has no https url");
      return "";
    }
    return url.equals(usual) ? "" : printable(object, "url", url);
  }

  private String printable(StixObject object, String property, String value) {
    if (value.length() > LONGEST_TEXT || value.chars().anyMatch(Character::isISOControl)) {
      problem(
          object,
          ErrorCode.BAD_VALUE,
          property + " holds control characters or more than " + LONGEST_TEXT + " characters");
      return "";
    }
    return value;
  }
}
