package org.decnet.sigma.route;

import org.decnet.sigma.Compiled;
import org.decnet.sigma.RuleSet;
import org.jspecify.annotations.Nullable;

/** The rules of a route, compiled when somebody first asks for them. Safe for many threads. */
final class CompiledOnce {
  private final Covered covered;
  private volatile @Nullable Compiled compiled;

  CompiledOnce(Covered covered) {
    this.covered = covered;
  }

  Compiled get() {
    Compiled known = compiled;
    return known == null ? compile() : known;
  }

  /** One thread compiles, and the others wait rather than do the same work. */
  private synchronized Compiled compile() {
    Compiled known = compiled;
    if (known == null) {
      known = RuleSet.compile(covered.rules(), covered.fields());
      compiled = known;
    }
    return known;
  }
}
