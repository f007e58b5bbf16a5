package org.decnet.sigma.regex;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The position automaton of Glushkov: a position for each character that the expression asks for,
 * numbered from 1 in the order of the source, and no step that takes no character.
 *
 * @param sets what each position takes; that of position 1 first
 * @param links which positions follow which
 * @param starts positions for the first character of a match, by what must hold before it
 * @param ends positions for the last one, by what must hold after it
 * @param empty when the expression matches the empty text
 */
record Automaton(
    List<CodePointSet> sets, List<Link> links, List<Ends> starts, List<Ends> ends, Needs empty) {

  /** Positions at either end of a match that ask for the same assertions. */
  static final class Ends {
    private final int need;
    private final int[] positions;

    Ends(int need, int[] positions) {
      this.need = need;
      this.positions = positions;
    }

    int need() {
      return need;
    }

    int[] positions() {
      return positions;
    }
  }

  Automaton {
    sets = List.copyOf(sets);
    links = List.copyOf(links);
    starts = List.copyOf(starts);
    ends = List.copyOf(ends);
  }

  int size() {
    return sets.size();
  }

  /** The automaton that reads every match from its end to its start. */
  Automaton reversed() {
    List<CodePointSet> backwards = new ArrayList<>(sets);
    Collections.reverse(backwards);
    List<Link> turned = links.stream().map(link -> link.reversed(size())).toList();
    return new Automaton(backwards, turned, mirrored(ends), mirrored(starts), empty);
  }

  private List<Ends> mirrored(List<Ends> list) {
    return list.stream()
        .map(end -> new Ends(end.need(), Link.mirrored(end.positions(), size())))
        .toList();
  }
}
