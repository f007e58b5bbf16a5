package org.decnet.testkit.sigma;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.decnet.sigma.ast.Test;
import org.decnet.sigma.ast.TextPattern;
import org.jspecify.annotations.Nullable;

/** Random values of a field. */
final class RandomValue {
  private static final List<String> NUMBERS =
      List.of(
          "0",
          "1",
          "2",
          "10",
          "-1",
          "+1",
          "1.5",
          "1.0",
          "01",
          "0.1",
          ".1",
          "1.",
          "1e2",
          "1E2",
          "100",
          "99.9",
          "-0",
          "9223372036854775807",
          "9223372036854775806",
          "92233720368547758070",
          "1e",
          "0x1",
          " 1",
          "1 ",
          "١",
          "NaN",
          "-0.0",
          "1e400",
          "1f",
          "1_0");

  private static final List<String> ADDRESSES =
      List.of(
          "10.1.2.3",
          "10.1.2.2",
          "10.255.0.1",
          "11.0.0.1",
          "192.0.2.200",
          "192.0.2.1",
          "10.1.2",
          "010.1.2.3",
          "10.1.2.3 ",
          "256.1.1.1",
          "2001:db8::1",
          "2001:DB8::1",
          "2001:db9::",
          "::",
          "::1",
          "fe80::1%eth0",
          "::ffff:10.1.2.3",
          "::10.1.2.3",
          "1::2:3",
          "1::2:2",
          "1:2:3:4:5:6:7:8",
          "1:2:3:4:5:6:7::",
          "::2:3:4:5:6:7:8",
          "1:2:3:4:5:6:7:8:9",
          "1:2:3:4:5:6:10.1.2.3",
          ":::",
          "1::2::3",
          "12345::",
          "::ffff:0a01:0203",
          "1:2:3:4:5:6:7::8",
          ":1",
          "1:");

  private static final List<String> TIMES =
      List.of(
          "2026-01-01T00:00:00Z",
          "2025-12-29T23:59:59+02:00",
          "2026-05-02",
          "2024-02-29 12:30:00",
          "2026-11-26T05:07:09.123456Z",
          "2023-01-01T11:10:00-05:00",
          "2026-13-01",
          "2026-02-30T00:00:00Z");

  private final Random random;

  RandomValue(Random random) {
    this.random = random;
  }

  /** Anything. */
  Object any() {
    return switch (random.nextInt(16)) {
      case 0 -> (long) random.nextInt(12);
      case 1 -> random.nextInt(30) / 10.0;
      case 2 -> random.nextBoolean();
      case 3 -> RandomText.pick(random, NUMBERS);
      case 4 -> RandomText.pick(random, ADDRESSES);
      case 5 -> RandomText.pick(random, TIMES);
      case 6 -> random.nextBoolean() ? "" : "\ud83d";
      default -> RandomText.of(random, 8);
    };
  }

  /** A value for which the test may well hold; null for none at all. */
  @Nullable Object near(Test test, Map<String, Object> event) {
    return switch (test) {
      case Test.Text text -> mutated(fitting(text.pattern()));
      case Test.Regex regex -> mutated(fittingRegex(regex.source()));
      case Test.Compare number -> near(number.number());
      case Test.Bool bool ->
          random.nextBoolean() ? bool.expected() : Boolean.toString(bool.expected());
      case Test.Null none -> random.nextInt(4) == 0 ? any() : null;
      case Test.Exists exists -> exists.expected() ? any() : null;
      case Test.Cidr cidr -> RandomText.pick(random, ADDRESSES);
      case Test.FieldRef ref -> near(ref, event);
      case Test.TimePart part -> time();
      case Test.Unresolved none -> any();
    };
  }

  private Object near(Test.FieldRef ref, Map<String, Object> event) {
    Object other = event.get(ref.field());
    if (other instanceof List<?> list) {
      other = list.isEmpty() ? null : list.get(0);
    }
    if (other == null) {
      return any();
    }
    String before = random.nextInt(3) == 0 ? RandomText.of(random, 2) : "";
    String after = random.nextInt(3) == 0 ? RandomText.of(random, 2) : "";
    return mutated(before + other + after);
  }

  private Object near(Number number) {
    return switch (random.nextInt(6)) {
      case 0 -> number;
      case 1 -> number.toString();
      case 2 -> number.longValue() + random.nextInt(3) - 1;
      case 3 -> number.doubleValue() + random.nextInt(3) - 1;
      case 4 -> Long.toString(number.longValue() + random.nextInt(3) - 1);
      default -> RandomText.pick(random, NUMBERS);
    };
  }

  private Object time() {
    return random.nextInt(4) == 0
        ? (Object) (1_700_000_000L + random.nextInt(100_000_000))
        : RandomText.pick(random, TIMES);
  }

  private String fitting(TextPattern pattern) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      int element = pattern.element(i);
      text.append(
          switch (element) {
            case TextPattern.ANY_RUN -> RandomText.of(random, 3);
            case TextPattern.ANY_ONE -> RandomText.piece(random);
            case TextPattern.ANY_DASH -> dash();
            default -> Character.toString(element);
          });
    }
    return text.toString();
  }

  private String dash() {
    return Character.toString(
        TextPattern.DASHES.charAt(random.nextInt(TextPattern.DASHES.length())));
  }

  /** The expression's own characters, most of which it also takes. */
  private String fittingRegex(String regex) {
    StringBuilder text = new StringBuilder(RandomText.of(random, 2));
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (Character.isLetterOrDigit(c) || c == ' ' || c == '/' || Character.isSurrogate(c)) {
        text.append(c);
      } else if (c == '.' || c == ')') {
        text.append(RandomText.piece(random));
      }
    }
    return text.length() > 24 ? text.substring(0, 24) : text.toString();
  }

  /** The text as it is, in other case, or with one character more, less or exchanged. */
  private String mutated(String text) {
    int at = text.isEmpty() ? 0 : random.nextInt(text.length());
    return switch (random.nextInt(10)) {
      case 0 -> upper(text);
      case 1 -> NaiveTest.folded(text);
      case 2 -> text.substring(0, at) + RandomText.piece(random) + text.substring(at);
      case 3 -> text.isEmpty() ? text : text.substring(0, at) + text.substring(at + 1);
      case 4 -> text + RandomText.piece(random);
      default -> text;
    };
  }

  private static String upper(String text) {
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      result.append(Character.toUpperCase(c));
    }
    return result.toString();
  }
}
