package org.decnet.engine.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.decnet.engine.session.TraceSighting;

/** What a value that can be shared is. The first ones are slots of the fingerprint. */
public enum FeatureType {
  /** TLS client hello. */
  JA3(true, true),
  /** TLS client hello, newer form. */
  JA4(true, true),
  /** HTTP request headers. */
  JA4H(true, true),
  /** QUIC client hello. */
  JA4_QUIC(true, true),
  /** SSH key exchange of the client. */
  HASSH(true, true),
  /** Answers of a TLS server. */
  JARM(true, true),
  /** SHA-256 of a TLS certificate. */
  TLS_CERTIFICATE(true, false),
  /** Interface part of an IPv6 address that is not a temporary one. */
  IPV6_IID(true, false),
  /** Public key that was offered over SSH. */
  SSH_KEY(true, false),
  /** Typing rhythm, see {@link KeystrokeCentroid}; compared by distance. */
  KEYSTROKE(true, false),
  /** SHA-256 of a file that was brought. */
  PAYLOAD(false, false),
  /** Host and port that the decoy was told to call. */
  C2(false, false);

  private final boolean fingerprint;
  private final boolean software;

  FeatureType(boolean fingerprint, boolean software) {
    this.fingerprint = fingerprint;
    this.software = software;
  }

  /** Whether it is a trait of a program, which everybody has who runs that program. */
  public boolean isSoftware() {
    return software;
  }

  /** Whether a disagreement speaks against two observations being one. */
  public boolean isFingerprint() {
    return fingerprint;
  }

  /** The word that evidence and stored rows use, such as {@code ja4_quic}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type of a trace as rows name it; empty if it is one that identifies nobody. */
  public static Optional<FeatureType> ofTrace(TraceSighting.Kind kind, String type) {
    boolean fingerprints = kind == TraceSighting.Kind.FINGERPRINT;
    return Arrays.stream(values())
        .filter(slot -> slot.fingerprint == fingerprints && slot != KEYSTROKE)
        .filter(slot -> slot.word().equals(type))
        .findFirst();
  }

  /** The bit of a slot in a set of slots. */
  int bit() {
    return 1 << ordinal();
  }
}
