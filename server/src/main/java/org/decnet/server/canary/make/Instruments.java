package org.decnet.server.canary.make;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.decnet.model.canary.CanaryBlob;
import org.decnet.model.canary.CanaryInstrumenter;
import org.decnet.model.canary.CanaryToken;

/**
 * Puts tokens into files that were uploaded. Files are bytes: nothing of them is executed, and all
 * that is not the token stays as it was.
 */
public final class Instruments {
  private static final byte[] MARK = "{{canary_url}}".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] BODY_END = "</body>".getBytes(StandardCharsets.US_ASCII);

  private final Callback callback;

  /** Files whose tokens call some place. */
  public Instruments(Callback callback) {
    this.callback = callback;
  }

  /** The file with the token in it. */
  public TokenFile put(
      CanaryToken token, CanaryInstrumenter instrumenter, CanaryBlob blob, byte[] content) {
    byte[] with =
        switch (instrumenter) {
          case HTML -> html(token, content);
          case PLAIN -> plain(token, content);
          case PASSTHROUGH -> content;
        };
    return new TokenFile(blob.filename(), blob.contentType(), with);
  }

  private byte[] html(CanaryToken token, byte[] content) {
    String picture = "<img src=\"" + Pages.escape(callback.url(token)) + "\" alt=\"\">";
    int at = last(content);
    return with(content, at < 0 ? content.length : at, 0, picture.getBytes(StandardCharsets.UTF_8));
  }

  /** In the place of the first mark, else behind the text. */
  private byte[] plain(CanaryToken token, byte[] content) {
    byte[] url = callback.url(token).getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at + MARK.length <= content.length; at++) {
      if (isAt(content, at, MARK)) {
        return with(content, at, MARK.length, url);
      }
    }
    byte[] line = ("\n" + callback.url(token) + "\n").getBytes(StandardCharsets.UTF_8);
    return with(content, content.length, 0, line);
  }

  private static byte[] with(byte[] content, int at, int instead, byte[] inserted) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length + inserted.length);
    out.write(content, 0, at);
    out.writeBytes(inserted);
    out.write(content, at + instead, content.length - at - instead);
    return out.toByteArray();
  }

  private static int last(byte[] content) {
    for (int at = content.length - BODY_END.length; at >= 0; at--) {
      if (isAt(content, at, BODY_END)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isAt(byte[] content, int at, byte[] word) {
    for (int i = 0; i < word.length; i++) {
      int letter = content[at + i];
      int lower = letter >= 'A' && letter <= 'Z' ? letter + 32 : letter;
      if (lower != word[i]) {
        return false;
      }
    }
    return true;
  }
}
