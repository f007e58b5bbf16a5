package org.decnet.engine.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A word as it stands in an index: small letters a to z and digits only, at least three and at most
 * {@value #LONGEST} of them, so that every database takes it for one word, none for a frequent word
 * that it leaves out, and none for part of its own language.
 *
 * @param text the letters and digits
 * @param isPrefix whether all words are meant that begin so
 */
public record Term(String text, boolean isPrefix) {
  /** Longest term; databases cut or leave out longer ones. */
  static final int LONGEST = 64;

  private static final int HASHED = 46;
  private static final int HASH_BYTES = 8;
  private static final int ASCII = 0x80;

  /** What a term tells of an event. */
  enum Kind {
    /** It occurs in its text. */
    WORD("w0"),
    /** Its decoy. */
    DECKY("d0"),
    /** Its service. */
    SERVICE("s0"),
    /** Its class. */
    EVENT_CLASS("c0"),
    /** Whose it is. */
    ATTACKER("a0");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }
  }

  /** The term of exactly one value. */
  static Term of(Kind kind, String value) {
    String letters = letters(value);
    return new Term(
        kind.prefix
            + (letters.length() <= HASHED + 2 * HASH_BYTES
                ? letters
                : letters.substring(0, HASHED) + hash(letters)),
        false);
  }

  /** The term of all words of a text that begin so. */
  static Term beginning(String value) {
    String letters = letters(value);
    return new Term(
        Kind.WORD.prefix + letters.substring(0, Math.min(HASHED, letters.length())), true);
  }

  /** Capital letters become small, and all but small letters and digits their number. */
  private static String letters(String value) {
    StringBuilder letters = new StringBuilder(value.length());
    value
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(c -> {
          if (c == 'z') {
            letters.append("zz");
          } else if (c < ASCII && Character.isLetterOrDigit(c)) {
            letters.append((char) c);
          } else {
            letters.append('z').append(Integer.toHexString(c)).append('x');
          }
        });
    return letters.toString();
  }

  private static String hash(String letters) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(letters.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
