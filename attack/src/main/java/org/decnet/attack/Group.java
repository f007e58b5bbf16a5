package org.decnet.attack;

import java.util.List;

/**
 * An intrusion set that MITRE describes.
 *
 * @param id such as {@code G0032}
 * @param name MITRE's name for it
 * @param aliases other names, in the order of MITRE's file; the name itself is not among them
 * @param url MITRE's page
 * @param stixId id of MITRE's STIX object, {@code intrusion-set--} and a UUID
 */
public record Group(String id, String name, List<String> aliases, String url, String stixId) {
  /** Copies the aliases. */
  public Group {
    aliases = List.copyOf(aliases);
  }
}
