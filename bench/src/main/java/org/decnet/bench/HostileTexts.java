package org.decnet.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.decnet.sigma.ast.Test;
import org.decnet.sigma.ast.TextPattern;

/**
 * What hurts a matcher of one value, as short texts to be repeated: its pieces, its pieces but for
 * the last character, all of it but for the last piece, and long runs of one character.
 */
final class HostileTexts {
  private static final int MOST_PIECES = 8;

  private HostileTexts() {}

  /** Texts against a test, each to be repeated to a length. */
  static List<String> against(Test test) {
    return switch (test) {
      case Test.Text text -> against(pieces(text.pattern()));
      case Test.Regex regex -> against(RegexSample.of(regex.source()));
      case Test.Compare number -> List.of("1", "-", number.source());
      case Test.Cidr network -> List.of("1.", "1:", network.source());
      case Test.FieldRef ref -> List.of("a", ref.source());
      case Test.TimePart part -> List.of("2", "2024-01-01T", part.source());
      case Test.Bool none -> List.of();
      case Test.Null none -> List.of();
      case Test.Exists none -> List.of();
      case Test.Unresolved none -> List.of();
    };
  }

  private static List<String> pieces(TextPattern pattern) {
    List<String> pieces = new ArrayList<>();
    StringBuilder whole = new StringBuilder();
    StringBuilder piece = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      int element = pattern.element(i);
      if (element == TextPattern.ANY_RUN) {
        addPiece(pieces, piece);
      } else {
        char c = element == TextPattern.ANY_ONE ? '?' : (char) (element < 0 ? '-' : element);
        piece.append(c);
        whole.append(c);
      }
    }
    addPiece(pieces, piece);
    pieces.add(whole.toString());
    return pieces;
  }

  private static void addPiece(List<String> pieces, StringBuilder piece) {
    if (!piece.isEmpty()) {
      pieces.add(piece.toString());
      piece.setLength(0);
    }
  }

  /** The last of the pieces is the whole. */
  private static List<String> against(List<String> pieces) {
    Set<String> texts = new LinkedHashSet<>();
    String whole = pieces.get(pieces.size() - 1);
    texts.add(whole);
    texts.add(butLast(whole));
    texts.add(whole + butLast(whole));
    int step = Math.max(1, (pieces.size() - 1) / MOST_PIECES);
    for (int i = 0; i < pieces.size() - 1; i += step) {
      String piece = pieces.get(i);
      texts.add(piece);
      texts.add(butLast(piece));
      texts.add(piece.substring(0, 1));
      texts.add(piece + butLast(piece));
    }
    texts.add(String.join("", pieces.subList(0, Math.max(0, pieces.size() - 2))));
    texts.remove("");
    return List.copyOf(texts);
  }

  private static String butLast(String text) {
    return text.isEmpty() ? "" : text.substring(0, text.length() - 1);
  }

  /** A text repeated to a length, and once with the start of it as a prefix of another. */
  static String repeated(String text, int length) {
    return text.repeat(length / text.length() + 1).substring(0, length);
  }
}
