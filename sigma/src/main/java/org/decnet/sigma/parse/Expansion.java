package org.decnet.sigma.parse;

import java.util.ArrayList;
import java.util.List;
import org.decnet.sigma.Limits;
import org.decnet.sigma.Placeholders;
import org.decnet.sigma.ast.Test;
import org.decnet.sigma.ast.TextPattern;
import org.decnet.sigma.parse.PlaceholderText.Part;
import org.jspecify.annotations.Nullable;

/**
 * What the values of one file may grow to: the placeholders that they may name, and a bound on all
 * that placeholders and encodings make of them.
 */
final class Expansion {
  /** Characters that values may grow to for each character that a file may have. */
  private static final int GROWTH = 4;

  private final Placeholders placeholders;
  private final int alternatives;
  private final Allowance characters;

  Expansion(Placeholders placeholders, Limits limits) {
    this.placeholders = placeholders;
    this.alternatives = limits.values();
    this.characters = new Allowance((long) GROWTH * limits.fileLength());
  }

  /** Counts what one value stands for; throws when that is too much. */
  void charge(long values, long length) throws Unfit {
    if (values > alternatives) {
      throw new Unfit("stands for more than " + alternatives + " values");
    }
    if (!characters.take(values * length)) {
      long most = characters.total();
      throw new Unfit("the values of this file stand for more than " + most + " characters");
    }
  }

  /** The tests that a text stands for: one for each way to fill its placeholders. */
  List<Test> texts(String source) throws Unfit {
    return fill(source, TextPattern::parse, TextPattern::parse);
  }

  /**
   * The texts of regular expressions that a text stands for. A placeholder's value is taken
   * literally in them, but for its wildcards.
   */
  List<Test> expressions(String source) throws Unfit {
    return fill(source, TextPattern::literal, Expansion::quoted);
  }

  /** How a stretch of text is read. */
  private interface Reading {
    TextPattern of(String text);
  }

  private List<Test> fill(String source, Reading plain, Reading value) throws Unfit {
    List<Part> parts = PlaceholderText.partsOf(source);
    String unknown = firstUnknown(parts);
    if (unknown != null) {
      return List.of(new Test.Unresolved(source, unknown));
    }
    List<TextPattern> patterns = List.of(TextPattern.literal(""));
    for (Part part : parts) {
      List<TextPattern> next =
          switch (part) {
            case Part.Plain text -> List.of(plain.of(text.text()));
            case Part.Named named -> values(named.name()).stream().map(value::of).toList();
          };
      patterns = product(patterns, next);
    }
    return patterns.stream().<Test>map(p -> new Test.Text(source, p, false)).toList();
  }

  private List<TextPattern> product(List<TextPattern> firsts, List<TextPattern> seconds)
      throws Unfit {
    charge((long) firsts.size() * seconds.size(), longest(firsts) + longest(seconds));
    List<TextPattern> result = new ArrayList<>(firsts.size() * seconds.size());
    for (TextPattern first : firsts) {
      for (TextPattern second : seconds) {
        result.add(first.then(second));
      }
    }
    return result;
  }

  private static long longest(List<TextPattern> patterns) {
    return patterns.stream().mapToLong(TextPattern::length).max().orElse(0);
  }

  private @Nullable String firstUnknown(List<Part> parts) {
    for (Part part : parts) {
      if (part instanceof Part.Named named && placeholders.values(named.name()) == null) {
        return named.name();
      }
    }
    return null;
  }

  private List<String> values(String name) {
    List<String> values = placeholders.values(name);
    return values == null ? List.of() : values;
  }

  private static TextPattern quoted(String value) {
    TextPattern pattern = TextPattern.parse(value);
    StringBuilder expression = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      int element = pattern.element(i);
      switch (element) {
        case TextPattern.ANY_RUN -> expression.append(".*");
        case TextPattern.ANY_ONE -> expression.append('.');
        default -> {
          boolean sign = "\\^$.|?*+()[]{}".indexOf(element) >= 0;
          expression.append(sign ? "\\" : "").append((char) element);
        }
      }
    }
    return TextPattern.literal(expression.toString());
  }
}
