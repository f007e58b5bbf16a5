package org.decnet.engine.port;

import org.decnet.model.actor.NetworkFacts;

/** Says where addresses belong; never asks anybody over the network. */
@FunctionalInterface
public interface NetworkLookup {
  /** What is known of an address in canonical text form; nothing of what is no public address. */
  NetworkFacts find(String canonicalIp);
}
