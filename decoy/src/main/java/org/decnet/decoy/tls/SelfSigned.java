package org.decnet.decoy.tls;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.decnet.decoy.listen.Site;
import org.decnet.decoy.tls.CertificateWriter.Name;
import org.decnet.decoy.tls.CertificateWriter.Signing;

/**
 * A key and a certificate that it signs itself, as administrators make them. Made once for a decoy
 * and kept: a host whose certificate changes with each start is none.
 */
public final class SelfSigned {
  private static final int KEY_BITS = 2048;
  private static final Duration LIFE = Duration.ofDays(3650);
  private static final String TYPE = "PKCS12";
  private static final String ALIAS = "decoy";

  /** Protects nothing that the folder of the store does not protect. */
  private static final char[] PASSWORD = "decoy".toCharArray();

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
      Name who = new Name(name, null);
      Certificate certificate =
          new CertificateWriter(Signing.RSA, pair.getPrivate(), who, random)
              .write(who, pair.getPublic(), since, since.plus(LIFE), List.of());
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
}
