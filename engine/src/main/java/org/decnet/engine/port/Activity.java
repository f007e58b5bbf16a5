package org.decnet.engine.port;

import java.util.List;
import java.util.Set;
import org.decnet.engine.campaign.Window;

/**
 * When someone was active, and what he is like.
 *
 * @param windows times of sessions, in any order
 * @param cohort networks, tools and decoys, each with its tag, such as {@code asn:64512}
 */
public record Activity(List<Window> windows, Set<String> cohort) {
  /** Nothing known. */
  public static final Activity NONE = new Activity(List.of(), Set.of());

  /** Copies both. */
  public Activity {
    windows = List.copyOf(windows);
    cohort = Set.copyOf(cohort);
  }
}
