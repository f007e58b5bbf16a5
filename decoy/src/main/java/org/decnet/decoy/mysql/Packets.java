package org.decnet.decoy.mysql;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.decnet.decoy.listen.Conversation;
import org.jspecify.annotations.Nullable;

/** Packets of the protocol: three bytes of length, one that counts, and the content. */
final class Packets {
  private static final int MOST = 1 << 20;
  private static final int KEPT = 64 * 1024;

  private final Conversation conversation;
  private int sequence;

  Packets(Conversation conversation) {
    this.conversation = conversation;
  }

  /** The content of the next packet, or its first bytes; null if the client has gone. */
  byte @Nullable [] next() throws IOException {
    if (conversation.in().peek() < 0) {
      return null;
    }
    byte[] head = conversation.in().exactly(4);
    int length = (head[0] & 0xFF) | ((head[1] & 0xFF) << 8) | ((head[2] & 0xFF) << 16);
    sequence = (head[3] & 0xFF) + 1;
    if (length > MOST) {
      throw new IOException("A packet is too long");
    }
    byte[] content = conversation.in().exactly(Math.min(length, KEPT));
    return conversation.in().skipAll(length - content.length) ? content : null;
  }

  /** Begins a new exchange. */
  void restart() {
    sequence = 0;
  }

  /** Writes a packet, which may wait for more. */
  void write(Content content) throws IOException {
    byte[] bytes = content.bytes();
    byte[] head = {
      (byte) bytes.length, (byte) (bytes.length >> 8), (byte) (bytes.length >> 16), (byte) sequence
    };
    sequence++;
    conversation.write(head);
    conversation.write(bytes);
  }

  /** Content in the making. */
  static final class Content {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Content number(int bytes, long value) {
      for (int i = 0; i < bytes; i++) {
        out.write((int) (value >> (8 * i)));
      }
      return this;
    }

    Content raw(byte[] bytes) {
      out.writeBytes(bytes);
      return this;
    }

    Content raw(String text) {
      return raw(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Text with a zero behind it. */
    Content ended(String text) {
      return raw(text).number(1, 0);
    }

    /** Text with its length before it. */
    Content counted(String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      if (bytes.length < 251) {
        number(1, bytes.length);
      } else {
        number(1, 0xFC).number(2, bytes.length);
      }
      return raw(bytes);
    }

    byte[] bytes() {
      return out.toByteArray();
    }
  }
}
