package org.decnet.cli.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.decnet.cli.console.Console;
import org.decnet.engine.port.Stores;
import org.decnet.engine.tag.RuleStates;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.RuleState;
import org.decnet.server.node.Node;
import org.decnet.server.node.NodeSettings;

/** What operators decided about rules, as a data folder keeps it. */
final class StoredStates {
  private StoredStates() {}

  /** The stored states by rule id or family; none if there is no data folder, and none is made. */
  static Map<RuleId, RuleState> read(Path dataFolder) {
    if (!Files.isDirectory(dataFolder)) {
      return Map.of();
    }
    try (Stores stores = Node.openStores(new NodeSettings(dataFolder))) {
      return stores.ruleStates().all();
    }
  }

  /** The states that are in force now. */
  static RuleStates inForce(Path dataFolder, Console console) {
    return RuleStates.at(console.clock().instant(), read(dataFolder));
  }
}
