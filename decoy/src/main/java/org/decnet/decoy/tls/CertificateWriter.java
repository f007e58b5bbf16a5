package org.decnet.decoy.tls;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.decnet.decoy.ber.Ber;
import org.jspecify.annotations.Nullable;

/** Writes certificates (RFC 5280, section 4.1) and signs them with one key. */
public final class CertificateWriter {
  private static final int SERIAL_BITS = 159;
  private static final int VERSION = 0xA0;
  private static final int VERSION_3 = 2;
  private static final int EXTENSIONS = 0xA3;
  private static final String COMMON_NAME = "2.5.4.3";
  private static final String UNIT = "2.5.4.11";

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Signing signing;
  private final PrivateKey key;
  private final Name issuer;
  private final SecureRandom random;

  /**
   * Signs with a key.
   *
   * @param key of the kind that the way to sign needs
   * @param issuer whose key it is
   */
  public CertificateWriter(Signing signing, PrivateKey key, Name issuer, SecureRandom random) {
    this.signing = signing;
    this.key = key;
    this.issuer = issuer;
    this.random = random;
  }

  /** Ways to sign. */
  public enum Signing {
    /** With an RSA key. */
    RSA("SHA256withRSA"),
    /** With a key of an elliptic curve. */
    EC("SHA256withECDSA");

    private final String algorithm;

    Signing(String algorithm) {
      this.algorithm = algorithm;
    }

    private byte[] written() {
      return switch (this) {
        case RSA -> Ber.of(Ber.SEQUENCE, Ber.object("1.2.840.113549.1.1.11"), Ber.of(Ber.NOTHING));
        case EC -> Ber.of(Ber.SEQUENCE, Ber.object("1.2.840.10045.4.3.2"));
      };
    }
  }

  /**
   * Whom a certificate speaks of.
   *
   * @param unit what it is for; null if it does not say
   */
  public record Name(String commonName, @Nullable String unit) {
    private byte[] written() {
      byte[] last = part(COMMON_NAME, commonName);
      return unit == null
          ? Ber.of(Ber.SEQUENCE, last)
          : Ber.of(Ber.SEQUENCE, part(UNIT, unit), last);
    }

    private static byte[] part(String type, String text) {
      return Ber.of(Ber.SET, Ber.of(Ber.SEQUENCE, Ber.object(type), Ber.text(Ber.UTF8, text)));
    }
  }

  /**
   * A certificate.
   *
   * @param until before 2050
   * @param extensions none for a certificate of version 1
   * @throws GeneralSecurityException if the key cannot sign
   */
  public X509Certificate write(
      Name subject, PublicKey of, Instant from, Instant until, List<Extension> extensions)
      throws GeneralSecurityException {
    boolean plain = extensions.isEmpty();
    byte[] body =
        Ber.of(
            Ber.SEQUENCE,
            plain ? new byte[0] : Ber.of(VERSION, Ber.integer(VERSION_3)),
            Ber.of(Ber.INTEGER, serial()),
            signing.written(),
            issuer.written(),
            Ber.of(Ber.SEQUENCE, time(from), time(until)),
            subject.written(),
            of.getEncoded(),
            plain ? new byte[0] : Ber.of(EXTENSIONS, Extension.written(extensions)));
    Signature signature = Signature.getInstance(signing.algorithm);
    signature.initSign(key, random);
    signature.update(body);
    byte[] whole =
        Ber.of(
            Ber.SEQUENCE,
            body,
            signing.written(),
            Ber.of(Ber.BITS, new byte[] {0}, signature.sign()));
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(whole));
  }

  private byte[] serial() {
    return new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS - 1).toByteArray();
  }

  private static byte[] time(Instant time) {
    return Ber.text(Ber.UTC_TIME, UTC.format(time));
  }
}
