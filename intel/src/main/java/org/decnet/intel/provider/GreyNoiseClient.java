package org.decnet.intel.provider;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.decnet.intel.address.IpAddress;
import org.decnet.intel.http.HttpAsker;
import org.decnet.intel.http.Json;
import org.decnet.intel.http.ProviderException;
import org.decnet.intel.setting.ApiKey;
import org.decnet.intel.setting.ProviderName;
import org.decnet.model.intel.ProviderAnswer;
import org.jspecify.annotations.Nullable;

/** Asks GreyNoise what an address does to the internet at large; works with and without a key. */
public final class GreyNoiseClient implements AddressProvider {
  /** Where it is asked. */
  public static final URI ENDPOINT = URI.create("https://api.greynoise.io/v3/community/");

  private static final int LARGEST = 1 << 16;
  private static final int LONGEST_CLASSIFICATION = 32;
  private static final int LONGEST_NAME = 128;
  private static final int LONGEST_TAG = 64;
  private static final String UNKNOWN = "unknown";

  private final URI endpoint;
  private final @Nullable ApiKey key;
  private final HttpAsker asker;
  private final InstantSource clock;

  /** A client of the service at an address that ends with a slash. */
  public GreyNoiseClient(URI endpoint, @Nullable ApiKey key, HttpAsker asker, InstantSource clock) {
    this.endpoint = endpoint;
    this.key = key;
    this.asker = asker;
    this.clock = clock;
  }

  @Override
  public ProviderName name() {
    return ProviderName.GREYNOISE;
  }

  @Override
  public Duration spacing() {
    return Duration.ofMillis(1500);
  }

  @Override
  public ProviderAnswer ask(IpAddress address) throws ProviderException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint.resolve(address.text().replace(":", "%3A")))
            .header("Accept", "application/json");
    if (key != null) {
      request.header("key", key.value());
    }
    byte[] body = asker.ask(request.build(), LARGEST);
    if (body == null) {
      return new ProviderAnswer.GreyNoise(UNKNOWN, null, List.of(), "", clock.instant());
    }
    Json answer = Json.read(body);
    if (!answer.isObject()) {
      throw ProviderException.passing("answered no object");
    }
    String classification = answer.get("classification").text(LONGEST_CLASSIFICATION);
    String name = answer.get("name").text(LONGEST_NAME);
    return new ProviderAnswer.GreyNoise(
        classification == null ? UNKNOWN : classification,
        UNKNOWN.equals(name) ? null : name,
        answer.get("tags").texts(LONGEST_TAG),
        RawText.of(body),
        clock.instant());
  }
}
