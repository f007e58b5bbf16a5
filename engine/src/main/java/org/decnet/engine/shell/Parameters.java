package org.decnet.engine.shell;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code ${…}} with its operators. */
final class Parameters {
  private static final int MAX_DEPTH = 8;

  /** What every shell starts with; only parts of them are ever told. */
  private static final Map<String, String> START_OF =
      Map.of("PATH", "/", "HOME", "/", "PWD", "/", "SHELL", "/");

  private final WordReader reader;
  private final Reading reading;
  private final Expansions expansions;
  private int depth;

  Parameters(WordReader reader, Expansions expansions) {
    this.reader = reader;
    this.reading = reader.reading;
    this.expansions = expansions;
  }

  /** Reads an expansion from its dollar sign to its closing brace. */
  void braced(boolean quoted, char closer) {
    int start = reader.position;
    int nameStart = start + 2;
    int nameEnd = Characters.nameEnd(reader.text, nameStart);
    if (nameEnd == nameStart && isSpecial(reader.text, nameEnd)) {
      nameEnd++;
    }
    String name = reader.text.substring(nameStart, nameEnd);
    reader.position = nameEnd;
    if (reader.peek(0) == '}') {
      reader.position = start;
      plain(name, nameEnd + 1, quoted);
      return;
    }
    int operatorEnd = operatorEnd(nameEnd);
    String operator = reader.text.substring(nameEnd, operatorEnd);
    reader.position = operatorEnd;
    WordBuffer operand = operand(closer);
    apply(name, operator, operand, start, quoted);
  }

  private static boolean isSpecial(String text, int index) {
    return index < text.length() && "@*#?$!-".indexOf(text.charAt(index)) >= 0;
  }

