package org.decnet.engine.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.decnet.engine.trace.TraceSighting;

/** What a value that can be shared is. The first ones are slots of the fingerprint. */
public enum FeatureType {
  /** TLS client hello. */
  JA3(true, Program.TLS),
  /** TLS client hello, newer form. */
  JA4(true, Program.TLS),
  /** HTTP request headers. */
  JA4H(true, Program.HTTP),
  /** QUIC client hello. */
  JA4_QUIC(true, Program.TLS),
  /** SSH key exchange of the client. */
  HASSH(true, Program.SSH),
  /** Answers of a TLS server. */
  JARM(true, Program.SERVER),
  /** SHA-256 of a TLS certificate. */
  TLS_CERTIFICATE(true, Program.NONE),
  /** Interface part of an IPv6 address that is not a temporary one. */
  IPV6_IID(true, Program.NONE),
  /** Public key that was offered over SSH. */
  SSH_KEY(true, Program.NONE),
  /** Typing rhythm, see {@link KeystrokeCentroid}; compared by distance. */
  KEYSTROKE(true, Program.NONE),
  /** SHA-256 of a file that was brought. */
  PAYLOAD(false, Program.NONE),
  /** Host and port that the decoy was told to call. */
  C2(false, Program.NONE);

  private final boolean fingerprint;
  private final Program program;

  /** Which program of an attacker a fingerprint is of; two of one program say the same thing. */
  enum Program {
    /** None: it is his own. */
    NONE,
    /** What speaks TLS. */
    TLS,
    /** What speaks HTTP. */
    HTTP,
    /** What speaks SSH. */
    SSH,
    /** A server of his. */
    SERVER
  }

  FeatureType(boolean fingerprint, Program program) {
    this.fingerprint = fingerprint;
    this.program = program;
  }

  Program program() {
    return program;
  }

  /** Whether it is a trait of a program, which everybody has who runs that program. */
  public boolean isSoftware() {
    return program != Program.NONE;
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
