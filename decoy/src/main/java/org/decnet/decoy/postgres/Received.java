package org.decnet.decoy.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.decnet.decoy.listen.Conversation;
import org.jspecify.annotations.Nullable;

/** A message of a client, read from its beginning to its end. */
final class Received {
  private static final int LARGEST = 1 << 20;

  /** As PostgreSQL takes first messages. */
  private static final int LARGEST_FIRST = 10_000;

  private final int type;
  private final byte[] bytes;
  private int at;

  private Received(int type, byte[] bytes) {
    this.type = type;
    this.bytes = bytes;
  }

  /** Its letter; 0 for the first one, which has none. */
  int type() {
    return type;
  }

  /** The first message, which has no letter; null if the client is gone or it is none. */
  static @Nullable Received first(Conversation conversation) throws IOException {
    return content(conversation, 0, LARGEST_FIRST);
  }

  /** The next message; null if the client is gone or it is too large. */
  static @Nullable Received next(Conversation conversation) throws IOException {
    int type = conversation.in().read();
    return type < 0 ? null : content(conversation, type, LARGEST);
  }

  private static @Nullable Received content(Conversation conversation, int type, int largest)
      throws IOException {
    byte[] head = conversation.in().readNBytes(Integer.BYTES);
    int length = head.length < Integer.BYTES ? 0 : ByteBuffer.wrap(head).getInt();
    if (length < Integer.BYTES || length > largest) {
      return null;
    }
    return new Received(type, conversation.in().exactly(length - Integer.BYTES));
  }

  /** Text up to a zero, or to the end. */
  String text() {
    int start = at;
    int end = start;
    while (end < bytes.length && bytes[end] != 0) {
      end++;
    }
    at = Math.min(bytes.length, end + 1);
    return new String(bytes, start, end - start, StandardCharsets.UTF_8);
  }

  /** A number; -1 if there is none. */
  int int32() {
    if (bytes.length - at < Integer.BYTES) {
      return -1;
    }
    int number = ByteBuffer.wrap(bytes).getInt(at);
    at += Integer.BYTES;
    return number;
  }

  /** The next byte; -1 if there is none. */
  int one() {
    return at < bytes.length ? bytes[at++] & 0xFF : -1;
  }

  /** All that is left. */
  byte[] rest() {
    byte[] rest = Arrays.copyOfRange(bytes, at, bytes.length);
    at = bytes.length;
    return rest;
  }

  /** All of it. */
  byte[] whole() {
    return bytes.clone();
  }
}
