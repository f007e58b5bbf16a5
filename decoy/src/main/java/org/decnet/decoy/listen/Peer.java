package org.decnet.decoy.listen;

import java.util.HashSet;
import java.util.Set;
import org.decnet.decoy.line.SessionLog;

/**
 * Somebody who sends datagrams from one port, for as long as that goes on. Used by one thread.
 *
 * @param log takes down what happens
 * @param said what a service wants to tell once only
 */
public record Peer(SessionLog log, Set<String> said) {
  private static final int MOST_SAID = 64;

  Peer(SessionLog log) {
    this(log, new HashSet<>());
  }

  /** Whether something is new of this peer. */
  public boolean isNew(String thing) {
    return said.size() < MOST_SAID && said.add(thing);
  }
}
