package org.decnet.server.swarm.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * One end of a connection on which both ends show who they are.
 *
 * @param authority who must have signed the certificate of the other end
 */
public record Identity(PrivateKey key, X509Certificate certificate, X509Certificate authority) {
  private static final String TYPE = "PKCS12";
  private static final char[] NOTHING_TO_PROTECT = new char[0];

  /** How it encrypts. */
  public SSLContext context(SecureRandom random) {
    try {
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      KeyStore own = empty();
      own.setKeyEntry("own", key, NOTHING_TO_PROTECT, new Certificate[] {certificate, authority});
      keys.init(own, NOTHING_TO_PROTECT);
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      KeyStore trusted = empty();
      trusted.setCertificateEntry("authority", authority);
      trust.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), trust.getTrustManagers(), random);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("The key of this end cannot be used", e);
    }
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(TYPE);
    store.load(null, NOTHING_TO_PROTECT);
    return store;
  }

  /** Names what it is and not its key. */
  @Override
  public String toString() {
    return "Identity[" + certificate.getSubjectX500Principal() + ", ***]";
  }
}
