package org.decnet.cli.text;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How single values look to people. */
public final class Show {
  private static final String NOTHING = "-";

  private Show() {}

  /** A time in UTC, to the second. */
  public static String time(@Nullable Instant time) {
    return time == null ? NOTHING : time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** A confidence with two digits. */
  public static String confidence(double confidence) {
    return String.format(Locale.ROOT, "%.2f", confidence);
  }

  /** A count with separators, so that large ones can be read. */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** A duration in seconds with one digit. */
  public static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.1f", seconds);
  }

  /** A text, or a dash where there is none. */
  public static String text(@Nullable String text) {
    return text == null || text.isEmpty() ? NOTHING : text;
  }

  /** A number and its noun, in the plural unless the number is one. */
  public static String counted(long count, String noun) {
    return count(count) + ' ' + (count == 1 ? noun : plural(noun));
  }

  private static String plural(String noun) {
    if (noun.endsWith("s")) {
      return noun + "es";
    }
    boolean changes = noun.endsWith("y") && "aeou".indexOf(noun.charAt(noun.length() - 2)) < 0;
    return changes ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
  }
}