  private void plain(String name, int end, boolean quoted) {
    boolean positional =
        name.equals("@")
            || name.equals("*")
            || (!name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9'));
    if (positional) {
      expansions.positional(end);
    } else {
      expansions.named(name, end, quoted);
    }
  }

  /** Index after the signs between name and operand. */
  private int operatorEnd(int from) {
    String text = reader.text;
    if (from >= text.length()) {
      return from;
    }
    char c = text.charAt(from);
    char next = from + 1 < text.length() ? text.charAt(from + 1) : '\0';
    if (c == ':' && "-=+?".indexOf(next) >= 0 && next != '\0') {
      return from + 2;
    }
    if ("#%/^,".indexOf(c) >= 0) {
      return next == c ? from + 2 : from + 1;
    }
    return "-=+?:".indexOf(c) >= 0 ? from + 1 : from;
  }

  /** Reads the operand and the closing brace. */
  private WordBuffer operand(char closer) {
    WordBuffer enclosing = reader.word;
    reader.word = new WordBuffer();
    if (depth < MAX_DEPTH) {
      depth++;
      while (reader.hasNext() && reader.peek(0) != '}' && !reading.full()) {
        reading.token();
        if (reader.peek(0) == '"') {
          reader.doubleQuoted(closer);
        } else if (reader.peek(0) == '\'') {
          quotedOperand();
        } else {
          unquotedOperand(closer);
        }
      }
      depth--;
    } else {
      int end = reader.text.indexOf('}', reader.position);
      reader.keep((end < 0 ? reader.text.length() : end) - reader.position);
    }
    if (reader.hasNext()) {
      reader.position++;
    } else {
      reading.incomplete();
    }
    WordBuffer operand = reader.word;
    reader.word = enclosing;
    return operand;
  }

  private void unquotedOperand(char closer) {
    int end = reader.position;
    while (end < reader.text.length() && "}\"'".indexOf(reader.text.charAt(end)) < 0) {
      char c = reader.text.charAt(end);
      if (c == '$' || c == '`' || c == '\\') {
        break;
      }
      end++;
    }
    if (end > reader.position) {
      reader.keep(end - reader.position);
    } else {
      reader.quotedUntil('}', reader.position + 1, closer);
    }
  }

  private void quotedOperand() {
    int end = reader.text.indexOf('\'', reader.position + 1);
    int stop = end < 0 ? reader.text.length() : end;
    reader.position++;
    reader.keep(stop - reader.position);
    reader.position = Math.min(stop + 1, reader.text.length());
  }

  private void apply(String name, String operator, WordBuffer operand, int start, boolean quoted) {
    Variables.Value value = reading.variables.get(name);
    String result = operand.isConstant() ? result(name, operator, operand.text(), value) : null;
    if (operator.endsWith("=") && result != null && value == null) {
      reading.variables.set(name, result, operand.isDecoded());
    }
    if (result == null) {
      expansions.asTyped(start);
    } else {
      reader.word.decoded(operand.isDecoded() || (value != null && value.decoded()));
      expansions.value(result, start, quoted);
    }
  }

  private @Nullable String result(
      String name, String operator, String operand, Variables.@Nullable Value value) {
    String text = value == null ? null : value.text();
    return switch (operator) {
      case ":-", "-", ":=", "=" -> text == null || text.isEmpty() ? operand : text;
      case ":+", "+" -> text == null ? null : text.isEmpty() ? "" : operand;
      case ":?", "?" -> text;
      case ":" -> slice(text == null ? START_OF.get(name) : text, operand, text != null);
      case "#", "##" -> text == null || hasGlob(operand) ? null : removePrefix(text, operand);
      case "%", "%%" -> text == null || hasGlob(operand) ? null : removeSuffix(text, operand);
      case "/", "//" -> text == null ? null : replace(text, operand, operator.length() == 2);
      case "^^" -> text == null ? null : text.toUpperCase(Locale.ROOT);
      case ",," -> text == null ? null : text.toLowerCase(Locale.ROOT);
      default -> null;
    };
  }

  private static boolean hasGlob(String pattern) {
    return pattern.chars().anyMatch(c -> c == '*' || c == '?' || c == '[');
  }

  private static String removePrefix(String text, String prefix) {
    return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
  }

  private static String removeSuffix(String text, String suffix) {
    return text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text;
  }

  private @Nullable String replace(String text, String operand, boolean all) {
    int slash = operand.indexOf('/');
    String pattern = slash < 0 ? operand : operand.substring(0, slash);
    String replacement = slash < 0 ? "" : operand.substring(slash + 1);
    if (pattern.isEmpty() || hasGlob(pattern)) {
      return null;
    }
    if (all) {
      long size = (long) text.length() + (long) text.length() * replacement.length();
      boolean fits = size < Integer.MAX_VALUE && reading.budget.take((int) size);
      return fits ? text.replace(pattern, replacement) : null;
    }
    int at = text.indexOf(pattern);
    return at < 0
        ? text
        : text.substring(0, at) + replacement + text.substring(at + pattern.length());
  }

  /**
   * Part of a value by offset and length.
   *
   * @param whole whether the text is all of the value, rather than its start
   */
  private static @Nullable String slice(@Nullable String text, String operand, boolean whole) {
    int colon = operand.indexOf(':');
    Integer offset = number(colon < 0 ? operand : operand.substring(0, colon));
    Integer length = colon < 0 ? null : number(operand.substring(colon + 1));
    if (text == null || offset == null || (colon >= 0 && length == null)) {
      return null;
    }
    int from = offset < 0 ? text.length() + offset : offset;
    if (!whole) {
      return offset == 0 && length != null && length == 1 ? text : null;
    }
    if (from < 0 || from > text.length()) {
      return "";
    }
    int end = length == null ? text.length() : length < 0 ? text.length() + length : from + length;
    return text.substring(from, Math.max(from, Math.min(end, text.length())));
  }

  private static @Nullable Integer number(String text) {
    String value = Arithmetic.evaluate(text);
    return value == null || value.length() > 8 ? null : Integer.valueOf(value);
  }
}
