package org.decnet.server.web.misp;

import java.util.List;
import java.util.UUID;

/**
 * What became of an event.
 *
 * @param eventUuid the event
 * @param result what was done
 * @param score how much it deserves attention, 0 to 100
 * @param reasons why it was sent, or held back
 */
public record PushOutcome(UUID eventUuid, Result result, double score, List<String> reasons) {
  /** What was done with an event. */
  public enum Result {
    /** MISP has it now. */
    CREATED,
    /** MISP has what is new of it. */
    UPDATED,
    /** MISP had all of it. */
    UNCHANGED,
    /** It was not sent. */
    HELD,
    /** MISP does not want it. */
    REFUSED,
    /** There was no answer, however often it was asked. */
    UNREACHABLE
  }

  /** Copies the reasons. */
  public PushOutcome {
    reasons = List.copyOf(reasons);
  }
}
