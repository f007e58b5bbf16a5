package org.decnet.export.stix;

import java.time.Instant;

/** Relationships. */
final class Links {
  private static final int CERTAIN = 100;

  private Links() {}

  /** What is so without doubt and has no time of its own. */
  static StixObject between(
      String kind, String source, String target, Tlp tlp, Instant created, Instant modified) {
    return builder(kind, source, target, tlp, created, modified, CERTAIN).shared().build();
  }

  static StixObject.Builder builder(
      String kind,
      String source,
      String target,
      Tlp tlp,
      Instant created,
      Instant modified,
      int confidence) {
    return ActorObjects.own(
            StixIds.ours("relationship", kind + "|" + source + "|" + target),
            tlp,
            created,
            modified,
            confidence)
        .set("relationship_type", kind)
        .set("source_ref", source)
        .set("target_ref", target);
  }
}
