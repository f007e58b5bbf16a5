package org.decnet.model.observation;

import java.time.Instant;
import java.util.UUID;
import org.decnet.model.NameUuid;
import org.decnet.model.event.EventIds;

/**
 * A trait of behaviour, seen in one recording.
 *
 * @param primitive which trait
 * @param value what was seen
 * @param confidence how much there was to see, 0 to 1
 * @param windowStart event time at which the recording begins
 * @param windowEnd event time at which it ends
 * @param evidenceRef the recording, and its session behind a {@code #}
 */
public record Observation(
    Primitive primitive,
    ObservedValue value,
    double confidence,
    Instant windowStart,
    Instant windowEnd,
    String evidenceRef) {
  /** Version of what an observation looks like in messages. */
  public static final int ENVELOPE_VERSION = 1;

  /** The same trait as another session shows it. */
  public Observation of(String evidence) {
    return new Observation(primitive, value, confidence, windowStart, windowEnd, evidence);
  }

  /** Id, the same whenever the recording is looked at. */
  public UUID id() {
    return NameUuid.of(
        EventIds.NAMESPACE, "observation|" + evidenceRef + '|' + primitive.primitiveName());
  }
}
