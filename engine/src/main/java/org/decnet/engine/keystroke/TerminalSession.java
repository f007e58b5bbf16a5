package org.decnet.engine.keystroke;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What happened at a terminal, out of its recording: keys, the lines they made, and what was shown.
 * Held in bounded memory; what is beyond the bounds is left out.
 *
 * @param start time of the first frame, in microseconds since 1970
 * @param end time of the last one
 * @param keys in order
 * @param lines in order
 * @param shown in order
 * @param recordingEnd how the recording ended
 */
record TerminalSession(
    long start,
    long end,
    List<Key> keys,
    List<TypedLine> lines,
    List<Shown> shown,
    RecordingEnd recordingEnd) {
  /** Keys that come faster than this after each other were not pressed one by one. */
  private static final long ONE_PIECE = 3_000;

  /** More keys at once than fingers and slow networks make of typing. */
  private static final int MOST_TYPED = 3;

  private static final int MOST_KEYS = 100_000;
  private static final int MOST_LINES = 5_000;
  private static final int MOST_SHOWN = 100_000;
  private static final int LOOKED_AT = 4096;
  private static final List<String> COMPLAINTS =
      List.of(
          "not found",
          "No such file",
          "ermission denied",
          "not permitted",
          "yntax error",
          "nvalid option",
          "nrecognized option",
          "sage:",
          "cannot");

  /** Copies the lists. */
  TerminalSession {
    keys = List.copyOf(keys);
    lines = List.copyOf(lines);
    shown = List.copyOf(shown);
  }

  /**
   * Bytes that the peer was shown.
   *
   * @param micros when
   * @param bytes how many
   * @param complaint whether they say that something went wrong
   */
  record Shown(long micros, int bytes, boolean complaint) {}

  /** Reads a recording to its end. */
  static TerminalSession read(InputStream recording) throws IOException {
    TtyReader reader = new TtyReader(recording);
    List<Key> keys = new ArrayList<>();
    List<TypedLine> lines = new ArrayList<>();
    List<Shown> shown = new ArrayList<>();
    long start = -1;
    long end = 0;
    for (TtyFrame frame = reader.next(); frame != null; frame = reader.next()) {
      start = start < 0 ? frame.micros() : start;
      end = frame.micros();
      switch (frame.channel()) {
        case INPUT -> {
          int room = Math.min(frame.bytes().length, MOST_KEYS - keys.size());
          keys.addAll(KeyDecoder.keys(frame.micros(), Arrays.copyOf(frame.bytes(), room)));
        }
        case COMMAND -> command(frame, lines);
        case OUTPUT -> {
          if (shown.size() < MOST_SHOWN) {
            shown.add(shown(frame));
          }
        }
        case OPEN, CLOSE -> {}
      }
    }
    markTyped(keys);
    typed(keys, lines);
    RecordingEnd how = reader.end();
    return new TerminalSession(
        Math.max(start, 0), end, keys, lines, shown, how == null ? RecordingEnd.UNFINISHED : how);
  }

  private static void command(TtyFrame frame, List<TypedLine> lines) {
    if (frame.bytes().length > 0 && lines.size() < MOST_LINES) {
      int length = Math.min(frame.bytes().length, 1 << 14);
      String text = new String(frame.bytes(), 0, length, StandardCharsets.UTF_8);
      lines.add(new TypedLine(text, frame.micros(), frame.micros(), true, true));
    }
  }

  private static Shown shown(TtyFrame frame) {
    int length = Math.min(frame.bytes().length, LOOKED_AT);
    String text = new String(frame.bytes(), 0, length, StandardCharsets.ISO_8859_1);
    boolean complaint = COMPLAINTS.stream().anyMatch(text::contains);
    return new Shown(frame.micros(), frame.bytes().length, complaint);
  }

  private static void markTyped(List<Key> keys) {
    int from = 0;
    for (int i = 1; i <= keys.size(); i++) {
      if (i == keys.size() || keys.get(i).micros() - keys.get(i - 1).micros() > ONE_PIECE) {
        List<Key> piece = keys.subList(from, i);
        boolean typed = isTyped(piece);
        piece.replaceAll(key -> key.typed(typed));
        from = i;
      }
    }
  }

  /** No finger presses Enter at once with another key. */
  private static boolean isTyped(List<Key> piece) {
    return piece.size() == 1
        || (piece.size() <= MOST_TYPED
            && piece.stream().noneMatch(key -> key.kind() == Key.Kind.ENTER));
  }

  private static void typed(List<Key> keys, List<TypedLine> lines) {
    LineEditor editor = new LineEditor();
    boolean whole = true;
    for (int i = 0; i < keys.size() && lines.size() < MOST_LINES; i++) {
      Key key = keys.get(i);
      whole &= !key.isTyped();
      if (key.kind() == Key.Kind.ENTER) {
        long first = editor.first() < 0 ? key.micros() : editor.first();
        lines.add(new TypedLine(editor.text(), first, key.micros(), whole, false));
        editor.clear();
        whole = true;
      } else {
        editor.take(key);
      }
    }
  }
}
