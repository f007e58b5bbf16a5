package org.decnet.decoy.redis;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.decnet.decoy.listen.PeerInput;
import org.jspecify.annotations.Nullable;

/** Reads commands, as arrays of strings or as lines that people type. */
final class CommandReader {
  /** Bytes of an argument that are kept. */
  static final int KEPT = 64 * 1024;

  private static final int MOST_INLINE = 64 * 1024;
  private static final int MOST_COUNT = 1024 * 1024;
  private static final int KEPT_ARGUMENTS = 1024;
  private static final int MOST_BULK = 512 * 1024 * 1024;
  private static final int MOST_UNKNOWN_COUNT = 10;
  private static final int MOST_UNKNOWN_BULK = 16 * 1024;

  private final PeerInput in;

  CommandReader(PeerInput in) {
    this.in = in;
  }

  /**
   * The next command with its arguments; empty if there was nothing to do, null if the client has
   * gone.
   *
   * @param known whether the client is let in; others may say less
   */
  @Nullable List<byte[]> next(boolean known) throws IOException {
    int first = in.peek();
    if (first < 0) {
      return null;
    }
    return first == '*' ? array(known) : typed();
  }

  private @Nullable List<byte[]> typed() throws IOException {
    byte[] line = in.line(MOST_INLINE);
    if (line == null) {
      return null;
    }
    if (line.length >= MOST_INLINE - 1) {
      throw new ProtocolError("too big inline request");
    }
    List<byte[]> words = TypedWords.of(line);
    if (words == null) {
      throw new ProtocolError("unbalanced quotes in request");
    }
    return words;
  }

  private @Nullable List<byte[]> array(boolean known) throws IOException {
    byte[] line = in.line(MOST_INLINE);
    if (line == null) {
      return null;
    }
    if (line.length >= MOST_INLINE - 1) {
      throw new ProtocolError("too big mbulk count string");
    }
    long count = number(line, 1);
    if (count == Long.MIN_VALUE || count > MOST_COUNT) {
      throw new ProtocolError("invalid multibulk length");
    }
    if (count > MOST_UNKNOWN_COUNT && !known) {
      throw new ProtocolError("unauthenticated multibulk length");
    }
    List<byte[]> words = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      byte[] word = bulk(known);
      if (word == null) {
        return null;
      }
      if (words.size() < KEPT_ARGUMENTS) {
        words.add(word);
      }
    }
    return words;
  }

  private byte @Nullable [] bulk(boolean known) throws IOException {
    byte[] line = in.line(MOST_INLINE);
    if (line == null) {
      return null;
    }
    if (line.length >= MOST_INLINE - 1) {
      throw new ProtocolError("too big bulk count string");
    }
    if (line.length == 0 || line[0] != '$') {
      String got = line.length == 0 ? "\r" : String.valueOf((char) (line[0] & 0xFF));
      throw new ProtocolError("expected '$', got '" + got + "'");
    }
    long length = number(line, 1);
    if (length < 0 || length > MOST_BULK) {
      throw new ProtocolError("invalid bulk length");
    }
    if (length > MOST_UNKNOWN_BULK && !known) {
      throw new ProtocolError("unauthenticated bulk length");
    }
    byte[] word = in.exactly((int) Math.min(length, KEPT));
    return in.skipAll(length - word.length) && in.skipAll(2) ? word : null;
  }

  /** A whole number; {@link Long#MIN_VALUE} if it is none. */
  static long number(byte[] bytes, int from) {
    String text = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
    try {
      return text.startsWith("+") || text.length() > 20 ? Long.MIN_VALUE : Long.parseLong(text);
    } catch (NumberFormatException e) {
      return Long.MIN_VALUE;
    }
  }

  /** Words as the server parts them: with quotes and escapes. */
  private static final class TypedWords {
    private TypedWords() {}

    static @Nullable List<byte[]> of(byte[] line) {
      List<byte[]> words = new ArrayList<>();
      int at = 0;
      while (at < line.length) {
        while (at < line.length && isBlank(line[at])) {
          at++;
        }
        if (at == line.length) {
          break;
        }
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        at = word(line, at, word);
        if (at < 0) {
          return null;
        }
        if (words.size() < KEPT_ARGUMENTS) {
          words.add(word.toByteArray());
        }
      }
      return words;
    }

    /** Reads a word and gives the index behind it; -1 if its quotes do not close. */
    private static int word(byte[] line, int from, ByteArrayOutputStream word) {
      int at = from;
      while (at < line.length && !isBlank(line[at])) {
        if (line[at] == '"' || line[at] == '\'') {
          at = quoted(line, at + 1, line[at], word);
          return at < 0 || (at < line.length && !isBlank(line[at])) ? -1 : at;
        }
        word.write(line[at++]);
      }
      return at;
    }

    private static int quoted(byte[] line, int from, byte quote, ByteArrayOutputStream word) {
      int at = from;
      while (at < line.length && line[at] != quote) {
        if (line[at] == '\\' && at + 1 < line.length) {
          at = escape(line, at + 1, quote, word);
        } else {
          word.write(line[at++]);
        }
      }
      return at < line.length ? at + 1 : -1;
    }

    private static int escape(byte[] line, int at, byte quote, ByteArrayOutputStream word) {
      char c = (char) (line[at] & 0xFF);
      if (quote == '\'') {
        if (c != '\'') {
          word.write('\\');
        }
        word.write(c);
        return at + 1;
      }
      if (c == 'x' && at + 2 < line.length) {
        int high = Character.digit(line[at + 1], 16);
        int low = Character.digit(line[at + 2], 16);
        if (high >= 0 && low >= 0) {
          word.write(high << 4 | low);
          return at + 3;
        }
      }
      word.write(
          switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'a' -> 7;
            default -> c;
          });
      return at + 1;
    }

    private static boolean isBlank(byte one) {
      return one == ' ' || one == '\t' || one == '\r' || one == '\n' || one == 0;
    }
  }
}
