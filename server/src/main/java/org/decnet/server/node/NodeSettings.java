package org.decnet.server.node;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.AttackCatalogs;
import org.decnet.attack.Release;
import org.decnet.attack.imported.ImportedReleases;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Where a node keeps its state, and where it finds rules beside the bundled ones.
 *
 * @param dataFolder folder of the database, keys and dead letters; made if absent
 * @param ruleStore where the operator's rules are kept; {@code DECNET_TTP_RULE_STORE_TYPE}
 * @param rulesFolder folder of rules that is watched; null for none; {@code DECNET_TTP_RULES_DIR}
 * @param attackRelease ATT&amp;CK release that names, urls, ids and tags come from; {@code
 *     DECNET_ATTACK_RELEASE}
 */
public record NodeSettings(
    Path dataFolder, RuleStoreType ruleStore, @Nullable Path rulesFolder, Release attackRelease) {
  private static final String TYPE = "DECNET_TTP_RULE_STORE_TYPE";
  private static final String FOLDER = "DECNET_TTP_RULES_DIR";
  private static final String RELEASE = "DECNET_ATTACK_RELEASE";

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

  /** Settings with the default release of ATT&amp;CK. */
  public NodeSettings(Path dataFolder, RuleStoreType ruleStore, @Nullable Path rulesFolder) {
    this(dataFolder, ruleStore, rulesFolder, AttackCatalogs.DEFAULT);
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
        folder.isEmpty() ? null : Path.of(folder),
        release(environment.getOrDefault(RELEASE, "").strip()));
  }

  private static Release release(String version) {
    if (version.isEmpty()) {
      return AttackCatalogs.DEFAULT;
    }
    if (!Release.isWellFormed(version)) {
      throw new DecnetException(
          ErrorCode.BAD_SETTING, RELEASE + " must be a release such as " + AttackCatalogs.DEFAULT);
    }
    return new Release(version);
  }

  /** All ATT&amp;CK releases that the node knows: bundled ones and those in its data folder. */
  public AttackCatalogs catalogs() {
    return new ImportedReleases(attackFolder()).catalogs();
  }

  /**
   * The catalogue of the active release.
   *
   * @throws DecnetException if it is neither bundled nor imported
   */
  public AttackCatalog catalog() {
    return catalogs().load(attackRelease);
  }

  /** Folder of imported ATT&amp;CK releases. */
  public Path attackFolder() {
    return dataFolder.resolve("attack");
  }

  /** The same settings with another folder of rules; null changes nothing. */
  public NodeSettings withRules(@Nullable Path folder) {
    return folder == null ? this : new NodeSettings(dataFolder, ruleStore, folder, attackRelease);
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
