package org.decnet.sigma.match;

import org.decnet.sigma.EventView;

/** A compiled part of a rule. */
public sealed interface Matcher
    permits Conjunction,
        Disjunction,
        Dormant,
        FieldMatcher,
        FieldPairMatcher,
        Negation,
        SelectionMatcher,
        Threshold {
  /** Whether this part holds for the event. */
  boolean matches(EventView event);

  /** Whether any event of the kind that it was compiled for could pass. */
  boolean possible();

  /** What matching costs in rough units. */
  long cost();

  /** Notes the tests that make this part come out as it does for the event. */
  void explain(EventView event, Trace trace);
}
