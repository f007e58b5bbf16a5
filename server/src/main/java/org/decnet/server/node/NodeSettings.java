package org.decnet.server.node;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.AttackCatalogs;
import org.decnet.attack.Release;
import org.decnet.attack.imported.ImportedReleases;
import org.decnet.engine.fingerprint.FingerprintCatalogue;
import org.decnet.engine.malware.KnownMalware;
import org.decnet.engine.pipeline.Catalogues;
import org.decnet.engine.pipeline.OwnAddresses;
import org.decnet.engine.port.MalwareHashes;
import org.decnet.intel.address.IpAddress;
import org.decnet.intel.address.Prefix;
import org.decnet.intel.table.HashLists;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.Problem;
import org.decnet.model.setting.SettingReader;
import org.decnet.store.DatabaseVariables;
import org.decnet.store.ServerAddress;
import org.jspecify.annotations.Nullable;

/**
 * Where a node keeps its state, and where it finds rules beside the bundled ones.
 *
 * @param dataFolder folder of the database, keys and dead letters; made if absent
 * @param ruleStore where the operator's rules are kept; {@code DECNET_TTP_RULE_STORE_TYPE}
 * @param rulesFolder folder of rules that is watched; null for none; {@code DECNET_TTP_RULES_DIR}
 * @param attackRelease ATT&amp;CK release that names, urls, ids and tags come from; {@code
 *     DECNET_ATTACK_RELEASE}
 * @param batchEvents events that are stored at once: more are faster, fewer need less memory;
 *     {@code DECNET_INGEST_BATCH}
 * @param ownAddresses blocks whose addresses never become attackers; {@code DECNET_OWN_ADDRESSES}
 * @param fingerprints the operator's catalogue of software by its fingerprints; null for none;
 *     {@code DECNET_FINGERPRINTS}
 * @param malwareHashes files of hashes of malware; {@code DECNET_MALWARE_HASHES}
 * @param recordings more folders in which terminal recordings are looked for; {@code
 *     DECNET_RECORDINGS}
 * @param database database on a server; null for SQLite in the data folder; {@code --db}, {@code
 *     DECNET_DB_TYPE} and the others
 */
