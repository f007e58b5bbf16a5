package org.decnet.sigma.parse;

import org.decnet.sigma.Place;
import org.decnet.sigma.RuleCost;
import org.decnet.sigma.ast.Detection;
import org.decnet.sigma.ast.Search;
import org.decnet.sigma.index.CostBound;

/** Refuses detections for which an event could cost too much, and says what costs the most. */
final class CostCheck {
  private final String block;
  private final Place place;
  private final ReadingContext context;

  /**
   * A check of one block.
   *
   * @param place where it stands
   */
  CostCheck(String block, Place place, ReadingContext context) {
    this.block = block;
    this.place = place;
    this.context = context;
  }

  void check(Detection detection) {
    int limit = context.limits().steps();
    RuleCost cost = CostBound.of(detection, context.regexes()::stepsPerCharacter);
    if (cost.perCharacter() <= limit) {
      return;
    }
    String message =
        "a character of an event could cost "
            + cost.perCharacter()
            + " steps, more than "
            + limit
            + ": use fewer or simpler regular expressions and wildcards";
    Search.Item dearest = cost.dearest();
    if (dearest == null) {
      context.problems().error(place, block, message);
    } else {
      String key = dearest.key().isEmpty() ? "" : "." + dearest.key();
      context.problems().error(dearest.place(), block + "." + cost.selection() + key, message);
    }
  }
}
