package org.decnet.server.web.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Texts of 256 random bits that open something. They are as good as guessed never, so a plain hash
 * keeps them as safe as a slow one keeps a password.
 */
public final class Secrets {
  /** How every key begins, so that scanners of leaked secrets know one. */
  public static final String KEY_START = "decnet_";

  private static final int BYTES = 32;
  private static final int PREFIX = 8;

  private final SecureRandom random;

  /** Texts out of a source of randomness. */
  public Secrets(SecureRandom random) {
    this.random = random;
  }

  /** A new key. */
  public String key() {
    return KEY_START + ticket();
  }

  /** A new ticket. */
  public String ticket() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The part of a key by which its owner knows it again: eight characters of 43. */
  public static String prefix(String key) {
    return key.substring(KEY_START.length(), KEY_START.length() + PREFIX);
  }

  /** What is kept of a text: its SHA-256 in hexadecimal digits. */
  public static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform must provide SHA-256", e);
    }
  }
}