public record NodeSettings(
    Path dataFolder,
    RuleStoreType ruleStore,
    @Nullable Path rulesFolder,
    Release attackRelease,
    int batchEvents,
    List<Prefix> ownAddresses,
    @Nullable Path fingerprints,
    List<Path> malwareHashes,
    List<Path> recordings,
    @Nullable ServerAddress database) {
  // Ids are spread over the whole of each index, so a commit writes nearly every page that it
  // touched once: the larger the batch, the fewer times.
  private static final int BATCH_EVENTS = 8000;

  private static final String TYPE = "DECNET_TTP_RULE_STORE_TYPE";
  private static final String FOLDER = "DECNET_TTP_RULES_DIR";
  private static final String RELEASE = "DECNET_ATTACK_RELEASE";
  private static final String BATCH = "DECNET_INGEST_BATCH";
  private static final String FINGERPRINTS = "DECNET_FINGERPRINTS";
  private static final String MALWARE = "DECNET_MALWARE_HASHES";
  private static final String RECORDINGS = "DECNET_RECORDINGS";
  private static final String OWN = "DECNET_OWN_ADDRESSES";

  /** Copies the lists. */
  public NodeSettings {
    ownAddresses = List.copyOf(ownAddresses);
    malwareHashes = List.copyOf(malwareHashes);
    recordings = List.copyOf(recordings);
  }

  /** Where the operator's rules are kept. */
  public enum RuleStoreType {
    /** In a folder, if there is one. */
    FILESYSTEM,
    /** In the database. */
    DATABASE;

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Settings without rules of the operator's own. */
  public NodeSettings(Path dataFolder) {
    this(dataFolder, RuleStoreType.FILESYSTEM, null);
  }

  /** Settings with the default release of ATT&amp;CK. */
  public NodeSettings(Path dataFolder, RuleStoreType ruleStore, @Nullable Path rulesFolder) {
    this(
        dataFolder,
        ruleStore,
        rulesFolder,
        AttackCatalogs.DEFAULT,
        BATCH_EVENTS,
        List.of(),
        null,
        List.of(),
        List.of(),
        null);
  }

  /**
   * Reads the settings of an environment.
   *
   * @throws DecnetException naming every setting that is wrong and what was expected
   */
  public static NodeSettings of(Path dataFolder, Map<String, String> environment) {
    SettingReader reader = new SettingReader(environment);
    NodeSettings settings =
        new NodeSettings(
            dataFolder,
            type(reader),
            path(reader, FOLDER),
            release(reader),
            reader.number(BATCH, BATCH_EVENTS, 1, 100_000),
            ownAddresses(reader),
            path(reader, FINGERPRINTS),
            paths(reader, MALWARE),
            paths(reader, RECORDINGS),
            DatabaseVariables.address(reader));
    reader.refuseWhatIsWrong();
    return settings;
  }

  private static @Nullable Path path(SettingReader reader, String name) {
    String path = reader.text(name, "");
    return path.isEmpty() ? null : Path.of(path);
  }

  private static List<Path> paths(SettingReader reader, String name) {
    return reader.list(name).stream().map(Path::of).toList();
  }

  private static Release release(SettingReader reader) {
    String version = reader.text(RELEASE, AttackCatalogs.DEFAULT.version());
    if (Release.isWellFormed(version)) {
      return new Release(version);
    }
    reader.wrong(RELEASE + " must be a release such as " + AttackCatalogs.DEFAULT);
    return AttackCatalogs.DEFAULT;
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

  /**
   * The bundled catalogue of software by its fingerprints, and the operator's behind it.
   *
   * @throws DecnetException if the operator's cannot be read
   */
  public FingerprintCatalogue fingerprintCatalogue() {
    return Fingerprints.read(fingerprints);
  }

  /** File in which the table of the provider that knows malware is kept for all processes. */
  Path fetchedMalware() {
    return dataFolder.resolve("malwarebazaar.txt");
  }

  /**
   * The operator's lists of malware and what a provider said, read at once and again when they have
   * changed.
   *
   * @param problems hears of files and lines that make no sense
   */
  public HashLists malware(InstantSource clock, Consumer<Problem> problems) {
    return new HashLists(malwareHashes, fetchedMalware(), clock, problems);
  }

  /**
   * What is known before any event comes.
   *
   * @param malware what is known of files
   * @throws DecnetException if the operator's catalogue of fingerprints cannot be read
   */
  public Catalogues catalogues(MalwareHashes malware) {
    return new Catalogues(fingerprintCatalogue(), new KnownMalware(malware));
  }

  /** Folder of imported ATT&amp;CK releases. */
  public Path attackFolder() {
    return dataFolder.resolve("attack");
  }

  /** The same settings with another folder of rules; null changes nothing. */
  public NodeSettings withRules(@Nullable Path folder) {
    return folder == null
        ? this
        : new NodeSettings(
            dataFolder,
            ruleStore,
            folder,
            attackRelease,
            batchEvents,
            ownAddresses,
            fingerprints,
            malwareHashes,
            recordings,
            database);
  }

  /** The same settings with SQLite in the data folder, whatever the environment names. */
  public NodeSettings inFolder() {
    return on(null);
  }

  /** The same settings with another database; null for SQLite in the data folder. */
  public NodeSettings on(@Nullable ServerAddress server) {
    return new NodeSettings(
        dataFolder,
        ruleStore,
        rulesFolder,
        attackRelease,
        batchEvents,
        ownAddresses,
        fingerprints,
        malwareHashes,
        recordings,
        server);
  }

  /** Finds the operator's own addresses, which never become attackers. */
  public OwnAddresses own() {
    return new OwnAddresses(this::isOwn);
  }

  private boolean isOwn(String text) {
    IpAddress address = ownAddresses.isEmpty() ? null : IpAddress.of(text);
    return address != null && ownAddresses.stream().anyMatch(block -> block.holds(address));
  }

  private static List<Prefix> ownAddresses(SettingReader reader) {
    List<Prefix> blocks = new ArrayList<>();
    for (String text : reader.list(OWN)) {
      Prefix block = Prefix.of(text);
      if (block == null) {
        reader.wrong(OWN + " must hold addresses and blocks such as 198.51.100.0/24");
      } else {
        blocks.add(block);
      }
    }
    return blocks;
  }

  private static RuleStoreType type(SettingReader reader) {
    String word = reader.text(TYPE, RuleStoreType.FILESYSTEM.word());
    for (RuleStoreType type : RuleStoreType.values()) {
      if (type.word().equals(word)) {
        return type;
      }
    }
    reader.wrong(TYPE + " must be filesystem or database");
    return RuleStoreType.FILESYSTEM;
  }
}
