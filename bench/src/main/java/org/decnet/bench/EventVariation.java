package org.decnet.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.decnet.bench.OrdinaryWords.Program;
import org.jspecify.annotations.Nullable;

/**
 * Gives an event other values of the same kind: users, hosts, paths, command tails, hashes, process
 * numbers, times. Which log it is from, and which fields it has, stays.
 */
final class EventVariation {
  private static final List<String> KEPT =
      List.of(
          "EventID",
          "Channel",
          "Name",
          "Guid",
          "Version",
          "Level",
          "Task",
          "Opcode",
          "Keywords",
          "xmlns",
          "EventType",
          "Protocol",
          "Initiated",
          "IntegrityLevel",
          "LogonType",
          "State");

  private final Random random;
  private final OrdinaryWords words;
  private Program program;
  private String user;

  EventVariation(Random random) {
    this.random = random;
    this.words = new OrdinaryWords(random);
    this.program = words.program();
    this.user = words.user();
  }

  /** Another event like this one. */
  Object of(Map<?, ?> event) {
    program = words.program();
    user = words.user();
    return map(event);
  }

  private Map<String, @Nullable Object> map(Map<?, ?> map) {
    Map<String, @Nullable Object> varied = new LinkedHashMap<>();
    map.forEach((name, value) -> varied.put((String) name, value((String) name, value)));
    return varied;
  }

  private @Nullable Object value(String name, @Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map -> map(map);
      case List<?> list -> {
        List<@Nullable Object> varied = new ArrayList<>();
        list.forEach(element -> varied.add(value(name, element)));
        yield varied;
      }
      case String text -> KEPT.contains(name) ? text : text(name, text);
      case BigDecimal number -> KEPT.contains(name) ? number : number(number);
      case null, default -> value;
    };
  }

  private BigDecimal number(BigDecimal number) {
    return BigDecimal.valueOf(random.nextLong(Math.max(2, 2 * Math.abs(number.longValue()))));
  }

  private String text(String name, String text) {
    if (text.length() <= 1) {
      return text;
    }
    if (name.endsWith("CommandLine")) {
      return words.commandLine(name.equals("CommandLine") ? program : words.program());
    }
    if (name.endsWith("User") || name.endsWith("UserName") || name.endsWith("AccountName")) {
      return user;
    }
    if (name.equals("Image") || name.equals("NewProcessName")) {
      return program.path();
    }
    if (name.equals("OriginalFileName")) {
      return program.originalName();
    }
    if (name.equals("CurrentDirectory")) {
      return words.folder();
    }
    if (name.equals("TargetFilename")) {
      return words.pathLike("");
    }
    if (name.startsWith("Computer") || name.endsWith("Hostname") || name.equals("QueryName")) {
      return words.host();
    }
    return bySample(text);
  }

  private String bySample(String text) {
    if (isDigitsAndSigns(text)) {
      return otherDigits(text);
    }
    if (text.startsWith("HK") || text.indexOf('\\') >= 0) {
      return words.pathLike(text);
    }
    return text.indexOf(' ') >= 0 ? words.sentence(text.length()) : words.word(text.length());
  }

  /** Whether the text is a hash, a GUID, a number or a time: few letters that are no digits. */
  private static boolean isDigitsAndSigns(String text) {
    long digits = text.chars().filter(c -> Character.digit(c, 16) >= 0).count();
    long letters = text.chars().filter(Character::isLetter).count();
    return digits * 3 >= text.length() * 2L && (letters < digits || text.length() > 30);
  }

  private String otherDigits(String text) {
    StringBuilder other = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        other.append((char) ('0' + random.nextInt(10)));
      } else if (c >= 'A' && c <= 'F') {
        other.append((char) ('A' + random.nextInt(6)));
      } else {
        other.append(c >= 'a' && c <= 'f' ? (char) ('a' + random.nextInt(6)) : c);
      }
    }
    return other.toString();
  }
}
