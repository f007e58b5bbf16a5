package org.decnet.engine.keystroke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.decnet.engine.keystroke.Key.Kind.BACKSPACE;
import static org.decnet.engine.keystroke.Key.Kind.CONTROL;
import static org.decnet.engine.keystroke.Key.Kind.ENTER;
import static org.decnet.engine.keystroke.Key.Kind.KEYPAD;
import static org.decnet.engine.keystroke.Key.Kind.MOVE;
import static org.decnet.engine.keystroke.Key.Kind.OTHER;
import static org.decnet.engine.keystroke.Key.Kind.PASTE;
import static org.decnet.engine.keystroke.Key.Kind.PRINTABLE;
import static org.decnet.engine.keystroke.Key.Kind.TAB;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyDecoderTest {
  @Test
  void bytesAreKeys() {
    assertThat(kinds("a\r\n\n\r\t\u007f\b\u0003é"))
        .containsExactly(
            PRINTABLE, ENTER, ENTER, ENTER, TAB, BACKSPACE, BACKSPACE, CONTROL, PRINTABLE);
    assertThat(keys("\u0003").getFirst().isControl('c')).isTrue();
    assertThat(keys("é").getFirst().codePoint()).isEqualTo('é');
    assertThat(keys("\ud83d\ude00").getFirst().codePoint()).isEqualTo(0x1F600);
  }

  @Test
  void sequencesAreOneKey() {
    assertThat(
            kinds(
                "\u001b[A\u001b[3~\u001b[1;5C\u001bb\u001bOA\u001bOp\u001bOM\u001b[200~x\u001b[201~"))
        .containsExactly(MOVE, MOVE, MOVE, MOVE, MOVE, KEYPAD, KEYPAD, PASTE, PRINTABLE, PASTE);
    assertThat(kinds("\u001b")).containsExactly(OTHER);
    assertThat(kinds("\u001b[")).containsExactly(OTHER);
  }

  @Test
  void noBytesMakeItFail() {
    Random random = new Random(5);
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes = new byte[random.nextInt(24)];
      random.nextBytes(bytes);
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] =
            random.nextInt(3) == 0 ? (byte) "\u001b[O~2".charAt(random.nextInt(5)) : bytes[i];
      }
      assertThat(KeyDecoder.keys(0, bytes)).hasSizeLessThanOrEqualTo(bytes.length);
    }
  }

  private static List<Key> keys(String text) {
    return KeyDecoder.keys(0, text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Key.Kind> kinds(String text) {
    return keys(text).stream().map(Key::kind).toList();
  }
}
