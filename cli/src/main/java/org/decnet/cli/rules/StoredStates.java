package org.decnet.cli.rules;

import java.nio.file.Files;
import java.util.Map;
import org.decnet.cli.console.Console;
import org.decnet.engine.port.Stores;
import org.decnet.engine.tag.RuleStates;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.RuleState;
import org.decnet.server.node.Node;
import org.decnet.server.node.NodeSettings;

/** What operators decided about rules, as the store keeps it. */
final class StoredStates {
  private StoredStates() {}

  /** The stored states by rule id or family; none if there is no data folder, and none is made. */
  static Map<RuleId, RuleState> read(NodeSettings settings) {
    if (settings.database() == null && !Files.isDirectory(settings.dataFolder())) {
      return Map.of();
    }
    try (Stores stores = Node.openStores(settings)) {
      return stores.ruleStates().all();
    }
  }

  /** The states that are in force now. */
  static RuleStates inForce(NodeSettings settings, Console console) {
    return RuleStates.at(console.clock().instant(), read(settings));
  }
}
