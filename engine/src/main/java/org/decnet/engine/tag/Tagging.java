package org.decnet.engine.tag;

import java.util.List;
import org.decnet.model.event.Event;
import org.decnet.sigma.Rule;

/**
 * What the rules say about one event, and what of that correlations have to know. This is the seam
 * between tagging, which looks at one event, and whatever remembers events.
 *
 * @param tagged the event and its own tags
 * @param rules the rules and states that it was held against
 * @param hits matches that correlations watch, in order
 */
public record Tagging(TaggedEvent tagged, ActiveRules rules, List<Hit> hits) {
  /** Copies the list. */
  public Tagging {
    hits = List.copyOf(hits);
  }

  /**
   * A match that correlations watch.
   *
   * @param event what matched: the tagged event, or one that derives from it
   * @param matched the rules that it matched, as the correlator knows them
   */
  public record Hit(Event event, List<Rule> matched) {
    /** Copies the list. */
    public Hit {
      matched = List.copyOf(matched);
    }
  }
}
