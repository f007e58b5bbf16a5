package org.decnet.engine.keystroke;

import java.util.ArrayList;
import java.util.List;

/** Takes the bytes that a terminal sent apart into keys. Sequences lie within one frame. */
final class KeyDecoder {
  private static final int ESCAPE = 0x1B;
  private static final int LONGEST_SEQUENCE = 16;
  private static final int REPLACEMENT = 0xFFFD;

  private final byte[] bytes;
  private final List<Draft> drafts = new ArrayList<>();
  private int at;

  private KeyDecoder(byte[] bytes) {
    this.bytes = bytes;
  }

  private record Draft(Key.Kind kind, int codePoint) {}

  /** The keys of a frame. */
  static List<Key> keys(long micros, byte[] bytes) {
    KeyDecoder decoder = new KeyDecoder(bytes);
    while (decoder.at < bytes.length) {
      decoder.step();
    }
    return decoder.drafts.stream()
        .map(draft -> new Key(micros, draft.kind(), draft.codePoint(), false))
        .toList();
  }

  private void step() {
    int value = bytes[at++] & 0xFF;
    if (value == ESCAPE) {
      escape();
    } else if (value == '\r' || value == '\n') {
      if (value == '\r' && at < bytes.length && bytes[at] == '\n') {
        at++;
      }
      add(Key.Kind.ENTER, '\n');
    } else if (value == 0x7F || value == 0x08) {
      add(Key.Kind.BACKSPACE, value);
    } else if (value == '\t') {
      add(Key.Kind.TAB, value);
    } else if (value < ' ') {
      add(Key.Kind.CONTROL, value + '`');
    } else if (value < 0x7F) {
      add(Key.Kind.PRINTABLE, value);
    } else {
      add(Key.Kind.PRINTABLE, beyondAscii(value));
    }
  }

  private void add(Key.Kind kind, int codePoint) {
    drafts.add(new Draft(kind, codePoint));
  }

  /** The character of two to four bytes; U+FFFD, and one byte, for what is no UTF-8. */
  private int beyondAscii(int first) {
    int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
    if (first < 0xC2 || first > 0xF4 || at + more > bytes.length) {
      return REPLACEMENT;
    }
    int codePoint = first & (0x3F >> more);
    for (int i = 0; i < more; i++) {
      int next = bytes[at + i] & 0xFF;
      if (next >> 6 != 2) {
        return REPLACEMENT;
      }
      codePoint = codePoint << 6 | (next & 0x3F);
    }
    at += more;
    return Character.isValidCodePoint(codePoint) ? codePoint : REPLACEMENT;
  }

  private void escape() {
    if (at == bytes.length) {
      add(Key.Kind.OTHER, ESCAPE);
      return;
    }
    int introducer = bytes[at++];
    if (introducer == 'O' && at < bytes.length) {
      keypad(bytes[at++]);
    } else if (introducer == '[') {
      sequence();
    } else {
      boolean word = introducer == 'b' || introducer == 'f' || introducer == 'd';
      add(word ? Key.Kind.MOVE : Key.Kind.OTHER, introducer);
    }
  }

  private void keypad(int letter) {
    boolean number = (letter >= 'j' && letter <= 'y') || letter == 'M';
    boolean move = letter >= 'A' && letter <= 'H';
    add(number ? Key.Kind.KEYPAD : move ? Key.Kind.MOVE : Key.Kind.OTHER, letter);
  }

  private void sequence() {
    int start = at;
    while (at < bytes.length && at - start < LONGEST_SEQUENCE && bytes[at] < '@') {
      at++;
    }
    int last = at < bytes.length ? bytes[at++] : 0;
    boolean number = last == '~' && at - start > 1;
    if (number && isPaste(start)) {
      add(Key.Kind.PASTE, last);
    } else {
      boolean move = (last >= 'A' && last <= 'H') || number;
      add(move ? Key.Kind.MOVE : Key.Kind.OTHER, last);
    }
  }

  /** Whether a sequence is that of bracketed paste: 200 before, 201 behind it. */
  private boolean isPaste(int start) {
    return at - start == 4
        && bytes[start] == '2'
        && bytes[start + 1] == '0'
        && (bytes[start + 2] == '0' || bytes[start + 2] == '1');
  }
}
