package org.decnet.testkit.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.decnet.sigma.ParseResult;
import org.decnet.sigma.RuleParser;
import org.junit.jupiter.api.Test;

/**
 * Encoded values are found in what a program would have encoded. The parser encodes them, for the
 * naive interpreter too, so they are held to the JDK's own encoders here.
 */
class EncodedValuesProperties {
  private static final int ROUNDS = 2_000;
  private static final NaiveInterpreter NAIVE = new NaiveInterpreter(List.of());

  private final Random random = new Random(7);

  private boolean matches(String modifiers, String value, String encoded) {
    String yaml =
        "title: Encoded\nlogsource: { category: test }\ndetection:\n  sel: { \"f"
            + modifiers
            + "\": "
            + YamlText.quoted(value)
            + " }\n  condition: sel\n";
    ParseResult result = new RuleParser().parse("encoded.yml", yaml);
    assertThat(result.rejected()).as("%s%n%s", yaml, result.problems()).isFalse();
    return NAIVE.matches(result.rules().get(0), Map.of("f", encoded));
  }

  /** A text without wildcards and backslashes. */
  private String plainText() {
    StringBuilder text = new StringBuilder();
    while (text.length() < 3 || random.nextInt(4) > 0) {
      text.append(RandomText.pick(random, List.of("a", "B", "9", " ", "-", "é", "😀", "%", "=")));
    }
    return text.toString();
  }

  /** The Base64 of the bytes with some others around them. */
  private String within(byte[] bytes) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(noise());
    all.writeBytes(bytes);
    all.writeBytes(noise());
    return Base64.getEncoder().encodeToString(all.toByteArray());
  }

  private byte[] noise() {
    byte[] bytes = new byte[random.nextInt(6)];
    random.nextBytes(bytes);
    return bytes;
  }

  @Test
  void offsetsAreFoundWhereverTheTextStands() {
    for (int i = 0; i < ROUNDS; i++) {
      String text = plainText();
      String encoded = within(text.getBytes(StandardCharsets.UTF_8));
      assertThat(matches("|base64offset|contains", text, encoded))
          .as("%s in %s", text, encoded)
          .isTrue();
    }
  }

  @Test
  void wideTextsAreFoundInBothByteOrders() {
    Map<String, Charset> orders =
        Map.of(
            "|wide", StandardCharsets.UTF_16LE,
            "|utf16le", StandardCharsets.UTF_16LE,
            "|utf16be", StandardCharsets.UTF_16BE);
    for (int i = 0; i < ROUNDS; i++) {
      String text = plainText();
      orders.forEach((modifier, charset) -> {
        String encoded = within(text.getBytes(charset));
        assertThat(matches(modifier + "|base64offset|contains", text, encoded))
            .as("%s: %s in %s", modifier, text, encoded)
            .isTrue();
      });
    }
  }

  @Test
  void wholeTextsAreEncodedAsTheJdkDoes() {
    for (int i = 0; i < ROUNDS; i++) {
      String text = plainText();
      String encoded = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
      assertThat(matches("|base64", text, encoded)).isTrue();
      assertThat(matches("|base64", text, encoded + "A")).isFalse();
      assertThat(matches("|base64", text + "x", encoded)).isFalse();
    }
  }

  @Test
  void markOfTheByteOrderStandsFirst() {
    byte[] bytes = "\ufeffabc".getBytes(StandardCharsets.UTF_16LE);

    assertThat(matches("|utf16|base64", "abc", Base64.getEncoder().encodeToString(bytes))).isTrue();
  }
}
