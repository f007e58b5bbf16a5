package org.decnet.sigma.lint.detection;

import org.decnet.sigma.ast.Test;
import org.decnet.sigma.ast.TextPattern;
import org.jspecify.annotations.Nullable;

/**
 * A text test without wildcards but at the ends.
 *
 * @param open whether anything may stand before the literal
 * @param ongoing whether anything may stand after it
 * @param literal its characters, case folded unless case counts; {@link #DASH} for any dash
 */
record Shape(boolean open, boolean ongoing, boolean cased, String literal) {
  /** Stands for any dash: it is no character, so that no text holds it. */
  private static final char DASH = '\uffff';

  /** Shapes are compared with each other, so their length is bounded. */
  private static final int LONGEST = 256;

  /** The shape of a test; null if it is of another kind, long, or has wildcards within. */
  static @Nullable Shape of(Test test) {
    if (!(test instanceof Test.Text text)
        || text.pattern().length() == 0
        || text.pattern().length() > LONGEST) {
      return null;
    }
    TextPattern pattern = text.pattern();
    int last = pattern.length() - 1;
    boolean open = pattern.element(0) == TextPattern.ANY_RUN;
    boolean ongoing = pattern.element(last) == TextPattern.ANY_RUN;
    StringBuilder literal = new StringBuilder();
    for (int i = open ? 1 : 0; i < (ongoing ? last : last + 1); i++) {
      int element = pattern.element(i);
      if (element == TextPattern.ANY_RUN || element == TextPattern.ANY_ONE) {
        return null;
      }
      literal.append(element < 0 ? DASH : text.cased() ? (char) element : folded((char) element));
    }
    return literal.isEmpty() ? null : new Shape(open, ongoing, text.cased(), literal.toString());
  }

  private static char folded(char c) {
    return Character.toLowerCase(Character.toUpperCase(c));
  }

  /** Whether every text that passes the other test passes this one too. */
  boolean includes(Shape other) {
    if (cased != other.cased) {
      return false;
    }
    if (open && ongoing) {
      return other.literal.contains(literal);
    }
    if (open) {
      return !other.ongoing && other.literal.endsWith(literal);
    }
    if (ongoing) {
      return !other.open && other.literal.startsWith(literal);
    }
    return other.isWhole() && literal.equals(other.literal);
  }

  /** Whether some text passes both tests; true where that is not easily told. */
  boolean fitsWith(Shape other) {
    if (cased != other.cased || literal.indexOf(DASH) >= 0 || other.literal.indexOf(DASH) >= 0) {
      return true;
    }
    if (isWhole()) {
      return other.includes(this);
    }
    if (other.isWhole()) {
      return includes(other);
    }
    boolean shorter = literal.length() <= other.literal.length();
    String less = shorter ? literal : other.literal;
    String more = shorter ? other.literal : literal;
    boolean sameStart = open || other.open || more.startsWith(less);
    boolean sameEnd = ongoing || other.ongoing || more.endsWith(less);
    return sameStart && sameEnd;
  }

  /** Whether the literal is all there may be. */
  boolean isWhole() {
    return !open && !ongoing;
  }
}
