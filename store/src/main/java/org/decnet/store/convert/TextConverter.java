package org.decnet.store.convert;

import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/**
 * Texts as columns keep them. PostgreSQL refuses U+0000, and no driver can write half of a
 * surrogate pair as UTF-8, so these stand as {@code U+FDD0} and four hexadecimal digits, and so
 * does U+FDD0 itself, a code point that no text uses (ADR 0140).
 */
public final class TextConverter extends AbstractConverter<String, String> {
  /** Most characters that stand for one. */
  public static final int LONGEST_ESCAPE = 5;

  private static final long serialVersionUID = 1L;
  private static final char MARK = '\uFDD0';
  private static final int DIGITS = 4;
  private static final int RADIX = 16;

  /** A converter; jOOQ's generated classes make their own. */
  public TextConverter() {
    super(String.class, String.class);
  }

  /** The column's value of a text. */
  public static String escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean usual = letter != 0 && letter < Character.MIN_SURROGATE;
      if (!usual && needsMark(text, i)) {
        return escape(text, i);
      }
    }
    return text;
  }

  /** The text of a column's value. */
  public static String unescape(String value) {
    int mark = value.indexOf(MARK);
    if (mark < 0) {
      return value;
    }
    StringBuilder text = new StringBuilder(value.length());
    int done = 0;
    while (mark >= 0) {
      text.append(value, done, mark);
      int end = mark + 1 + DIGITS;
      int code = end <= value.length() ? code(value, mark + 1) : -1;
      text.append(code < 0 ? MARK : (char) code);
      done = code < 0 ? mark + 1 : end;
      mark = value.indexOf(MARK, done);
    }
    return text.append(value, done, value.length()).toString();
  }

  private static String escape(String text, int from) {
    StringBuilder value = new StringBuilder(text.length() + DIGITS).append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (needsMark(text, i)) {
        value.append(MARK);
        for (int shift = 12; shift >= 0; shift -= DIGITS) {
          value.append(Character.forDigit((letter >> shift) & 0xF, RADIX));
        }
      } else {
        value.append(letter);
      }
    }
    return value.toString();
  }

  private static boolean needsMark(String text, int i) {
    char letter = text.charAt(i);
    if (Character.isHighSurrogate(letter)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(letter)) {
      return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
    }
    return letter == 0 || letter == MARK;
  }

  private static int code(String value, int from) {
    int code = 0;
    for (int i = from; i < from + DIGITS; i++) {
      int digit = Character.digit(value.charAt(i), RADIX);
      if (digit < 0) {
        return -1;
      }
      code = code * RADIX + digit;
    }
    return code;
  }

  @Override
  public @Nullable String from(@Nullable String value) {
    return value == null ? null : unescape(value);
  }

  @Override
  public @Nullable String to(@Nullable String text) {
    return text == null ? null : escape(text);
  }
}
