package org.decnet.model.swarm;

import java.util.List;

/**
 * A decoy of a remote host, as the host tells.
 *
 * @param state a word of {@link org.decnet.model.decky.DeckyState}
 * @param services what it offers, each {@code NAME:PORT}
 */
public record HostDecky(String name, String state, List<String> services) {
  /** Copies the services. */
  public HostDecky {
    services = List.copyOf(services);
  }
}
