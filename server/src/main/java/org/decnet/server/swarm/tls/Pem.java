package org.decnet.server.swarm.tls;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Keys and certificates as text (RFC 7468). */
public final class Pem {
  private static final int WIDTH = 64;
  private static final String KEY = "PRIVATE KEY";
  private static final String CERTIFICATE = "CERTIFICATE";

  private Pem() {}

  /** A certificate as text. */
  public static String of(X509Certificate certificate) {
    try {
      return write(CERTIFICATE, certificate.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A certificate that was read can be written", e);
    }
  }

  /** A private key as text. */
  public static String of(PrivateKey key) {
    return write(KEY, key.getEncoded());
  }

  private static String write(String what, byte[] bytes) {
    return "-----BEGIN "
        + what
        + "-----\n"
        + Base64.getMimeEncoder(WIDTH, new byte[] {'\n'}).encodeToString(bytes)
        + "\n-----END "
        + what
        + "-----\n";
  }

  /**
   * The certificate of a text.
   *
   * @throws GeneralSecurityException if it is none
   */
  public static X509Certificate certificate(String text) throws GeneralSecurityException {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
  }

  /**
   * The key of an elliptic curve of a text.
   *
   * @throws GeneralSecurityException if it is none
   */
  public static PrivateKey key(String text) throws GeneralSecurityException {
    String body =
        text.replace("-----BEGIN " + KEY + "-----", "").replace("-----END " + KEY + "-----", "");
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(body);
      return KeyFactory.getInstance(Keys.KIND).generatePrivate(new PKCS8EncodedKeySpec(bytes));
    } catch (IllegalArgumentException e) {
      throw new InvalidKeySpecException("The key is no Base64", e);
    }
  }
}
