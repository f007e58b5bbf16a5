package org.decnet.ingest.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes as lower-case hex text. */
public final class Hashes {
  private static final HexFormat HEX = HexFormat.of();

  private Hashes() {}

  /** SHA-256 of bytes. */
  public static String sha256(byte[] bytes) {
    return HEX.formatHex(digest("SHA-256").digest(bytes));
  }

  /** SHA-256 of the UTF-8 form of a text. */
  public static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  /** MD5 of the UTF-8 form of a text. Only for fingerprints that are defined by MD5. */
  public static String md5(String text) {
    return HEX.formatHex(digest("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform must provide " + algorithm, e);
    }
  }
}
