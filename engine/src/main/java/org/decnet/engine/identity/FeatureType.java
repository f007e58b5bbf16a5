package org.decnet.engine.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a value that can be shared is. The first ones are slots of the fingerprint. */
public enum FeatureType {
  /** TLS client hello. */
  JA3(true),
  /** TLS client hello, newer form. */
  JA4(true),
  /** HTTP request headers. */
  JA4H(true),
  /** QUIC client hello. */
  JA4_QUIC(true),
  /** SSH key exchange of the client. */
  HASSH(true),
  /** Answers of a TLS server. */
  JARM(true),
  /** SHA-256 of a TLS certificate. */
  TLS_CERTIFICATE(true),
  /** Interface part of an IPv6 address that is not a temporary one. */
  IPV6_IID(true),
  /** Public key that was offered over SSH. */
  SSH_KEY(true),
  /** Typing rhythm, see {@link KeystrokeCentroid}; compared by distance. */
  KEYSTROKE(true),
  /** SHA-256 of a file that was brought. */
  PAYLOAD(false),
  /** Host and port that the decoy was told to call. */
  C2(false);

  private final boolean fingerprint;

  FeatureType(boolean fingerprint) {
    this.fingerprint = fingerprint;
  }

  /** Whether a disagreement speaks against two observations being one. */
  public boolean isFingerprint() {
    return fingerprint;
  }

  /** The word that evidence and stored rows use, such as {@code ja4_quic}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The slot of a fingerprint type as sensors name it; empty if it is none that identifies. */
  public static Optional<FeatureType> ofFingerprint(String type) {
    return Arrays.stream(values())
        .filter(slot -> slot.fingerprint && slot != KEYSTROKE && slot.word().equals(type))
        .findFirst();
  }

  /** The bit of a slot in a set of slots. */
  int bit() {
    return 1 << ordinal();
  }
}
