package org.decnet.sigma.parse;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.decnet.sigma.Modifier;
import org.decnet.sigma.ast.Test;
import org.decnet.sigma.ast.TextPattern;

/** What the modifiers that encode make of a text. */
final class EncodedValues {
  /** Growth of a text by UTF-16 and Base64 together, and by the three offsets. */
  private static final int GROWTH = 12;

  private final Expansion expansion;
  private final boolean wide;
  private final boolean expanded;

  /**
   * The encodings of one field's values.
   *
   * @param wide whether UTF-16 comes before Base64
   * @param expanded whether placeholders were filled, so that the text is not the one in the file
   */
  EncodedValues(Expansion expansion, boolean wide, boolean expanded) {
    this.expansion = expansion;
    this.wide = wide;
    this.expanded = expanded;
  }

  /** UTF-16, one character for each byte. */
  List<Test> wide(Modifier modifier, Test.Text text) throws Unfit {
    boolean big = modifier == Modifier.UTF16BE;
    Charset charset = big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    List<Test> result = new ArrayList<>();
    for (String form : forms(modifier, text)) {
      String encoded = Encoding.utf16(form, charset, modifier == Modifier.UTF16);
      result.add(TextValues.with(text, TextPattern.literal(encoded)));
    }
    return result;
  }

  /** Base64. Upper and lower case are different bytes in it, so that the test is cased. */
  List<Test> base64(Modifier modifier, Test.Text text) throws Unfit {
    List<Test> result = new ArrayList<>();
    for (String form : forms(modifier, text)) {
      byte[] bytes = Encoding.bytes(form, wide);
      boolean offset = modifier == Modifier.BASE64OFFSET;
      List<String> encoded =
          offset ? Encoding.base64Offset(bytes) : List.of(Encoding.base64(bytes));
      for (String each : encoded) {
        result.add(new Test.Text(text.source(), TextPattern.literal(each), true));
      }
    }
    return result;
  }

  private List<String> forms(Modifier modifier, Test.Text text) throws Unfit {
    TextPattern pattern = text.pattern();
    if (pattern.length() == 0) {
      throw new Unfit(TextValues.name(modifier) + " needs a text, not an empty one");
    }
    for (int i = 0; i < pattern.length(); i++) {
      if (pattern.element(i) == TextPattern.ANY_RUN || pattern.element(i) == TextPattern.ANY_ONE) {
        String rest = " encodes plain text: write \\* or \\? for the character itself";
        String message = TextValues.name(modifier) + rest;
        throw expanded ? new Unfit(message) : new Unfit(wildcardOffset(text.source()), message);
      }
    }
    expansion.charge(Encoding.forms(pattern), (long) GROWTH * pattern.length());
    return Encoding.texts(pattern);
  }

  private static int wildcardOffset(String source) {
    int at = 0;
    while (at < source.length() - 1 && source.charAt(at) != '*' && source.charAt(at) != '?') {
      at += source.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at, source.length() - 1);
  }
}
