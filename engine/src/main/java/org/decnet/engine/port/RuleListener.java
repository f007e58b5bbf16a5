package org.decnet.engine.port;

/** Hears of changes of the rules. */
@FunctionalInterface
public interface RuleListener {
  /** Something has changed. */
  void changed(RuleChange change);
}
