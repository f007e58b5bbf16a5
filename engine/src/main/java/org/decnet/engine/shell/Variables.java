package org.decnet.engine.shell;

import java.util.HashMap;
import java.util.Map;
import org.decnet.engine.shell.decode.DecodeBudget;
import org.jspecify.annotations.Nullable;

/** Variables whose values a line itself gives. */
final class Variables {
  /** Names and values kept of one line. */
  private static final int MAX_VARIABLES = 256;

  /** Characters of one value; longer ones are unknown. */
  private static final int MAX_VALUE = 64 * 1024;

  private final DecodeBudget budget;
  private final Map<String, Value> values = new HashMap<>(0);

  Variables(DecodeBudget budget) {
    this.budget = budget;
  }

  /**
   * A value.
   *
   * @param text characters
   * @param decoded whether they came out of encoded text
   */
  record Value(String text, boolean decoded) {}

  /** The value of a variable, each use of which counts; null if unknown. */
  @Nullable Value get(String name) {
    Value value = values.isEmpty() ? null : values.get(name);
    return value != null && budget.take(value.text().length()) ? value : null;
  }

  /** Takes an assignment as typed, after expansion. */
  void assign(Word word) {
    String text = word.value();
    int sign = Characters.assignmentSign(text);
    if (sign <= 0) {
      return;
    }
    boolean appends = text.charAt(sign - 1) == '+';
    String name = text.substring(0, appends ? sign - 1 : sign);
    Value before = appends ? values.get(name) : null;
    if (!word.constant() || (appends && before == null)) {
      values.remove(name);
    } else {
      String added = text.substring(sign + 1);
      set(
          name,
          before == null ? added : before.text() + added,
          word.decoded() || (before != null && before.decoded()));
    }
  }

  /** Gives a variable a value. */
  void set(String name, String text, boolean decoded) {
    boolean fits =
        text.length() <= MAX_VALUE && values.size() < MAX_VARIABLES && budget.take(text.length());
    if (fits) {
      values.put(name, new Value(text, decoded));
    } else {
      values.remove(name);
    }
  }

  /** Forgets a variable: its value is not known any more. */
  void forget(String name) {
    values.remove(name);
  }
}
