package org.decnet.intel.enrich;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.decnet.intel.address.IpAddress;
import org.decnet.intel.http.ProviderException;
import org.decnet.intel.provider.AddressProvider;
import org.decnet.intel.setting.ProviderName;
import org.decnet.model.intel.ProviderAnswer;

/** A provider at its pace, at most four questions at once, and left alone when it fails. */
final class GuardedProvider {
  private static final int AT_ONCE = 4;

  private final AddressProvider provider;
  private final Pace pace;
  private final BackOff backOff;
  private final Semaphore places = new Semaphore(AT_ONCE, true);
  private final EnrichmentListener listener;

  GuardedProvider(
      AddressProvider provider, InstantSource clock, Pauser pauser, EnrichmentListener listener) {
    this.provider = provider;
    this.listener = listener;
    pace = new Pace(provider.spacing(), clock, pauser);
    backOff = new BackOff(clock);
  }

  ProviderName name() {
    return provider.name();
  }

  /** The answer, unless the provider fails or is left alone. */
  Optional<ProviderAnswer> ask(IpAddress address) throws InterruptedException {
    places.acquire();
    try {
      if (backOff.holds()) {
        return Optional.empty();
      }
      pace.await();
      if (backOff.holds()) { // another question failed meanwhile
        return Optional.empty();
      }
      ProviderAnswer answer = provider.ask(address);
      backOff.succeeded();
      return Optional.of(answer);
    } catch (ProviderException e) {
      backOff.failed(e);
      listener.failed(provider.name(), String.valueOf(e.getMessage()));
      return Optional.empty();
    } finally {
      places.release();
    }
  }
}
