package org.decnet.decoy.tls;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.decnet.decoy.ber.Ber;
import org.decnet.decoy.listen.Site;

/**
 * A key and a certificate that it signs itself, as administrators make them. Made once for a decoy
 * and kept: a host whose certificate changes with each start is none.
 */
public final class SelfSigned {
  private static final int KEY_BITS = 2048;
  private static final int SERIAL_BITS = 159;
  private static final Duration LIFE = Duration.ofDays(3650);
  private static final String SHA256_WITH_RSA = "1.2.840.113549.1.1.11";
  private static final String COMMON_NAME = "2.5.4.3";
  private static final String TYPE = "PKCS12";
  private static final String ALIAS = "decoy";

  /** Protects nothing that the folder of the store does not protect. */
  private static final char[] PASSWORD = "decoy".toCharArray();

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private SelfSigned() {}

  /**
   * How a service of a decoy encrypts.
   *
   * @param service name of the service, under which the key is kept
   * @param name that the certificate is for
   */
  public static SSLContext context(Site site, String service, String name) {
    Instant since = site.persona().bootedAt();
    byte[] kept = site.keepsakes().get(service + ".p12", () -> made(name, since, site.random()));
    try {
      KeyStore store = KeyStore.getInstance(TYPE);
      store.load(new ByteArrayInputStream(kept), PASSWORD);
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, PASSWORD);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, site.random());
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("The kept key of " + service + " cannot be used", e);
    }
  }

  private static byte[] made(String name, Instant since, SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(KEY_BITS, random);
      KeyPair pair = generator.generateKeyPair();
      Certificate certificate =
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(signed(pair, name, since, random)));
      KeyStore store = KeyStore.getInstance(TYPE);
      store.load(null, PASSWORD);
      store.setKeyEntry(ALIAS, pair.getPrivate(), PASSWORD, new Certificate[] {certificate});
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      store.store(out, PASSWORD);
      return out.toByteArray();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("No key can be made", e);
    }
  }

  /** RFC 5280, section 4.1. */
  private static byte[] signed(KeyPair pair, String name, Instant since, SecureRandom random)
      throws GeneralSecurityException {
    byte[] algorithm = Ber.of(Ber.SEQUENCE, Ber.object(SHA256_WITH_RSA), Ber.of(Ber.NOTHING));
    byte[] who =
        Ber.of(
            Ber.SEQUENCE,
            Ber.of(
                Ber.SET, Ber.of(Ber.SEQUENCE, Ber.object(COMMON_NAME), Ber.text(Ber.UTF8, name))));
    byte[] body =
        Ber.of(
            Ber.SEQUENCE,
            Ber.of(Ber.INTEGER, serial(random)),
            algorithm,
            who,
            Ber.of(Ber.SEQUENCE, time(since), time(since.plus(LIFE))),
            who,
            pair.getPublic().getEncoded());
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(pair.getPrivate(), random);
    signature.update(body);
    return Ber.of(
        Ber.SEQUENCE, body, algorithm, Ber.of(Ber.BITS, new byte[] {0}, signature.sign()));
  }

  private static byte[] serial(SecureRandom random) {
    return new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS - 1).toByteArray();
  }

  private static byte[] time(Instant time) {
    return Ber.text(Ber.UTC_TIME, UTC.format(time));
  }
}
