package org.decnet.server.canary.make;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Makes up what a file needs, the same for the same seed. What comes of one label does not depend
 * on what else was asked for. Nothing of it is a secret of anybody.
 */
final class SeededWords {
  static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final List<String> NAMES =
      List.of("alice", "bjorn", "carla", "dmitri", "elena", "felix", "greta", "hannes", "ines");
  private static final List<String> PROJECTS =
      List.of("billing", "gateway", "intranet", "inventory", "ledger", "orders", "reports");

  private final String seed;

  SeededWords(String seed) {
    this.seed = seed;
  }

  /** Bytes of a label. */
  byte[] bytes(String label, int count) {
    ByteBuffer bytes = ByteBuffer.allocate(count);
    for (int block = 0; bytes.hasRemaining(); block++) {
      byte[] some = hash(seed + '|' + label + '|' + block);
      bytes.put(some, 0, Math.min(some.length, bytes.remaining()));
    }
    return bytes.array();
  }

  String hex(String label, int digits) {
    return HexFormat.of().formatHex(bytes(label, (digits + 1) / 2)).substring(0, digits);
  }

  /** A text of some letters. */
  String text(String label, String letters, int length) {
    StringBuilder text = new StringBuilder();
    for (byte one : bytes(label, length)) {
      text.append(letters.charAt((one & 0xFF) % letters.length()));
    }
    return text.toString();
  }

  String pick(String label, List<String> words) {
    return words.get((bytes(label, 1)[0] & 0xFF) % words.size());
  }

  /** A number from 0 to below a bound of at most 65,536. */
  int number(String label, int bound) {
    byte[] bytes = bytes(label, 2);
    return (((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF)) % bound;
  }

  String user() {
    return pick("user", NAMES);
  }

  String project() {
    return pick("project", PROJECTS);
  }

  /** A password that somebody could have been given. */
  String password(String label) {
    return text(label, LETTERS, 20);
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform must provide SHA-256", e);
    }
  }
}
