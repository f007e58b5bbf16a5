package org.decnet.cli.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.decnet.ingest.listen.ListenTls;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say how listeners encrypt. */
final class TlsOption {
  @Option(
      names = "--tls-keystore",
      paramLabel = "FILE",
      description = "PKCS #12 file with the key and the certificate to listen with.")
  private @Nullable Path keyStore;

  @Option(
      names = "--tls-password-file",
      paramLabel = "FILE",
      description = "File with the password that opens the key store, and that of the senders.")
  private @Nullable Path passwordFile;

  @Option(
      names = "--tls-senders",
      paramLabel = "FILE",
      description =
          "PKCS #12 file with the certificates that those of senders must come from; without it"
              + " senders need none.")
  private @Nullable Path senders;

  /** Whether anything can be encrypted. */
  boolean given() {
    return keyStore != null;
  }

  /** How to encrypt; null for not at all. */
  @Nullable ListenTls read(Function<String, ParameterException> usage) throws IOException {
    if ((keyStore == null) != (passwordFile == null)) {
      throw usage.apply("--tls-keystore and --tls-password-file need each other");
    }
    if (keyStore == null || passwordFile == null) {
      if (senders != null) {
        throw usage.apply("--tls-senders needs --tls-keystore");
      }
      return null;
    }
    char[] password = Files.readString(passwordFile).strip().toCharArray();
    return ListenTls.of(keyStore, senders, password);
  }
}
