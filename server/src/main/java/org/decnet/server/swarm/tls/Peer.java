package org.decnet.server.swarm.tls;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.decnet.decoy.tls.CertificateWriter.Name;

/**
 * The other side of a connection, as its certificate says. The authority signs what this node wrote
 * and nothing else, so a subject has one of two shapes.
 *
 * @param name of the host; {@link #MASTER_NAME} for the master
 * @param fingerprint SHA-256 of the certificate, in hexadecimal digits
 */
public record Peer(Role role, String name, String fingerprint) {
  /** What a master is called in its certificate. */
  public static final String MASTER_NAME = "decnet-master";

  /** What a certificate is for. */
  public enum Role {
    /** Keeps what happened. */
    MASTER("decnet master"),
    /** Runs decoys for a master. */
    AGENT("decnet agent");

    private final String unit;

    Role(String unit) {
      this.unit = unit;
    }

    /** The subject of a certificate for this. */
    Name subject(String name) {
      return new Name(name, unit);
    }
  }

  /** Who a verified certificate is; empty if the authority would not have written it. */
  public static Optional<Peer> of(X509Certificate certificate) {
    String subject = certificate.getSubjectX500Principal().getName();
    for (Role role : Role.values()) {
      String end = ",OU=" + role.unit;
      if (subject.startsWith("CN=") && subject.endsWith(end)) {
        String name = subject.substring("CN=".length(), subject.length() - end.length());
        return Optional.of(new Peer(role, name, fingerprint(certificate)));
      }
    }
    return Optional.empty();
  }

  /** Who is at the other end of a connection whose handshake is done; empty if nobody says. */
  public static Optional<Peer> of(SSLSession session) {
    try {
      Certificate[] chain = session.getPeerCertificates();
      return chain.length > 0 && chain[0] instanceof X509Certificate first
          ? of(first)
          : Optional.empty();
    } catch (SSLPeerUnverifiedException e) {
      return Optional.empty(); // it showed none
    }
  }

  /** The SHA-256 of a certificate, in hexadecimal digits. */
  public static String fingerprint(X509Certificate certificate) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A certificate that was read can be hashed", e);
    }
  }
}
