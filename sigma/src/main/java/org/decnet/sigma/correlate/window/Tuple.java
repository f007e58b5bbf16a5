package org.decnet.sigma.correlate.window;

import java.util.Arrays;
import java.util.List;
import org.decnet.sigma.correlate.snapshot.MalformedSnapshot;
import org.decnet.sigma.correlate.snapshot.SnapshotReader;
import org.decnet.sigma.correlate.snapshot.SnapshotWriter;

/**
 * Several texts as one key. It has an order, so that keys which an attacker chose for their hash
 * codes cost a hash map the logarithm of their number and no more.
 */
public final class Tuple implements Comparable<Tuple> {
  private final String[] parts;
  private final int hash;

  private Tuple(String[] parts) {
    this.parts = parts;
    this.hash = Arrays.hashCode(parts);
  }

  /** A key of the given texts. */
  public static Tuple of(String... parts) {
    return new Tuple(parts.clone());
  }

  /** One of the texts. */
  public String part(int index) {
    return parts[index];
  }

  /** The texts. */
  public List<String> parts() {
    return List.of(parts);
  }

  /** Writes the texts. */
  public void write(SnapshotWriter out) {
    out.number(parts.length);
    for (String part : parts) {
      out.text(part);
    }
  }

  /** Reads what {@link #write} wrote. */
  public static Tuple read(SnapshotReader in) throws MalformedSnapshot {
    String[] parts = new String[in.count("parts of a key")];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = in.text("part of a key");
    }
    return new Tuple(parts);
  }

  @Override
  public int compareTo(Tuple other) {
    return Arrays.compare(parts, other.parts);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tuple that && hash == that.hash && Arrays.equals(parts, that.parts);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return Arrays.toString(parts);
  }
}
