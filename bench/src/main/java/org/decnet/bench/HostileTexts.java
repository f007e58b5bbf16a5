package org.decnet.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.decnet.sigma.ast.Test;
import org.decnet.sigma.ast.TextPattern;

/**
 * What hurts a matcher of one value, as short texts to be repeated: its pieces, its pieces but for
 * the last character, all of it but for the last piece, and long runs of one character, some of
 * them behind the value's beginning.
 */
final class HostileTexts {
  private static final int MOST_PIECES = 8;

  private HostileTexts() {}

  /**
   * A text of any length.
   *
   * @param head what stands once, before the rest
   * @param body what is repeated
   */
  record Hostile(String head, String body) {
    /** The text at a length. */
    String at(int length) {
      String text = head + body.repeat(length / body.length() + 1);
      return text.substring(0, length);
    }
  }

  /** Texts against a test. */
  static List<Hostile> against(Test test) {
    List<String> pieces = piecesOf(test);
    return pieces.isEmpty() ? List.of() : against(pieces);
  }

  private static List<String> piecesOf(Test test) {
    return switch (test) {
      case Test.Text text -> pieces(text.pattern());
      case Test.Regex regex -> RegexSample.of(regex.source());
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
  private static List<Hostile> against(List<String> pieces) {
    String whole = pieces.get(pieces.size() - 1);
    List<String> parts = pieces.subList(0, pieces.size() - 1);
    Set<Hostile> texts = new LinkedHashSet<>();
    add(texts, "", whole);
    add(texts, "", butLast(whole));
    add(texts, "", whole + butLast(whole));
    add(texts, "", String.join("", parts.subList(0, Math.max(0, parts.size() - 1))));
    int step = Math.max(1, parts.size() / MOST_PIECES);
    for (int i = 0; i < parts.size(); i += step) {
      String piece = parts.get(i);
      String before = String.join("", parts.subList(0, i));
      add(texts, "", piece);
      add(texts, "", butLast(piece));
      add(texts, "", piece.substring(0, 1));
      add(texts, "", piece + butLast(piece));
      add(texts, before, piece);
      add(texts, before, piece.substring(0, 1));
    }
    return List.copyOf(texts);
  }

  private static void add(Set<Hostile> texts, String head, String body) {
    if (!body.isEmpty()) {
      texts.add(new Hostile(head, body));
    }
  }

  private static String butLast(String text) {
    return text.isEmpty() ? "" : text.substring(0, text.length() - 1);
  }
}
