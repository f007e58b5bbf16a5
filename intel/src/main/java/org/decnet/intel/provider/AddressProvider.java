package org.decnet.intel.provider;

import java.time.Duration;
import org.decnet.intel.address.IpAddress;
import org.decnet.intel.http.ProviderException;
import org.decnet.intel.setting.ProviderName;
import org.decnet.model.intel.ProviderAnswer;

/** Somebody who can be asked about one address. */
public interface AddressProvider {
  /** Who it is. */
  ProviderName name();

  /** How long it wants between two questions. */
  Duration spacing();

  /** The answer about a public address. */
  ProviderAnswer ask(IpAddress address) throws ProviderException, InterruptedException;
}
