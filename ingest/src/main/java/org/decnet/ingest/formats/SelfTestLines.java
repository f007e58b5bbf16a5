package org.decnet.ingest.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * Lines of sensors that tell of an attack which never happened, one for each format that can tell
 * of something the bundled rules label. They are written as the sensor writes them; the address in
 * them is one of those that are kept for documentation (RFC 5737).
 */
public final class SelfTestLines {
  private static final int NONCE = 32;

  /** Digits of a nonce that make a number which JSON holds exactly. */
  private static final int NUMBER = 12;

  private SelfTestLines() {}

  /** Whether there is a line of a format. */
  public static boolean exist(String source) {
    return Codecs.sources().contains(source)
        && SelfTestLines.class.getResource(resource(source)) != null;
  }

  /**
   * A line of a format; empty if what the format tells is labelled by no rule.
   *
   * @param at when the attack shall have happened
   * @param nonce 32 random hexadecimal digits, by which the record is no other one
   * @throws IllegalArgumentException if the nonce is none
   */
  public static Optional<byte[]> of(String source, Instant at, String nonce) {
    if (nonce.length() != NONCE || !nonce.chars().allMatch(HexFormat::isHexDigit)) {
      throw new IllegalArgumentException("A nonce has 32 hexadecimal digits");
    }
    return exist(source)
        ? Optional.of(fill(template(source), at, nonce).getBytes(StandardCharsets.UTF_8))
        : Optional.empty();
  }

  private static String fill(String template, Instant at, String nonce) {
    return template
        .strip()
        .replace("@date@", text(at, "yyyy-MM-dd"))
        .replace("@time@", text(at, "HH:mm:ss"))
        .replace("@millis@", text(at, "SSS"))
        .replace("@micros@", text(at, "SSSSSS"))
        .replace("@nonce@", nonce)
        .replace("@number@", Long.toString(Long.parseLong(nonce, 0, NUMBER, 16)));
  }

  private static String text(Instant at, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC).format(at);
  }

  private static String template(String source) {
    try (InputStream in = SelfTestLines.class.getResourceAsStream(resource(source))) {
      if (in == null) {
        throw new IllegalStateException("No line of " + source);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource(String source) {
    return "self-test/" + source + ".line";
  }
}
