package org.decnet.engine.lift.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.decnet.engine.lift.text.BoundedText;
import org.jspecify.annotations.Nullable;

/**
 * Takes messages apart. What is broken, nested too deep or too much is left out, and what was read
 * before counts: a hostile message is no failure.
 */
final class MimeReader {
  /** Most bytes of a message. */
  static final int MOST_BYTES = 32 * 1024 * 1024;

  private static final int DEEPEST = 10;
  private static final int MOST_PARTS = 200;
  private static final MimeConfig CONFIG =
      MimeConfig.custom()
          .setStrictParsing(false)
          .setMaxHeaderCount(1000)
          .setMaxHeaderLen(64 * 1024)
          .setMaxLineLen(-1)
          .build();

  private final MailHeaders headers = new MailHeaders();
  private final BoundedText text = new BoundedText();
  private final BoundedText html = new BoundedText();
  private final List<Attachment> attachments = new ArrayList<>();
  private int depth;
  private int parts;
  private PartName name = new PartName();

  private MimeReader() {}

  /** The parts of a message. */
  static MailContent read(byte[] message) {
    MimeReader reader = new MimeReader();
    int length = Math.min(message.length, MOST_BYTES);
    try {
      reader.read(new ByteArrayInputStream(message, 0, length));
    } catch (IOException | MimeException e) {
      // Broken on purpose or by a relay: what came before the break is what there is.
    }
    return reader.content();
  }

  private MailContent content() {
    String page = html.orNull() == null ? "" : String.valueOf(html.orNull());
    String plain = text.orNull();
    return new MailContent(
        headers, plain == null ? HtmlText.strip(page) : plain, page, attachments);
  }

  private void read(InputStream message) throws IOException, MimeException {
    MimeTokenStream stream = new MimeTokenStream(CONFIG);
    stream.parse(message);
    EntityState state = stream.getState();
    while (state != EntityState.T_END_OF_STREAM && parts <= MOST_PARTS) {
      if (!step(stream, state)) {
        return;
      }
      state = stream.next();
    }
  }

  private boolean step(MimeTokenStream stream, EntityState state)
      throws IOException, MimeException {
    switch (state) {
      case T_START_HEADER -> name = new PartName();
      case T_FIELD -> field(stream.getField());
      case T_START_MULTIPART, T_START_MESSAGE -> depth++;
      case T_END_MULTIPART, T_END_MESSAGE -> depth--;
      case T_BODY -> body(stream);
      default -> {}
    }
    // A message in a part is one level, and so is what is in several parts.
    return depth <= DEEPEST + 1;
  }

  private void field(Field field) {
    if (depth <= 1) {
      headers.add(field.getName(), field.getBody());
    }
    name.add(field.getName(), field.getBody());
  }

  private void body(MimeTokenStream stream) throws IOException {
    parts++;
    BodyDescriptor descriptor = stream.getBodyDescriptor();
    byte[] bytes = stream.getDecodedInputStream().readAllBytes();
    String type = descriptor.getMimeType() == null ? "" : lower(descriptor.getMimeType());
    boolean attached = name.isAttached();
    if (!attached && type.equals("text/html")) {
      html.add(new String(bytes, EncodedWords.charset(descriptor.getCharset())));
    } else if (!attached && type.startsWith("text/")) {
      text.add(new String(bytes, EncodedWords.charset(descriptor.getCharset())));
    } else {
      attachments.add(Attachment.of(name.fileName(), bytes));
    }
  }

  private static String lower(String type) {
    return type.toLowerCase(Locale.ROOT);
  }

  /** What the headers of a part say of the file that it is. */
  private static final class PartName {
    private @Nullable String given;
    private boolean attachment;

    void add(String header, @Nullable String value) {
      if (value == null) {
        return;
      }
      boolean disposition = header.equalsIgnoreCase("Content-Disposition");
      if (disposition || header.equalsIgnoreCase("Content-Type")) {
        attachment |= disposition && value.strip().regionMatches(true, 0, "attachment", 0, 10);
        String found = Parameters.of(value, disposition ? "filename" : "name");
        given = found == null || (given != null && !disposition) ? given : found;
      }
    }

    boolean isAttached() {
      return attachment || given != null;
    }

    @Nullable String fileName() {
      return given;
    }
  }
}
