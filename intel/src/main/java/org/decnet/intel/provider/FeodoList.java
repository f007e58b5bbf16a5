package org.decnet.intel.provider;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.decnet.intel.address.IpAddress;
import org.decnet.intel.http.HttpAsker;
import org.decnet.intel.http.Json;
import org.decnet.intel.http.ProviderException;
import org.decnet.intel.setting.ProviderName;
import org.decnet.model.intel.ProviderAnswer;
import org.jspecify.annotations.Nullable;

/**
 * The list of addresses that control botnets, of Feodo Tracker: fetched whole, so nobody is told
 * whom we ask about.
 */
public final class FeodoList implements AddressProvider {
  /** Where it lies. */
  public static final URI ENDPOINT =
      URI.create("https://feodotracker.abuse.ch/downloads/ipblocklist.json");

  private static final int LARGEST = 16 << 20;
  private static final int LONGEST_FAMILY = 64;
  private static final int LONGEST_TIME = 32;

  private final URI endpoint;
  private final HttpAsker asker;
  private final InstantSource clock;
  private final Feed<Map<IpAddress, Entry>> feed;

  /** The list at an address, fetched once an hour at most. */
  public FeodoList(URI endpoint, HttpAsker asker, InstantSource clock) {
    this.endpoint = endpoint;
    this.asker = asker;
    this.clock = clock;
    feed = new Feed<>(Duration.ofHours(1), clock, this::fetch);
  }

  private record Entry(@Nullable String family, @Nullable String firstSeen) {}

  @Override
  public ProviderName name() {
    return ProviderName.FEODO;
  }

  @Override
  public Duration spacing() {
    return Duration.ZERO;
  }

  @Override
  public ProviderAnswer ask(IpAddress address) throws ProviderException, InterruptedException {
    Entry entry = feed.current().get(address);
    return entry == null
        ? new ProviderAnswer.Feodo(false, null, null, "", clock.instant())
        : new ProviderAnswer.Feodo(true, entry.family(), entry.firstSeen(), "", clock.instant());
  }

  private Map<IpAddress, Entry> fetch() throws ProviderException, InterruptedException {
    byte[] body = asker.ask(HttpRequest.newBuilder(endpoint).build(), LARGEST);
    Json list = body == null ? null : Json.read(body);
    if (list == null || !list.isList()) {
      throw ProviderException.passing("answered no list");
    }
    Map<IpAddress, Entry> entries = new HashMap<>();
    for (Json item : list.items()) {
      String text = item.get("ip_address").text(64);
      IpAddress address = text == null ? null : IpAddress.of(text);
      if (address != null) {
        entries.put(
            address,
            new Entry(
                item.get("malware").text(LONGEST_FAMILY),
                item.get("first_seen").text(LONGEST_TIME)));
      }
    }
    return Map.copyOf(entries);
  }
}
