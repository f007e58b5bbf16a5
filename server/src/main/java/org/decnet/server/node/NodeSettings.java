package org.decnet.server.node;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Where a node keeps its state, and where it finds rules beside the bundled ones.
 *
 * @param dataFolder folder of the database, keys and dead letters; made if absent
 * @param ruleStore where the operator's rules are kept; {@code DECNET_TTP_RULE_STORE_TYPE}
 * @param rulesFolder folder of rules that is watched; null for none; {@code DECNET_TTP_RULES_DIR}
 */
public record NodeSettings(Path dataFolder, RuleStoreType ruleStore, @Nullable Path rulesFolder) {
  private static final String TYPE = "DECNET_TTP_RULE_STORE_TYPE";
  private static final String FOLDER = "DECNET_TTP_RULES_DIR";

  /** Where the operator's rules are kept. */
  public enum RuleStoreType {
    /** In a folder, if there is one. */
    FILESYSTEM,
    /** In the database. */
    DATABASE
  }

  /** Settings without rules of the operator's own. */
  public NodeSettings(Path dataFolder) {
    this(dataFolder, RuleStoreType.FILESYSTEM, null);
  }

  /**
   * Reads the settings of an environment.
   *
   * @throws DecnetException naming the setting that is wrong and what was expected
   */
  public static NodeSettings of(Path dataFolder, Map<String, String> environment) {
    String folder = environment.getOrDefault(FOLDER, "").strip();
    return new NodeSettings(
        dataFolder,
        type(environment.getOrDefault(TYPE, "").strip()),
        folder.isEmpty() ? null : Path.of(folder));
  }

  /** The same settings with another folder of rules; null changes nothing. */
  public NodeSettings withRules(@Nullable Path folder) {
    return folder == null ? this : new NodeSettings(dataFolder, ruleStore, folder);
  }

  private static RuleStoreType type(String word) {
    if (word.isEmpty()) {
      return RuleStoreType.FILESYSTEM;
    }
    for (RuleStoreType type : RuleStoreType.values()) {
      if (type.name().toLowerCase(Locale.ROOT).equals(word)) {
        return type;
      }
    }
    throw new DecnetException(ErrorCode.BAD_SETTING, TYPE + " must be filesystem or database");
  }
}
