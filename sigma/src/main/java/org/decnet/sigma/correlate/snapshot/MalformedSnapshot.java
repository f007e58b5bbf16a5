package org.decnet.sigma.correlate.snapshot;

/** Bytes that are not the state of a correlator. */
public final class MalformedSnapshot extends Exception {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong, and at which byte. */
  public MalformedSnapshot(int offset, String message) {
    super("snapshot, byte " + offset + ": " + message);
  }
}
