package org.decnet.model.decky;

import java.util.Map;

/**
 * A service of a decoy.
 *
 * @param name word of the service
 * @param port where it listens; 0 for any that is free
 * @param offered whether it is offered now: the rotation leaves some of them out
 * @param config its settings; those that are not there are as usual
 */
public record DeckyService(String name, int port, boolean offered, Map<String, String> config) {
  /** Copies the settings. */
  public DeckyService {
    config = Map.copyOf(config);
  }

  /** The same service, offered or not. */
  public DeckyService offered(boolean now) {
    return new DeckyService(name, port, now, config);
  }

  /** The same service with other settings. */
  public DeckyService with(Map<String, String> other) {
    return new DeckyService(name, port, offered, other);
  }
}
