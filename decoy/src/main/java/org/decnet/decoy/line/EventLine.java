package org.decnet.decoy.line;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A line of RFC 5424 in the making: what happened, with its fields as structured data. A value that
 * no line can hold, because of control characters or bytes that are not UTF-8, is written in Base64
 * under its name and {@code _b64}.
 */
public final class EventLine {
  /** Most bytes of one value; the rest is left out. */
  public static final int MOST_VALUE = 64 * 1024;

  private static final String B64 = "_b64";

  private final StringBuilder line;
  private final LineSink sink;

  EventLine(String head, LineSink sink) {
    this.line = new StringBuilder(256).append(head).append(" [relay@55555");
    this.sink = sink;
  }

  /** Adds a value; nothing if it is null. */
  public EventLine put(String name, @Nullable String value) {
    return value == null ? this : put(name, value.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a number. */
  public EventLine put(String name, long value) {
    return put(name, Long.toString(value));
  }

  /** Adds what was received; nothing if it is null. */
  public EventLine put(String name, byte @Nullable [] value) {
    if (value == null) {
      return this;
    }
    byte[] head = value.length <= MOST_VALUE ? value : Arrays.copyOf(value, MOST_VALUE);
    String text = text(head);
    if (text == null) {
      return add(name + B64, Base64.getEncoder().encodeToString(head));
    }
    return add(name, text);
  }

  /** Adds what somebody gave as a secret: as it is, and as text that can be read. */
  public EventLine secret(byte[] secret) {
    byte[] head = secret.length <= MOST_VALUE ? secret : Arrays.copyOf(secret, MOST_VALUE);
    add("secret_b64", Base64.getEncoder().encodeToString(head));
    return add("secret_printable", printable(head));
  }

  /** Hands the line over. */
  public void send() {
    sink.take(line.append(']').toString());
  }

  private EventLine add(String name, String value) {
    line.append(' ').append(name).append("=\"");
    for (int at = 0; at < value.length(); at++) {
      char one = value.charAt(at);
      if (one == '"' || one == '\\' || one == ']') {
        line.append('\\');
      }
      line.append(one);
    }
    line.append('"');
    return this;
  }

  /** The bytes as text; null if a line cannot hold them. */
  private static @Nullable String text(byte[] bytes) {
    for (byte one : bytes) {
      if ((one >= 0 && one < ' ') || one == 0x7F) {
        return null;
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static String printable(byte[] bytes) {
    String whole = text(bytes);
    if (whole != null) {
      return whole;
    }
    StringBuilder shown = new StringBuilder();
    for (byte one : bytes) {
      if (one >= ' ' && one < 0x7F) {
        shown.append((char) one);
      } else {
        shown.append("\\x").append(Character.forDigit((one >> 4) & 0xF, 16));
        shown.append(Character.forDigit(one & 0xF, 16));
      }
    }
    return shown.toString();
  }
}
