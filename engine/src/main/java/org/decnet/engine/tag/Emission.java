package org.decnet.engine.tag;

import org.decnet.model.attack.TacticId;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.decnet.model.event.FieldType;
import org.jspecify.annotations.Nullable;

/**
 * What a rule claims when it matches (spec 02, section 1.1).
 *
 * @param confidence 0 to 1, before scaling: the chance that an analyst would agree
 * @param scaleBy field of type ratio or percent that multiplies the confidence; null for none
 */
public record Emission(
    TacticId tactic, TechniqueId technique, double confidence, @Nullable Field scaleBy) {

  /** The confidence for one event: scaled if the emission says so and the event has the field. */
  public double confidenceFor(Event event) {
    Double scale = scaleBy == null ? null : event.number(scaleBy);
    if (scale == null || scaleBy == null) {
      return confidence;
    }
    double ratio = scaleBy.type() == FieldType.PERCENT ? scale / 100 : scale;
    return Math.clamp(confidence * ratio, 0, 1);
  }
}
