package org.decnet.engine.keystroke;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * Reads Cowrie's binary recordings frame by frame, in bounded memory: six little-endian numbers of
 * 32 bits (operation, terminal, length, direction, seconds, microseconds) and as many bytes as the
 * length says. No content makes it throw; it stops where the recording stops making sense.
 */
final class TtyReader {
  private static final int HEADER = 24;

  /** Cowrie writes a frame for each packet or line; nothing near this. */
  private static final int LONGEST_FRAME = 1 << 20;

  /** Bytes read of one recording. */
  private static final long MOST_BYTES = 64L << 20;

  private static final int MICROS = 1_000_000;

  private final InputStream input;
  private long bytes;
  private long lastMicros;
  private @Nullable RecordingEnd end;

  TtyReader(InputStream input) {
    this.input = input;
  }

  /** How the recording ended; null while it goes on. */
  @Nullable RecordingEnd end() {
    return end;
  }

  /** The next frame; null behind the last. */
  @Nullable TtyFrame next() throws IOException {
    if (end != null) {
      return null;
    }
    byte[] header = input.readNBytes(HEADER);
    if (header.length < HEADER) {
      return stop(header.length == 0 ? RecordingEnd.UNFINISHED : RecordingEnd.CUT);
    }
    ByteBuffer numbers = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
    int operation = numbers.getInt();
    numbers.getInt(); // the terminal, which means nothing here
    int length = numbers.getInt();
    TtyFrame.Channel channel = channel(operation, numbers.getInt());
    long seconds = Integer.toUnsignedLong(numbers.getInt());
    int micros = numbers.getInt();
    if (channel == null || length < 0 || length > LONGEST_FRAME || micros < 0 || micros >= MICROS) {
      return stop(RecordingEnd.DAMAGED);
    }
    bytes += HEADER + length;
    if (bytes > MOST_BYTES) {
      return stop(RecordingEnd.TOO_LONG);
    }
    return frame(channel, seconds * MICROS + micros, length);
  }

  private TtyFrame frame(TtyFrame.Channel channel, long micros, int length) throws IOException {
    byte[] content = input.readNBytes(length);
    if (content.length < length) {
      end = RecordingEnd.CUT;
    } else if (channel == TtyFrame.Channel.CLOSE) {
      end = RecordingEnd.COMPLETE;
    }
    lastMicros = Math.max(lastMicros, micros); // clocks are set back now and then
    return new TtyFrame(lastMicros, channel, content);
  }

  private @Nullable TtyFrame stop(RecordingEnd how) {
    end = how;
    return null;
  }

  private static TtyFrame.@Nullable Channel channel(int operation, int direction) {
    return switch (operation) {
      case 1 -> TtyFrame.Channel.OPEN;
      case 2 -> TtyFrame.Channel.CLOSE;
      case 3 ->
          switch (direction) {
            case 1 -> TtyFrame.Channel.INPUT;
            case 2 -> TtyFrame.Channel.OUTPUT;
            case 3 -> TtyFrame.Channel.COMMAND;
            default -> null;
          };
      case 4 -> TtyFrame.Channel.COMMAND;
      default -> null;
    };
  }
}
