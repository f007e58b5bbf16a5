package org.decnet.sigma.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.decnet.sigma.Modifier;
import org.decnet.sigma.ParseResult;
import org.decnet.sigma.Placeholders;
import org.decnet.sigma.SigmaProblem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every modifier with every kind of value: as it is, with {@code neq}, and under {@code not}. The
 * outcomes are written by hand in {@code spec/modifiers.txt}.
 */
class ModifierTableTest {
  private static final String ALONE =
      "neq changes how the values combine, but 'exists' asks for the field, whatever its value";

  private static final List<String> KINDS =
      List.of("text", "wildcard", "number", "boolean", "null", "empty", "list");

  private static final Placeholders PLACEHOLDERS =
      Placeholders.of(Map.of("p", List.of("cat", "d*g"), "q", List.of("1", "2")));

  /**
   * One line of the table.
   *
   * @param outcomes T matches, F does not, E and X are errors; for plain, neq and not in this order
   * @param error where and what the error is; empty without E
   */
  record Row(
      String modifier,
      String kind,
      String key,
      String value,
      String event,
      String outcomes,
      String error) {}

  static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    try (InputStream in = ModifierTableTest.class.getResourceAsStream("/spec/modifiers.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().toList()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          List<String> cells = Arrays.stream(line.split(";", -1)).map(String::strip).toList();
          assertThat(cells).as(line).hasSize(7);
          rows.add(
              new Row(
                  cells.get(0),
                  cells.get(1),
                  cells.get(2),
                  cells.get(3),
                  cells.get(4),
                  cells.get(5),
                  cells.get(6)));
        }
      }
    }
    return rows;
  }

  @Test
  void tableHasEveryModifierWithEveryKindOfValue() throws IOException {
    Set<String> wanted = new TreeSet<>();
    for (Modifier modifier : Modifier.values()) {
      KINDS.forEach(kind -> wanted.add(modifier.word() + " " + kind));
    }
    Set<String> there = new TreeSet<>();
    for (Row row : rows()) {
      there.add(row.modifier() + " " + row.kind());
      assertThat(KINDS).contains(row.kind());
      String word = row.modifier().equals("-") ? "f" : "|" + row.modifier() + "|";
      assertThat(row.key() + "|").contains(word);
      assertThat(row.outcomes()).matches("[TFEX]{3}");
    }

    assertThat(there).containsAll(wanted);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void outcomeIsTheOneOfTheTable(Row row) {
    String plain = row.key();
    String negated = row.key() + "|neq";
    String[] conditions = {"sel", "sel", "not sel"};
    String[] keys = {plain, negated, plain};
    for (int i = 0; i < 3; i++) {
      char expected = row.outcomes().charAt(i);
      String yaml = yaml(keys[i], row.value(), conditions[i]);
      ParseResult result = SpecRules.parse(yaml, PLACEHOLDERS);
      if (expected == 'E' || expected == 'X') {
        String error = expected == 'E' ? row.error() : ALONE;
        assertThat(result.rejected()).as(yaml).isTrue();
        assertThat(errors(result)).as(yaml).anyMatch(text -> isTold(error, yaml, text));
      } else {
        boolean matches = SpecRules.matches(SpecRules.only(result), event(row.event()));
        assertThat(matches).as(yaml + row.event()).isEqualTo(expected == 'T');
      }
    }
  }

  private static String yaml(String key, String value, String condition) {
    String item = "    '" + key + "': " + value + "\n";
    return SpecRules.HEAD + "  sel:\n" + item + "  condition: " + condition + "\n";
  }

  private static List<String> errors(ParseResult result) {
    return result.problems().stream()
        .filter(SigmaProblem::isError)
        .map(p -> p.line() + ":" + p.column() + " " + p.message())
        .toList();
  }

  /**
   * An error tells where: at {@code value}, at its {@code wildcard}, at {@code key}, or at a
   * modifier by its word.
   */
  private static boolean isTold(String error, String yaml, String text) {
    int space = error.indexOf(' ');
    String where = error.substring(0, space);
    String line = yaml.lines().toList().get(4);
    int column =
        switch (where) {
          case "key" -> line.indexOf('\'');
          case "wildcard" -> Math.max(line.indexOf('*'), line.indexOf('?'));
          case "value" -> line.indexOf("': ") + 3;
          default -> line.lastIndexOf("|" + where) + 1;
        };
    return text.startsWith("5:" + (column + 1) + " ") && text.contains(error.substring(space + 1));
  }

  /** An event whose field f has the value; the others are for references. */
  private static SpecEvent event(String value) {
    return SpecEvent.of(
        "f", value(value), "other", "CAT", "c*t", "cat", "third", "dog", "none", null);
  }

  private static @Nullable Object value(String text) {
    if (text.equals("absent")) {
      return null;
    }
    String plain = text.replace('␀', '\0').replace("⏎", "\n");
    if (text.startsWith("n:")) {
      return Long.valueOf(text.substring(2));
    }
    if (text.startsWith("b:")) {
      return Boolean.valueOf(text.substring(2));
    }
    if (text.startsWith("l:")) {
      return List.of(plain.substring(2).split(","));
    }
    return plain.equals("''") ? "" : plain;
  }
}
