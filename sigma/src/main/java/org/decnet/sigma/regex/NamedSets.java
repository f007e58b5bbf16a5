package org.decnet.sigma.regex;

import org.jspecify.annotations.Nullable;

/** The sets of ASCII characters that have a name or a letter in expressions. */
final class NamedSets {
  static final CodePointSet DIGIT = CodePointSet.ofRanges("09");
  static final CodePointSet WORD = CodePointSet.ofRanges("09AZ__az");
  static final CodePointSet SPACE = CodePointSet.ofRanges("\t\r  ");
  static final CodePointSet NEWLINE = CodePointSet.of('\n');

  /** {@code \h}. */
  private static final CodePointSet HORIZONTAL =
      CodePointSet.ofRanges("\t\t  \u00A0\u00A0\u1680\u1680\u180E\u180E\u2000\u200A\u202F\u202F")
          .union(CodePointSet.ofRanges("\u205F\u205F\u3000\u3000"));

  /** {@code \v}. */
  private static final CodePointSet VERTICAL =
      CodePointSet.ofRanges("\n\r\u0085\u0085\u2028\u2029");

  private NamedSets() {}

  /** The set that a backslash and a letter stand for. */
  static @Nullable CodePointSet ofLetter(char letter) {
    return switch (letter) {
      case 'd' -> DIGIT;
      case 'w' -> WORD;
      case 's' -> SPACE;
      case 'h' -> HORIZONTAL;
      case 'v' -> VERTICAL;
      case 'D', 'W', 'S', 'H', 'V' -> {
        CodePointSet lower = ofLetter((char) (letter | 0x20));
        yield lower == null ? null : lower.complement();
      }
      case 'N' -> NEWLINE.complement();
      default -> null;
    };
  }

  /** The set of a POSIX name such as {@code alpha}. */
  static @Nullable CodePointSet ofPosix(String name) {
    return switch (name) {
      case "alpha" -> CodePointSet.ofRanges("AZaz");
      case "digit" -> DIGIT;
      case "alnum" -> CodePointSet.ofRanges("09AZaz");
      case "upper" -> CodePointSet.ofRanges("AZ");
      case "lower" -> CodePointSet.ofRanges("az");
      case "space" -> SPACE;
      case "blank" -> CodePointSet.ofRanges("\t\t  ");
      case "punct" -> CodePointSet.ofRanges("!/:@[`{~");
      case "print" -> CodePointSet.ofRanges(" ~");
      case "graph" -> CodePointSet.ofRanges("!~");
      case "cntrl" -> CodePointSet.ofRanges("\0\u001F\u007F\u007F");
      case "xdigit" -> CodePointSet.ofRanges("09AFaf");
      case "word" -> WORD;
      case "ascii" -> CodePointSet.ofRanges("\0\u007F");
      default -> null;
    };
  }
}
