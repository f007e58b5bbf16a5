package org.decnet.server.web.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.server.web.setup.WebSettings;
import org.springframework.boot.web.server.Ssl;

/** The operator's key and certificate, looked at before anything listens. */
final class KeyStoreFile {
  private static final String TYPE = "PKCS12";
  private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

  private KeyStoreFile() {}

  /**
   * What the connector needs.
   *
   * @throws DecnetException naming the file if it cannot be opened or has no key
   */
  static Ssl ssl(WebSettings.Tls tls) {
    check(tls);
    Ssl ssl = new Ssl();
    ssl.setKeyStore(tls.keyStore().toUri().toString());
    ssl.setKeyStorePassword(tls.password().value());
    ssl.setKeyStoreType(TYPE);
    ssl.setEnabledProtocols(PROTOCOLS);
    return ssl;
  }

  private static void check(WebSettings.Tls tls) {
    try (InputStream in = Files.newInputStream(tls.keyStore())) {
      KeyStore store = KeyStore.getInstance(TYPE);
      store.load(in, tls.password().value().toCharArray());
      for (String alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias)) {
          return;
        }
      }
    } catch (IOException | GeneralSecurityException e) {
      throw wrong(tls, "cannot be opened with the password: " + e.getMessage(), e);
    }
    throw new DecnetException(ErrorCode.BAD_SETTING, text(tls, "has no private key"));
  }

  private static DecnetException wrong(WebSettings.Tls tls, String why, Exception cause) {
    return new DecnetException(ErrorCode.BAD_SETTING, text(tls, why), cause);
  }

  private static String text(WebSettings.Tls tls, String why) {
    return "The key store " + tls.keyStore() + " (PKCS #12, DECNET_API_TLS_KEYSTORE) " + why;
  }
}
