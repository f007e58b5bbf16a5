package org.decnet.decoy.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.decnet.decoy.listen.Conversation;
import org.jspecify.annotations.Nullable;

/**
 * A message of a client.
 *
 * @param type its letter; 0 for the first one, which has none
 */
record Received(int type, ByteBuffer content) {
  private static final int LARGEST = 1 << 20;

  /** As PostgreSQL takes first messages. */
  private static final int LARGEST_FIRST = 10_000;

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
    return new Received(type, ByteBuffer.wrap(conversation.in().exactly(length - Integer.BYTES)));
  }

  /** Text up to a zero, or to the end. */
  String text() {
    int start = content.position();
    int end = start;
    while (end < content.limit() && content.get(end) != 0) {
      end++;
    }
    content.position(Math.min(content.limit(), end + 1));
    return new String(Arrays.copyOfRange(content.array(), start, end), StandardCharsets.UTF_8);
  }

  /** A number; -1 if there is none. */
  int int32() {
    return content.remaining() < Integer.BYTES ? -1 : content.getInt();
  }

  /** All that is left. */
  byte[] rest() {
    byte[] rest = new byte[content.remaining()];
    content.get(rest);
    return rest;
  }

  /** All of it. */
  byte[] whole() {
    return content.array();
  }
}
