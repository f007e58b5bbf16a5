package org.decnet.engine.keystroke;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns Cowrie's recordings into asciicast, version 2, which terminal players show: a line of JSON
 * about the recording and one for each frame. Output is {@code o}, input {@code i}, and a command
 * that was given without a terminal is a marker, {@code m}.
 */
public final class Asciicast {
  private static final long MICROS = 1_000_000;

  private Asciicast() {}

  /**
   * Writes a recording, one frame in memory at a time.
   *
   * @param recording bytes as Cowrie wrote them; stays open
   * @param size of the terminal
   * @param out where the lines go, all of it ASCII
   * @return how the recording ended
   */
  public static RecordingEnd write(InputStream recording, TerminalSize size, Appendable out)
      throws IOException {
    TtyReader reader = new TtyReader(recording);
    Map<TtyFrame.Channel, CastText> texts = new EnumMap<>(TtyFrame.Channel.class);
    TtyFrame frame = reader.next();
    long start = frame == null ? 0 : frame.micros();
    out.append("{\"version\":2,\"width\":" + size.columns() + ",\"height\":" + size.rows());
    out.append(",\"timestamp\":" + start / MICROS + "}\n");
    while (frame != null) {
      String code = code(frame.channel());
      if (code != null && frame.bytes().length > 0) {
        String text =
            texts.computeIfAbsent(frame.channel(), channel -> new CastText()).take(frame.bytes());
        event(frame.micros() - start, code, text, out);
      }
      frame = reader.next();
    }
    RecordingEnd end = reader.end();
    return end == null ? RecordingEnd.UNFINISHED : end;
  }

  private static void event(long micros, String code, String text, Appendable out)
      throws IOException {
    String fraction = Long.toString(MICROS + micros % MICROS).substring(1);
    out.append("[" + micros / MICROS + "." + fraction);
    out.append(",\"" + code + "\",\"" + text + "\"]\n");
  }

  private static @Nullable String code(TtyFrame.Channel channel) {
    return switch (channel) {
      case INPUT -> "i";
      case OUTPUT -> "o";
      case COMMAND -> "m";
      case OPEN, CLOSE -> null;
    };
  }
}
