package org.decnet.decoy.postgres;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The server's side of SCRAM-SHA-256 (RFC 5802, RFC 7677). The password is not sent: one of ours
 * that makes the same proof is the one.
 */
final class Scram {
  static final String NAME = "SCRAM-SHA-256";

  private static final int ROUNDS = 4096;
  private static final String HMAC = "HmacSHA256";
  private static final int LONGEST = 4096;

  private final String clientFirst;
  private final String serverFirst;
  private final byte[] salt;
  private String clientFinal = "";
  private byte[] proof = new byte[0];

  private Scram(String clientFirst, String serverFirst, byte[] salt) {
    this.clientFirst = clientFirst;
    this.serverFirst = serverFirst;
    this.salt = salt;
  }

  /**
   * Begins with what the client said first; null if it is malformed.
   *
   * @param nonce of this server, printable
   * @param salt of this user
   */
  static @Nullable Scram of(byte[] first, String nonce, byte[] salt) {
    String text = new String(first, StandardCharsets.UTF_8);
    int bare = text.indexOf(',', text.indexOf(',') + 1) + 1;
    int asked = text.indexOf(",r=", Math.max(0, bare));
    boolean header = text.startsWith("n,") || text.startsWith("y,");
    if (!header || bare <= 0 || asked < 0 || text.length() > LONGEST) {
      return null;
    }
    int start = asked + ",r=".length();
    int comma = text.indexOf(',', start);
    String theirs = text.substring(start, comma < 0 ? text.length() : comma);
    String answer =
        "r=" + theirs + nonce + ",s=" + Base64.getEncoder().encodeToString(salt) + ",i=" + ROUNDS;
    return new Scram(text.substring(bare), answer, salt);
  }

  /** What is answered first. */
  String serverFirst() {
    return serverFirst;
  }

  /** Takes what the client says last; false if it is malformed. */
  boolean take(byte[] last) {
    String text = new String(last, StandardCharsets.UTF_8);
    int at = text.lastIndexOf(",p=");
    if (at < 0 || text.length() > LONGEST) {
      return false;
    }
    try {
      proof = Base64.getDecoder().decode(text.substring(at + ",p=".length()));
    } catch (IllegalArgumentException e) {
      return false; // no proof that could be right
    }
    clientFinal = text.substring(0, at);
    return true;
  }

  /** All that a password must be held against to see whether it is the one. */
  String told() {
    return "$scram-sha-256$"
        + Base64.getEncoder().encodeToString(message())
        + "$"
        + Base64.getEncoder().encodeToString(proof);
  }

  private byte[] message() {
    return String.join(",", clientFirst, serverFirst, clientFinal).getBytes(StandardCharsets.UTF_8);
  }

  /** What is answered last if a password makes the proof; null if it does not. */
  @Nullable String answer(String password) {
    try {
      byte[] salted = salted(password);
      byte[] clientKey = hmac(salted, "Client Key".getBytes(StandardCharsets.US_ASCII));
      byte[] stored = MessageDigest.getInstance("SHA-256").digest(clientKey);
      byte[] expected = hmac(stored, message());
      for (int i = 0; i < expected.length; i++) {
        expected[i] ^= clientKey[i];
      }
      if (!MessageDigest.isEqual(expected, proof)) {
        return null;
      }
      byte[] serverKey = hmac(salted, "Server Key".getBytes(StandardCharsets.US_ASCII));
      return "v=" + Base64.getEncoder().encodeToString(hmac(serverKey, message()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has " + HMAC, e);
    }
  }

  /** PBKDF2 with one block, whose password may be empty. */
  private byte[] salted(String password) throws GeneralSecurityException {
    Mac mac = mac(password.getBytes(StandardCharsets.UTF_8));
    mac.update(salt);
    byte[] block = mac.doFinal(new byte[] {0, 0, 0, 1});
    byte[] sum = block.clone();
    for (int i = 1; i < ROUNDS; i++) {
      block = mac.doFinal(block);
      for (int j = 0; j < sum.length; j++) {
        sum[j] ^= block[j];
      }
    }
    return sum;
  }

  private static byte[] hmac(byte[] key, byte[] message) throws GeneralSecurityException {
    return mac(key).doFinal(message);
  }

  private static Mac mac(byte[] key) throws GeneralSecurityException {
    Mac mac = Mac.getInstance(HMAC);
    mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, HMAC));
    return mac;
  }
}
