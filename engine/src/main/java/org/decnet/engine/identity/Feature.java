package org.decnet.engine.identity;

import java.util.Comparator;

/** A value that several observations can share. */
public record Feature(FeatureType type, String value) implements Comparable<Feature> {
  private static final Comparator<Feature> ORDER =
      Comparator.comparing(Feature::type).thenComparing(Feature::value);

  @Override
  public int compareTo(Feature other) {
    return ORDER.compare(this, other);
  }

  /** As evidence names it, such as {@code hassh:0011…}. */
  @Override
  public String toString() {
    return type.word() + ':' + value;
  }
}
