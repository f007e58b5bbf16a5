package org.decnet.intel.setting;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.decnet.intel.address.Prefix;
import org.decnet.model.error.DecnetException;
import org.decnet.model.setting.SettingReader;

/**
 * Who is asked about attackers, and which files say where addresses belong. Nobody is asked unless
 * the operator says so.
 *
 * @param providers who is asked; none unless {@code DECNET_INTEL_ENABLED} is true. Without {@code
 *     DECNET_INTEL_PROVIDERS} all that need no key or have one
 * @param keys keys of providers
 * @param ownAddresses the operator's addresses, which nobody is told; {@code DECNET_OWN_ADDRESSES}
 * @param geoDatabases files in MaxMind's format; {@code DECNET_GEOIP_MMDB}
 * @param asnTables files of iptoasn; {@code DECNET_ASN_TABLE}
 */
public record IntelSettings(
    Set<ProviderName> providers,
    Map<ProviderName, ApiKey> keys,
    List<Prefix> ownAddresses,
    List<Path> geoDatabases,
    List<Path> asnTables) {
  /** Nobody is asked and no file is read. */
  public static final IntelSettings NONE =
      new IntelSettings(Set.of(), Map.of(), List.of(), List.of(), List.of());

  private static final String ENABLED = "DECNET_INTEL_ENABLED";
  private static final String PROVIDERS = "DECNET_INTEL_PROVIDERS";
  private static final String OWN = "DECNET_OWN_ADDRESSES";

  /** Copies what it holds. */
  public IntelSettings {
    providers = Set.copyOf(providers);
    keys = Map.copyOf(keys);
    ownAddresses = List.copyOf(ownAddresses);
    geoDatabases = List.copyOf(geoDatabases);
    asnTables = List.copyOf(asnTables);
  }

  /**
   * Reads the settings of an environment.
   *
   * @throws DecnetException naming every setting that is wrong and what was expected
   */
  public static IntelSettings of(Map<String, String> environment) {
    SettingReader reader = new SettingReader(environment);
    Map<ProviderName, ApiKey> keys = keys(reader);
    Set<ProviderName> providers = providers(reader, keys.keySet());
    IntelSettings settings =
        new IntelSettings(
            reader.flag(ENABLED, false) ? providers : Set.of(),
            keys,
            ownAddresses(reader),
            paths(reader, "DECNET_GEOIP_MMDB"),
            paths(reader, "DECNET_ASN_TABLE"));
    reader.refuseWhatIsWrong();
    return settings;
  }

  private static Map<ProviderName, ApiKey> keys(SettingReader reader) {
    KeyReader keyReader = new KeyReader(reader);
    Map<ProviderName, ApiKey> keys = new EnumMap<>(ProviderName.class);
    for (ProviderName provider : ProviderName.values()) {
      String variable =
          switch (provider) {
            case GREYNOISE -> "DECNET_GREYNOISE_API_KEY";
            case ABUSEIPDB -> "DECNET_ABUSEIPDB_API_KEY";
            case THREATFOX -> "DECNET_THREATFOX_API_KEY";
            case MALWAREBAZAAR -> "DECNET_MALWAREBAZAAR_API_KEY";
            case FEODO -> "";
          };
      ApiKey key = variable.isEmpty() ? null : keyReader.key(variable);
      if (key != null) {
        keys.put(provider, key);
      }
    }
    ApiKey abuseCh = keys.get(ProviderName.THREATFOX);
    if (abuseCh != null) {
      keys.putIfAbsent(ProviderName.MALWAREBAZAAR, abuseCh); // abuse.ch gives one key for both
    }
    return keys;
  }

  private static Set<ProviderName> providers(SettingReader reader, Set<ProviderName> withKey) {
    Set<ProviderName> providers = EnumSet.noneOf(ProviderName.class);
    List<String> words = reader.list(PROVIDERS);
    for (ProviderName provider : ProviderName.values()) {
      boolean named = words.contains(provider.word());
      boolean usable = !provider.needsKey() || withKey.contains(provider);
      if (named && !usable) {
        reader.wrong(PROVIDERS + " names " + provider.word() + ", which needs a key");
      }
      if (usable && (named || words.isEmpty())) {
        providers.add(provider);
      }
    }
    if (!ALL_WORDS.containsAll(words)) {
      reader.wrong(PROVIDERS + " must be some of " + String.join(", ", ALL_WORDS));
    }
    return providers;
  }

  private static final List<String> ALL_WORDS =
      List.of(ProviderName.values()).stream().map(ProviderName::word).toList();

  private static List<Prefix> ownAddresses(SettingReader reader) {
    List<Prefix> own = new ArrayList<>();
    for (String text : reader.list(OWN)) {
      Prefix prefix = Prefix.of(text);
      if (prefix == null) {
        reader.wrong(OWN + " must be addresses or blocks such as 192.0.2.0/24");
        break;
      }
      own.add(prefix);
    }
    return own;
  }

  private static List<Path> paths(SettingReader reader, String name) {
    return reader.list(name).stream().map(Path::of).toList();
  }
}
