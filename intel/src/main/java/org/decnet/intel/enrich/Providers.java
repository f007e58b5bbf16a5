package org.decnet.intel.enrich;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.decnet.intel.http.HttpAsker;
import org.decnet.intel.provider.AbuseIpdbClient;
import org.decnet.intel.provider.AddressProvider;
import org.decnet.intel.provider.FeodoList;
import org.decnet.intel.provider.GreyNoiseClient;
import org.decnet.intel.provider.MalwareBazaarFeed;
import org.decnet.intel.provider.ThreatFoxClient;
import org.decnet.intel.setting.ApiKey;
import org.decnet.intel.setting.IntelSettings;
import org.decnet.intel.setting.ProviderName;

/** The providers that an operator has turned on. */
public final class Providers {
  private Providers() {}

  /** Those that are asked about addresses. */
  public static List<AddressProvider> ofAddresses(
      IntelSettings settings, HttpAsker asker, InstantSource clock) {
    List<AddressProvider> providers = new ArrayList<>();
    for (ProviderName name : ProviderName.values()) {
      if (settings.providers().contains(name)) {
        ApiKey key = settings.keys().get(name);
        switch (name) {
          case GREYNOISE ->
              providers.add(new GreyNoiseClient(GreyNoiseClient.ENDPOINT, key, asker, clock));
          case FEODO -> providers.add(new FeodoList(FeodoList.ENDPOINT, asker, clock));
          case ABUSEIPDB -> {
            if (key != null) {
              providers.add(new AbuseIpdbClient(AbuseIpdbClient.ENDPOINT, key, asker, clock));
            }
          }
          case THREATFOX -> {
            if (key != null) {
              providers.add(new ThreatFoxClient(ThreatFoxClient.ENDPOINT, key, asker, clock));
            }
          }
          case MALWAREBAZAAR -> {} // knows files, not addresses
        }
      }
    }
    return providers;
  }

  /** The one that knows hashes of malware, if it is on. */
  public static Optional<MalwareBazaarFeed> ofFiles(
      IntelSettings settings, HttpAsker asker, InstantSource clock) {
    ApiKey key = settings.keys().get(ProviderName.MALWAREBAZAAR);
    return key == null || !settings.providers().contains(ProviderName.MALWAREBAZAAR)
        ? Optional.empty()
        : Optional.of(new MalwareBazaarFeed(MalwareBazaarFeed.ENDPOINT, key, asker, clock));
  }
}
