package org.decnet.decoy.shell;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * A call of a program.
 *
 * @param words its name and its arguments
 * @param given what it reads, if it reads anything
 * @param depth how many shells lie around it
 */
record Call(List<String> words, Supplier<String> given, Instant now, int depth) {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss 'UTC' yyyy", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  String input() {
    return given.get();
  }

  String name() {
    String name = words.getFirst();
    return name.substring(name.lastIndexOf('/') + 1);
  }

  List<String> arguments() {
    return words.subList(1, words.size());
  }

  /** Arguments that are no options. */
  List<String> operands() {
    return arguments().stream().filter(word -> !word.startsWith("-")).toList();
  }

  boolean has(String option) {
    return arguments().stream()
        .anyMatch(word -> word.startsWith("-") && !word.startsWith("--") && word.contains(option));
  }

  Call without(int count) {
    return new Call(words.subList(count, words.size()), given, now, depth);
  }

  /** The moment, as {@code date} writes it. */
  String date() {
    return DATE.format(now);
  }
}
