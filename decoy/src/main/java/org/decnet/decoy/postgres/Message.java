package org.decnet.decoy.postgres;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.decnet.decoy.listen.Conversation;
import org.decnet.decoy.text.Parts;

/** A message to a client in the making. */
final class Message {
  private final char type;
  private final ByteArrayOutputStream content = new ByteArrayOutputStream();

  Message(char type) {
    this.type = type;
  }

  /** An error, as this and that line of the server's source would raise it. */
  static Message error(String severity, String code, String text, String where) {
    List<String> source = Parts.of(where, ' ', 3);
    return new Message('E')
        .field('S', severity)
        .field('V', severity)
        .field('C', code)
        .field('M', text)
        .field('F', source.get(0))
        .field('L', source.get(1))
        .field('R', source.get(2))
        .raw(new byte[] {0});
  }

  private Message field(char name, String text) {
    content.write(name);
    return text(text);
  }

  /** Text, with a zero behind it. */
  Message text(String text) {
    content.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    content.write(0);
    return this;
  }

  Message raw(byte[] bytes) {
    content.writeBytes(bytes);
    return this;
  }

  Message int32(int value) {
    return raw(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
  }

  Message int16(int value) {
    return raw(ByteBuffer.allocate(Short.BYTES).putShort((short) value).array());
  }

  /** Bytes with their number before them. */
  Message counted(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return int32(bytes.length).raw(bytes);
  }

  void to(Conversation conversation) throws IOException {
    byte[] bytes = content.toByteArray();
    ByteBuffer head = ByteBuffer.allocate(1 + Integer.BYTES);
    head.put((byte) type).putInt(bytes.length + Integer.BYTES);
    conversation.write(head.array());
    conversation.write(bytes);
  }
}
