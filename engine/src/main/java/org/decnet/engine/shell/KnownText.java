package org.decnet.engine.shell;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.decnet.engine.shell.decode.Bytes;
import org.jspecify.annotations.Nullable;

/** Text that a line itself lets one tell: what a program writes, or what a file holds. */
final class KnownText {
  static final KnownText NOTHING = new KnownText(new byte[0], false, Integer.MAX_VALUE, 0);

  /** Characters shown of a text. */
  private static final int MAX_SHOWN = 64 * 1024;

  private final byte[] bytes;
  private final boolean decoded;
  private final int start;
  private final int end;
  private @Nullable String text;
  private @Nullable String shown;

  /**
   * A text.
   *
   * @param decoded whether it came out of encoded text
   * @param start index in the line of what it came from
   * @param end index in the line after what it came from
   */
  KnownText(byte[] bytes, boolean decoded, int start, int end) {
    this.bytes = bytes;
    this.decoded = decoded;
    this.start = start;
    this.end = end;
  }

  /** Texts one after the other. */
  static KnownText joined(List<KnownText> texts) {
    if (texts.size() == 1) {
      return texts.getFirst();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean decoded = false;
    int start = Integer.MAX_VALUE;
    int end = 0;
    for (KnownText text : texts) {
      bytes.writeBytes(text.bytes);
      decoded |= text.decoded;
      start = Math.min(start, text.start);
      end = Math.max(end, text.end);
    }
    return new KnownText(bytes.toByteArray(), decoded, start, end);
  }

  byte[] bytes() {
    return bytes;
  }

  boolean decoded() {
    return decoded;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** Whether it came from some place in the line. */
  boolean hasPlace() {
    return start <= end;
  }

  /** Whether it looks like a script. */
  boolean isScript() {
    return Bytes.isScript(bytes);
  }

  /** The text. */
  String text() {
    if (text == null) {
      text = Bytes.text(bytes);
    }
    return text;
  }

  /** The text without the line end that echo adds, if not too long. */
  String shown(boolean withLineEnd) {
    if (withLineEnd) {
      return shownText(true);
    }
    if (shown == null) {
      shown = shownText(false);
    }
    return shown;
  }

  private String shownText(boolean withLineEnd) {
    String all = text();
    int end = !withLineEnd && all.endsWith("\n") ? all.length() - 1 : all.length();
    return all.substring(0, Math.min(end, MAX_SHOWN));
  }

  /** The text to be parsed, every character of which stands for the same place. */
  Source source() {
    return new Source(text(), Origins.place(start, end), 0, decoded);
  }
}
