package org.decnet.server.swarm.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.decnet.decoy.tls.CertificateWriter;
import org.decnet.decoy.tls.CertificateWriter.Name;
import org.decnet.decoy.tls.CertificateWriter.Signing;
import org.decnet.decoy.tls.Extension;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.server.swarm.tls.Peer.Role;
import org.decnet.store.vault.FolderLock;
import org.decnet.store.vault.PrivateFiles;

/**
 * The private authority of a master, made once and kept in the data folder. What it signs is valid
 * for as long as it is: a host is let in by the pin of its certificate, which ends when the host is
 * decommissioned (ADR 229).
 */
public final class Authority {
  /** Folder of key and certificate in the data folder. */
  public static final String FOLDER = "swarm";

  private static final String KEY = "ca.key";
  private static final String CERTIFICATE = "ca.crt";
  private static final Name NAME = new Name("decnet authority", null);
  private static final Duration LIFE = Duration.ofDays(3650);

  /** Clocks of hosts differ. */
  private static final Duration EARLIER = Duration.ofDays(1);

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final PrivateKey key;
  private final X509Certificate certificate;
  private final SecureRandom random;
  private final Clock clock;

  private Authority(PrivateKey key, X509Certificate certificate, SecureRandom random, Clock clock) {
    this.key = key;
    this.certificate = certificate;
    this.random = random;
    this.clock = clock;
  }

  /**
   * The authority of a data folder, made if there is none.
   *
   * @throws DecnetException if it cannot be read or kept
   */
  public static Authority open(Path dataFolder, SecureRandom random, Clock clock) {
    Path folder = dataFolder.resolve(FOLDER);
    Path certificate = folder.resolve(CERTIFICATE);
    try {
      if (!Files.exists(certificate)) {
        PrivateFiles.folder(folder);
        FolderLock.whileHeld(folder, PATIENCE, () -> makeUnlessThere(folder, random, clock));
      }
      return new Authority(
          Pem.key(Files.readString(folder.resolve(KEY))),
          Pem.certificate(Files.readString(certificate)),
          random,
          clock);
    } catch (IOException | SQLException | GeneralSecurityException e) {
      throw new DecnetException(
          ErrorCode.STORE_UNAVAILABLE,
          "The authority of remote hosts cannot be read or made in " + folder,
          e);
    }
  }

  /** The certificate comes last: where one is, the key is too. */
  private static void makeUnlessThere(Path folder, SecureRandom random, Clock clock)
      throws IOException {
    if (Files.exists(folder.resolve(CERTIFICATE))) {
      return; // another process was faster
    }
    KeyPair pair = Keys.make(random);
    X509Certificate own =
        written(
            new CertificateWriter(Signing.EC, pair.getPrivate(), NAME, random),
            NAME,
            pair.getPublic(),
            clock.instant(),
            List.of(Extension.AUTHORITY, Extension.SIGNS_CERTIFICATES));
    PrivateFiles.write(folder.resolve(KEY), bytes(Pem.of(pair.getPrivate())));
    PrivateFiles.write(folder.resolve(CERTIFICATE), bytes(Pem.of(own)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Its own certificate. */
  public X509Certificate certificate() {
    return certificate;
  }

  /** What a token tells of it, so that a host knows it at first sight. */
  public String fingerprint() {
    return Peer.fingerprint(certificate);
  }

  /** The public key that somebody sent; empty if it is none that can be signed. */
  public Optional<PublicKey> read(byte[] key) {
    try {
      return Optional.of(Keys.read(key, (ECPublicKey) certificate.getPublicKey()));
    } catch (GeneralSecurityException e) {
      return Optional.empty(); // whoever sent it is told what is expected
    }
  }

  /** A certificate for a remote host. */
  public X509Certificate issue(String name, PublicKey of) {
    return issue(Role.AGENT, name, of);
  }

  private X509Certificate issue(Role role, String name, PublicKey of) {
    return written(
        new CertificateWriter(Signing.EC, key, NAME, random),
        role.subject(name),
        of,
        clock.instant(),
        List.of(Extension.SIGNS, Extension.BOTH_ENDS));
  }

  /** A new key of the master with a certificate for it; kept by whoever asks for it. */
  public Identity master() {
    KeyPair pair = Keys.make(random);
    return new Identity(
        pair.getPrivate(), issue(Role.MASTER, Peer.MASTER_NAME, pair.getPublic()), certificate);
  }

  private static X509Certificate written(
      CertificateWriter writer, Name name, PublicKey of, Instant now, List<Extension> extensions) {
    try {
      return writer.write(name, of, now.minus(EARLIER), now.plus(LIFE), extensions);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No certificate can be written", e);
    }
  }
}
