package org.decnet.server.swarm.tls;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;

/** Keys of the curve P-256, the only ones that the authority and its hosts use. */
public final class Keys {
  static final String KIND = "EC";
  private static final String CURVE = "secp256r1";

  /** Bytes of a public key (SubjectPublicKeyInfo) of the curve, points not compressed. */
  public static final int PUBLIC_BYTES = 91;

  private Keys() {}

  /** A new pair. */
  public static KeyPair make(SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(KIND);
      generator.initialize(new ECGenParameterSpec(CURVE), random);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No key can be made", e);
    }
  }

  /**
   * The public key that somebody sent.
   *
   * @param bytes SubjectPublicKeyInfo (RFC 5280, section 4.1.2.7)
   * @param like a key of the curve that it must be of
   * @throws GeneralSecurityException if it is none of that curve
   */
  static PublicKey read(byte[] bytes, ECPublicKey like) throws GeneralSecurityException {
    if (bytes.length != PUBLIC_BYTES) {
      throw new InvalidKeySpecException("A key has " + PUBLIC_BYTES + " bytes");
    }
    PublicKey key = KeyFactory.getInstance(KIND).generatePublic(new X509EncodedKeySpec(bytes));
    boolean same =
        key instanceof ECPublicKey curved
            && curved.getParams().getCurve().equals(like.getParams().getCurve())
            && curved.getParams().getGenerator().equals(like.getParams().getGenerator());
    if (!same) {
      throw new InvalidKeySpecException("The key is of another curve");
    }
    return key;
  }
}
