package org.decnet.store.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;

/**
 * Encrypts single texts with AES-256-GCM (NIST SP 800-38D) under a random 96-bit nonce each.
 *
 * <p>A text is bound to its place: what was encrypted for one row cannot be read as that of
 * another.
 */
public final class SecretCipher {
  static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final String TRANSFORMATION = "AES/GCM/NoPadding";

  private final SecretKeySpec key;
  private final SecureRandom random;

  /**
   * A cipher with a key.
   *
   * @param key 32 bytes; copied
   * @param random where nonces come from
   */
  public SecretCipher(byte[] key, SecureRandom random) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException("A key has " + KEY_BYTES + " bytes");
    }
    this.key = new SecretKeySpec(key, "AES");
    this.random = random;
  }

  /**
   * Encrypts a text: the base64 of nonce, cipher text and authentication tag.
   *
   * @param place what the text belongs to; not secret
   */
  public String encrypt(String text, String place) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8), place);
    byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
    System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
    return Base64.getEncoder().encodeToString(whole);
  }

  /**
   * Decrypts what {@link #encrypt} gave for the same place.
   *
   * @throws DecnetException if it was made with another key or for another place, or was changed
   */
  public String decrypt(String sealed, String place) {
    byte[] whole = bytes(sealed);
    byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
    byte[] rest = Arrays.copyOfRange(whole, NONCE_BYTES, whole.length);
    return new String(run(Cipher.DECRYPT_MODE, nonce, rest, place), StandardCharsets.UTF_8);
  }

  private byte[] run(int mode, byte[] nonce, byte[] text, String place) {
    try {
      Cipher cipher = Cipher.getInstance(TRANSFORMATION);
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw unfit(e);
    }
  }

  private static byte[] bytes(String sealed) {
    try {
      byte[] whole = Base64.getDecoder().decode(sealed);
      return whole.length < NONCE_BYTES ? new byte[NONCE_BYTES] : whole;
    } catch (IllegalArgumentException e) {
      throw unfit(e);
    }
  }

  private static DecnetException unfit(Exception cause) {
    return new DecnetException(
        ErrorCode.STORE_UNAVAILABLE,
        "A stored secret does not fit the key in " + KeyFile.NAME + " of the data folder",
        cause);
  }
}
