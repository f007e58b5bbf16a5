package org.decnet.server.agent;

import java.util.UUID;
import org.decnet.server.swarm.tls.Identity;

/**
 * What a host has of its master once it is enrolled.
 *
 * @param name that the master gave it
 * @param identity by which both know each other
 * @param linkHost where the master was when the host was enrolled
 * @param linkPort where the master takes lines
 */
public record Membership(UUID uuid, String name, Identity identity, String linkHost, int linkPort) {
  /** Where lines go: to the master that settings name, else to the one of the enrolment. */
  public String masterHost(AgentSettings settings) {
    return settings.masterHost() == null ? linkHost : settings.masterHost();
  }
}
