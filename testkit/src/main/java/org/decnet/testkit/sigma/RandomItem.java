package org.decnet.testkit.sigma;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Random fields with modifiers and values, as YAML in one line. */
final class RandomItem {
  private static final List<String> PLACEMENTS =
      List.of("", "|startswith", "|endswith", "|contains");

  private static final List<String> ENCODINGS =
      List.of(
          "|base64",
          "|base64offset|contains",
          "|wide|base64",
          "|utf16be|base64offset|contains",
          "|utf16le|base64offset|contains",
          "|utf16|base64");

  private static final List<String> RELATIONS = List.of("", "|lt", "|lte", "|gt", "|gte");

  private static final List<String> NUMBERS =
      List.of("0", "1", "2", "10", "-1", "1.5", "0.1", "1e2", "100", "9223372036854775807", "010");

  private static final List<String> NETWORKS =
      List.of(
          "10.0.0.0/8",
          "10.1.0.0/16",
          "10.1.2.3",
          "192.0.2.128/25",
          "0.0.0.0/0",
          "10.1.2.3/31",
          "2001:db8::/32",
          "2001:db8::1",
          "::/0",
          "fe80::/10",
          "::ffff:10.0.0.0/104",
          "1::2:3/127");

  private static final List<String> UNITS =
      List.of("minute", "hour", "day", "week", "month", "year");

  private final Random random;

  RandomItem(Random random) {
    this.random = random;
  }

  /** One entry of a map, without its braces. */
  String entry(String field) {
    return switch (random.nextInt(24)) {
      case 0 -> entry(field, "|exists", Boolean.toString(random.nextBoolean()));
      case 1 -> entry(field, neq(), "null");
      case 2 -> entry(field, neq(), "''");
      case 3 -> entry(field, neq(), Boolean.toString(random.nextBoolean()));
      case 4, 5 ->
          entry(field, RandomText.pick(random, RELATIONS) + all() + neq(), values(this::number));
      case 6, 7 -> entry(field, "|cidr" + all() + neq(), values(this::network));
      case 8, 9, 10 -> entry(field, "|re" + flags() + all() + neq(), values(this::regex));
      case 11 -> entry(field, fieldRef() + neq(), RandomText.pick(random, RandomRules.FIELDS));
      case 12 -> time(field);
      case 13 ->
          entry(field, RandomText.pick(random, ENCODINGS) + all() + neq(), values(this::encodable));
      case 14 ->
          random.nextInt(4) == 0
              ? entry(field, "|expand" + neq(), values(() -> "\"a%unknown%\""))
              : entry(field, all() + neq(), values(this::mixed));
      default -> entry(field, text() + all() + neq(), values(this::pattern));
    };
  }

  private static String entry(String field, String modifiers, String value) {
    return YamlText.quoted(field + modifiers) + ": " + value;
  }

  private String text() {
    String modifiers = RandomText.pick(random, PLACEMENTS);
    modifiers += random.nextInt(5) == 0 ? "|cased" : "";
    return random.nextInt(5) == 0 ? "|windash" + modifiers : modifiers;
  }

  private String fieldRef() {
    String placement = RandomText.pick(random, PLACEMENTS);
    return "|fieldref" + placement + (random.nextInt(4) == 0 ? "|cased" : "");
  }

  private String time(String field) {
    String unit = RandomText.pick(random, UNITS);
    String number = Integer.toString(unit.equals("year") ? 2026 : random.nextInt(13));
    return entry(field, "|" + unit + RandomText.pick(random, RELATIONS) + neq(), number);
  }

  private String flags() {
    StringBuilder flags = new StringBuilder();
    for (String flag : List.of("|i", "|m", "|s")) {
      flags.append(random.nextInt(3) == 0 ? flag : "");
    }
    return flags.toString();
  }

  private String all() {
    return random.nextInt(5) == 0 ? "|all" : "";
  }

  private String neq() {
    return random.nextInt(8) == 0 ? "|neq" : "";
  }

  /** One value, or a list that is now and then long enough to be indexed. */
  String values(Supplier<String> value) {
    int size = random.nextInt(3) > 0 ? 1 : random.nextInt(8) == 0 ? 12 : 2 + random.nextInt(3);
    if (size == 1 && random.nextInt(4) > 0) {
      return value.get();
    }
    List<String> values = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      values.add(value.get());
    }
    return "[" + String.join(", ", values) + "]";
  }

  String mixed() {
    return switch (random.nextInt(5)) {
      case 0 -> "null";
      case 1 -> number();
      case 2 -> Boolean.toString(random.nextBoolean());
      case 3 -> "''";
      default -> pattern();
    };
  }

  /** A text with wildcards and escapes here and there. */
  String pattern() {
    StringBuilder text = new StringBuilder();
    int pieces = 1 + random.nextInt(3);
    for (int i = 0; i < pieces; i++) {
      text.append(
          switch (random.nextInt(9)) {
            case 0 -> "*";
            case 1 -> "?";
            case 2 -> RandomText.pick(random, List.of("\\*", "\\?", "\\\\", "\\"));
            default -> RandomText.of(random, 2);
          });
    }
    return YamlText.quoted(text.toString());
  }

  String regex() {
    return YamlText.quoted(RandomRegex.of(random));
  }

  private String encodable() {
    return YamlText.quoted("a" + RandomText.pick(random, List.of("b", "bc", "é", "1 c", "😀")));
  }

  private String number() {
    return RandomText.pick(random, NUMBERS);
  }

  private String network() {
    return YamlText.quoted(RandomText.pick(random, NETWORKS));
  }
}
