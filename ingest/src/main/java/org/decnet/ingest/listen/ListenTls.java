package org.decnet.ingest.listen;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/** How listeners encrypt: who they are, and perhaps whose certificates senders must show. */
public final class ListenTls {
  private static final String TYPE = "PKCS12";
  private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

  private final SSLContext context;
  private final boolean senderNeedsCertificate;

  private ListenTls(SSLContext context, boolean senderNeedsCertificate) {
    this.context = context;
    this.senderNeedsCertificate = senderNeedsCertificate;
  }

  /**
   * Reads key and certificate.
   *
   * @param keyStore PKCS #12 file with key and certificate
   * @param trustStore PKCS #12 file with the certificates that those of senders must come from;
   *     null if senders need none
   * @param password what opens both
   * @throws DecnetException naming the file if it cannot be opened or lacks what it is for
   */
  public static ListenTls of(Path keyStore, @Nullable Path trustStore, char[] password) {
    try {
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(open(keyStore, password, true), password);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), trust(trustStore, password), null);
      return new ListenTls(context, trustStore != null);
    } catch (GeneralSecurityException e) {
      throw wrong(keyStore, "cannot be used: " + e.getMessage(), e);
    }
  }

  private static TrustManager @Nullable [] trust(@Nullable Path trustStore, char[] password)
      throws GeneralSecurityException {
    if (trustStore == null) {
      return null;
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(open(trustStore, password, false));
    return trust.getTrustManagers();
  }

  private static KeyStore open(Path file, char[] password, boolean ofKey) {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance(TYPE);
      store.load(in, password);
      for (String alias : Collections.list(store.aliases())) {
        if (ofKey ? store.isKeyEntry(alias) : store.isCertificateEntry(alias)) {
          return store;
        }
      }
    } catch (IOException | GeneralSecurityException e) {
      throw wrong(file, "cannot be opened with the password: " + e.getMessage(), e);
    }
    throw wrong(file, ofKey ? "has no private key" : "has no trusted certificate", null);
  }

  private static DecnetException wrong(Path file, String why, @Nullable Exception cause) {
    String message = "The key store " + file + " (PKCS #12) " + why;
    return cause == null
        ? new DecnetException(ErrorCode.BAD_SETTING, message)
        : new DecnetException(ErrorCode.BAD_SETTING, message, cause);
  }

  SSLContext context() {
    return context;
  }

  /** What each connection must keep to. */
  SSLParameters parameters() {
    SSLParameters parameters = context.getDefaultSSLParameters();
    parameters.setProtocols(PROTOCOLS);
    parameters.setNeedClientAuth(senderNeedsCertificate);
    return parameters;
  }
}
