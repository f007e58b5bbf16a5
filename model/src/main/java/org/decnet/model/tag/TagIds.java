package org.decnet.model.tag;

import java.util.UUID;
import org.decnet.model.NameUuid;
import org.decnet.model.attack.TechniqueId;

/** Deterministic ids of tags (spec 01, section 6). */
public final class TagIds {
  /** Namespace of all tag ids: {@code 1ca31f08-5522-5aae-8371-fe81f0e39de3}. */
  public static final UUID NAMESPACE = NameUuid.of(NameUuid.URL_NAMESPACE, "decnet:ttp_tag:v1");

  private TagIds() {}

  /**
   * Id of the tag that a rule's version gives a source for a technique. The anchor, evidence,
   * confidence and release do not enter, so that none of them makes a second tag.
   *
   * @param technique the technique of the tag, always a parent
   * @param sub the sub-technique's id; empty if none
   */
  public static UUID of(
      String sourceKind,
      String sourceId,
      RuleId rule,
      int ruleVersion,
      TechniqueId technique,
      String sub) {
    return NameUuid.of(
        NAMESPACE,
        String.join(
            "|",
            sourceKind,
            sourceId,
            rule.value(),
            Integer.toString(ruleVersion),
            technique.value(),
            sub));
  }
}
