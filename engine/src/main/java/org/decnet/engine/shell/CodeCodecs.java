package org.decnet.engine.shell;

import java.util.ArrayList;
import java.util.List;
import org.decnet.engine.shell.decode.Decoding;
import org.jspecify.annotations.Nullable;

/** What code says around a constant about the way in which it is encoded. */
final class CodeCodecs {
  /** Methods that are called one after the other on a constant. */
  private static final int MAX_METHODS = 8;

  private final String text;
  private final CodeStrings strings;
  private int end;

  CodeCodecs(String text, CodeStrings strings) {
    this.text = text;
    this.strings = strings;
  }

  /** Index after what was read last. */
  int end() {
    return end;
  }

  /** What {@code unpack(} or {@code pack(} do by the template that comes first; null if nothing. */
  @Nullable Decoding template(String name, int from) {
    int i = strings.blanks(from);
    if (is(i, '(')) {
      i = strings.blanks(i + 1);
    }
    String template = word(i);
    int comma = template == null ? -1 : strings.blanks(end);
    if (template == null || !(is(comma, ',') || text.startsWith("=>", comma))) {
      return null;
    }
    end = comma + (is(comma, ',') ? 1 : 2);
    return byTemplate(name, template);
  }

  /** Unpacking reads these forms, and packing makes bytes of digits; the reverse would encode. */
  private static @Nullable Decoding byTemplate(String name, String template) {
    Decoding decoding = Decoding.named(template);
    boolean decodes = name.equals("pack") == (decoding == Decoding.HEX);
    return decodes ? decoding : null;
  }

  /** The codec that stands behind a constant as the next argument; null if there is none. */
  @Nullable Decoding told(int from) {
    int comma = strings.blanks(from);
    if (!is(comma, ',')) {
      return null;
    }
    String codec = word(strings.blanks(comma + 1));
    return codec == null ? null : Decoding.named(codec);
  }

  /** What the methods called on a constant do to it, such as {@code .decode('hex')}. */
  List<Decoding> methods(int from) {
    List<Decoding> found = new ArrayList<>(1);
    end = from;
    for (int i = 0; i < MAX_METHODS && method(strings.blanks(end), found); i++) {
      // each method is read from where the one before it ended
    }
    return found;
  }

  private boolean method(int at, List<Decoding> found) {
    if (text.startsWith("[::-1]", at)) {
      found.add(Decoding.REVERSED);
      end = at + 6;
      return true;
    }
    if (is(at, ']')) {
      end = at + 1;
      return true;
    }
    int name = is(at, '.') ? at + 1 : text.startsWith("->", at) ? at + 2 : -1;
    if (name < 0 || name >= text.length() || !Characters.startsName(text.charAt(name))) {
      return false;
    }
    end = Characters.nameEnd(text, name);
    String method = text.substring(name, end);
    String argument = argument();
    Decoding decoding =
        switch (method) {
          case "decode" -> argument == null ? null : Decoding.named(argument);
          case "unpack", "unpack1", "pack" ->
              argument == null ? null : byTemplate(method, argument);
          case "reverse" -> Decoding.REVERSED;
          default -> null;
        };
    if (decoding != null) {
      found.add(decoding);
    }
    return true;
  }

  /** Reads the argument of a method, if it has but one and that is a constant. */
  private @Nullable String argument() {
    int open = strings.blanks(end);
    if (!is(open, '(')) {
      return null;
    }
    int first = strings.blanks(open + 1);
    if (is(first, ')')) {
      end = first + 1;
      return null;
    }
    int before = end;
    String argument = word(first);
    int close = argument == null ? -1 : strings.blanks(end);
    end = is(close, ')') ? close + 1 : before;
    return is(close, ')') ? argument : null;
  }

  /** A short constant, or a name that stands for one. */
  private @Nullable String word(int from) {
    Source constant = strings.constant(from);
    if (constant != null) {
      end = strings.end();
      return constant.text();
    }
    if (from >= text.length() || !Characters.startsName(text.charAt(from))) {
      return null;
    }
    end = Characters.nameEnd(text, from);
    return text.substring(from, end);
  }

  private boolean is(int index, char wanted) {
    return index >= 0 && index < text.length() && text.charAt(index) == wanted;
  }
}
