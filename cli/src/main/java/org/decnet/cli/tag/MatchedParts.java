package org.decnet.cli.tag;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.decnet.model.tag.Evidence;

/** The pieces of a command line that a tag's evidence points at. */
final class MatchedParts {
  private MatchedParts() {}

  /** The texts under the evidence's spans, in order; empty if it has none. */
  static List<String> of(Evidence evidence) {
    if (!(evidence.values().get("command_text") instanceof String text)
        || !(evidence.values().get("spans") instanceof List<?> spans)) {
      return List.of();
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    List<String> parts = new ArrayList<>();
    for (Object span : spans) {
      if (span instanceof Map<?, ?> map
          && map.get("start") instanceof Number start
          && map.get("end") instanceof Number end) {
        parts.add(slice(bytes, start.intValue(), end.intValue()));
      }
    }
    return parts.stream().filter(part -> !part.isEmpty()).distinct().toList();
  }

  // Stored evidence is data like any other: an offset outside the text must not break the listing.
  private static String slice(byte[] bytes, int start, int end) {
    int from = Math.clamp(start, 0, bytes.length);
    int to = Math.clamp(end, from, bytes.length);
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }
}
