package org.decnet.server.web.ttp;

import java.util.List;
import org.decnet.attack.Group;

/**
 * A group that is known to use a technique (spec 05, section 7).
 *
 * @param groupId such as G0032
 * @param aliases its other names
 */
public record GroupRow(String groupId, String name, List<String> aliases, String mitreUrl) {
  static GroupRow of(Group group) {
    return new GroupRow(group.id(), group.name(), group.aliases(), group.url());
  }
}
