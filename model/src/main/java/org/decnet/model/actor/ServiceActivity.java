package org.decnet.model.actor;

import java.util.List;

/**
 * Which services an attacker used.
 *
 * @param interacted services with which he did something, in order
 * @param scanned services that he only looked at, in order
 */
public record ServiceActivity(List<String> interacted, List<String> scanned) {
  /** Copies the lists. */
  public ServiceActivity {
    interacted = List.copyOf(interacted);
    scanned = List.copyOf(scanned);
  }
}
