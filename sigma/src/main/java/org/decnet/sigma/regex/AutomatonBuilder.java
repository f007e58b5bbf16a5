package org.decnet.sigma.regex;

import java.util.ArrayList;
import java.util.List;
import org.decnet.sigma.regex.Automaton.Ends;

/** Builds the automaton of an expression, writing out its counted repetitions. */
final class AutomatonBuilder {
  /** Numbers copied from list to list; keeps expressions of many optional parts from memory. */
  private static final int MOST_WORK = 1 << 20;

  private final List<CodePointSet> sets = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private int work;

  /**
   * Builds it.
   *
   * @throws RegexSyntaxException if its parts follow each other in too many ways
   */
  static Automaton build(Node node) {
    AutomatonBuilder builder = new AutomatonBuilder();
    Fragment whole = builder.fragment(node);
    return new Automaton(
        builder.sets, builder.links, ends(whole.first()), ends(whole.last()), whole.empty());
  }

  private static List<Ends> ends(Positions positions) {
    return positions.groups().stream()
        .map(group -> new Ends(group.need(), group.toArray()))
        .toList();
  }

  private Fragment fragment(Node node) {
    return switch (node) {
      case Node.Chars chars -> {
        sets.add(chars.set());
        yield Fragment.ofPosition(sets.size());
      }
      case Node.Place place -> Fragment.empty(Needs.NEVER.or(place.assertion()));
      case Node.Sequence sequence -> sequence(sequence.parts());
      case Node.Choice choice -> choice(choice.parts());
      case Node.Repeat repeat -> repeat(repeat);
    };
  }

  private Fragment sequence(List<Node> parts) {
    Fragment whole = Fragment.empty(Needs.ALWAYS);
    for (Node part : parts) {
      whole = concatenated(whole, fragment(part));
    }
    return whole;
  }

  private Fragment choice(List<Node> parts) {
    Fragment whole = Fragment.empty(Needs.NEVER);
    for (Node part : parts) {
      Fragment branch = fragment(part);
      whole =
          new Fragment(
              merged(whole.first(), branch.first()),
              merged(whole.last(), branch.last()),
              whole.empty().or(branch.empty()));
    }
    return whole;
  }

  private Fragment repeat(Node.Repeat repeat) {
    boolean unbounded = repeat.most() == Node.Repeat.UNBOUNDED;
    int copies = unbounded ? Math.max(1, repeat.least()) : repeat.most();
    List<Fragment> fragments = new ArrayList<>();
    for (int i = 0; i < copies; i++) {
      fragments.add(fragment(repeat.part()));
    }
    if (unbounded) {
      Fragment last = fragments.get(copies - 1);
      link(last.last(), last.first());
      fragments.set(copies - 1, repeat.least() == 0 ? last.optional() : last);
    }
    int least = unbounded ? copies : repeat.least();
    Fragment head = Fragment.empty(Needs.ALWAYS);
    for (Fragment copy : fragments.subList(0, least)) {
      head = concatenated(head, copy);
    }
    return concatenated(head, nestedOptions(fragments.subList(least, copies)));
  }

  /** Nested from the right, so that each copy is followed by the next one alone. */
  private Fragment nestedOptions(List<Fragment> copies) {
    Fragment tail = Fragment.empty(Needs.ALWAYS);
    for (int i = copies.size() - 1; i >= 0; i--) {
      tail = concatenated(copies.get(i), tail).optional();
    }
    return tail;
  }

  private Fragment concatenated(Fragment left, Fragment right) {
    link(left.last(), right.first());
    Positions first = joined(left.first(), right.first(), left.empty());
    Positions last = joined(right.last(), left.last(), right.empty());
    return new Fragment(first, last, left.empty().and(right.empty()));
  }

  /** The outer positions and, as far as the part that has them can be empty, the inner ones. */
  private Positions joined(Positions outer, Positions inner, Needs empty) {
    if (empty.always()) {
      return merged(outer, inner);
    }
    for (int need : empty.alternatives()) {
      spend(outer.addAll(inner, need));
    }
    return outer;
  }

  /** Moves the smaller into the larger, so that no position moves often. */
  private Positions merged(Positions one, Positions other) {
    Positions larger = one.size() < other.size() ? other : one;
    spend(larger.addAll(larger == one ? other : one, 0));
    return larger;
  }

  private void link(Positions from, Positions to) {
    for (Positions.Group source : from.groups()) {
      for (Positions.Group target : to.groups()) {
        spend(source.count() + target.count());
        links.add(new Link(source.need() | target.need(), source.toArray(), target.toArray()));
      }
    }
  }

  private void spend(int amount) {
    work += amount;
    if (work > MOST_WORK) {
      throw new RegexSyntaxException(0, "its parts follow each other in too many ways");
    }
  }
}
