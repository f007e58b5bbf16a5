package org.decnet.sigma.ast;

import java.util.Arrays;

/**
 * A text with wildcards, as Sigma writes it: {@code *} is any run of characters, {@code ?} is any
 * one character.
 *
 * <p>A backslash before {@code *}, {@code ?} or another backslash makes that character literal;
 * before anything else it stands for itself, so that Windows paths need no doubling.
 */
public final class TextPattern {
  /** The element that stands for any run of characters, also none. */
  public static final int ANY_RUN = -1;

  /** The element that stands for exactly one character (Unicode code point). */
  public static final int ANY_ONE = -2;

  /** The element that stands for one of the characters of {@link #DASHES}. */
  public static final int ANY_DASH = -3;

  /** What Windows programs take for the sign before an option ({@code windash}). */
  public static final String DASHES = "-/\u2013\u2014\u2015";

  private final int[] elements;

  private TextPattern(int[] elements) {
    this.elements = elements;
  }

  /** Reads wildcards and backslashes. */
  public static TextPattern parse(String text) {
    Builder builder = new Builder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length() && isSpecial(text.charAt(i + 1))) {
        i++;
        builder.add(text.charAt(i));
      } else if (c == '*') {
        builder.add(ANY_RUN);
      } else {
        builder.add(c == '?' ? ANY_ONE : c);
      }
    }
    return builder.build();
  }

  /** The text as it is, without any wildcard. */
  public static TextPattern literal(String text) {
    return new TextPattern(text.chars().toArray());
  }

  private static boolean isSpecial(char c) {
    return c == '*' || c == '?' || c == '\\';
  }

  /** This pattern and another one after it. */
  public TextPattern then(TextPattern next) {
    Builder builder = new Builder(elements.length + next.elements.length);
    builder.addAll(elements);
    builder.addAll(next.elements);
    return builder.build();
  }

  /** This pattern with any run of characters before and after it. */
  public TextPattern anywhere() {
    return atStart().atEnd();
  }

  /** This pattern with any run of characters after it. */
  public TextPattern atStart() {
    Builder builder = new Builder(elements.length + 1);
    builder.addAll(elements);
    builder.add(ANY_RUN);
    return builder.build();
  }

  /** This pattern with any run of characters before it. */
  public TextPattern atEnd() {
    Builder builder = new Builder(elements.length + 1);
    builder.add(ANY_RUN);
    builder.addAll(elements);
    return builder.build();
  }

  /**
   * This pattern with {@link #ANY_DASH} for each of {@link #DASHES} that can begin an option: one
   * before a word character and not after one.
   */
  public TextPattern withAnyDash() {
    int[] result = elements.clone();
    for (int i = 0; i + 1 < elements.length; i++) {
      boolean dash = elements[i] > 0 && DASHES.indexOf(elements[i]) >= 0;
      boolean afterWord = i > 0 && isWord(elements[i - 1]);
      if (dash && !afterWord && isWord(elements[i + 1])) {
        result[i] = ANY_DASH;
      }
    }
    return new TextPattern(result);
  }

  private static boolean isWord(int element) {
    return element == '_' || (element >= 0 && Character.isLetterOrDigit(element));
  }

  /** Number of elements. */
  public int length() {
    return elements.length;
  }

  /** One element: a UTF-16 unit, or one of the negative constants of this class. */
  public int element(int index) {
    return elements[index];
  }

  /** Whether the pattern holds no wildcard. */
  public boolean isLiteral() {
    return firstWildcard() < 0;
  }

  /** Index of the first wildcard, any-dash included; -1 if the pattern is literal. */
  public int firstWildcard() {
    for (int i = 0; i < elements.length; i++) {
      if (elements[i] < 0) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The text that a literal pattern stands for.
   *
   * @throws IllegalStateException if the pattern holds a wildcard
   */
  public String text() {
    if (!isLiteral()) {
      throw new IllegalStateException("a pattern with wildcards: " + this);
    }
    return new String(elements, 0, elements.length);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TextPattern that && Arrays.equals(elements, that.elements);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(elements);
  }

  /** The pattern in Sigma's notation; any dash shows as {@code [-/]}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(elements.length + 8);
    for (int element : elements) {
      switch (element) {
        case ANY_RUN -> text.append('*');
        case ANY_ONE -> text.append('?');
        case ANY_DASH -> text.append("[-/]");
        case '*', '?', '\\' -> text.append('\\').append((char) element);
        default -> text.append((char) element);
      }
    }
    return text.toString();
  }

  /** Collects elements, folding neighbouring runs into one. */
  private static final class Builder {
    private int[] elements;
    private int size;

    Builder(int capacity) {
      elements = new int[Math.max(1, capacity)];
    }

    void add(int element) {
      if (element == ANY_RUN && size > 0 && elements[size - 1] == ANY_RUN) {
        return;
      }
      if (size == elements.length) {
        elements = Arrays.copyOf(elements, size * 2);
      }
      elements[size++] = element;
    }

    void addAll(int[] more) {
      for (int element : more) {
        add(element);
      }
    }

    TextPattern build() {
      return new TextPattern(Arrays.copyOf(elements, size));
    }
  }
}
