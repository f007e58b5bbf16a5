package org.decnet.server.web.ttp;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.server.web.tags.TTPTagDetailRow;
import org.jspecify.annotations.Nullable;

/**
 * A tag with what led to it.
 *
 * @param tag every column, at the top level
 * @param event the tagged event; null if the source is no stored event
 * @param ruleText the rule's YAML; null if this version of it is no longer loaded
 * @param spans where the rule matched, as in the evidence
 */
public record TagDetail(
    @JsonUnwrapped TTPTagDetailRow tag,
    @Nullable EventRow event,
    @Nullable String ruleText,
    List<Object> spans) {

  /**
   * A stored event.
   *
   * @param fields its other fields by canonical name; secrets in them are starred out for viewers
   */
  public record EventRow(
      UUID eventId,
      String kind,
      Instant time,
      String sensor,
      String source,
      String decky,
      @Nullable String service,
      @Nullable String srcIp,
      @Nullable String sessionId,
      Map<String, Object> fields) {}
}
