package org.decnet.intel.provider;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.decnet.intel.address.IpAddress;
import org.decnet.intel.http.HttpAsker;
import org.decnet.intel.http.Json;
import org.decnet.intel.http.ProviderException;
import org.decnet.intel.setting.ApiKey;
import org.decnet.intel.setting.ProviderName;
import org.decnet.model.intel.ProviderAnswer;

/**
 * Asks AbuseIPDB who reported an address for what in the last 30 days. Of the reports only the
 * categories are kept: their comments are what strangers wrote, often about people.
 */
public final class AbuseIpdbClient implements AddressProvider {
  /** Where it is asked. */
  public static final URI ENDPOINT = URI.create("https://api.abuseipdb.com/api/v2/check");

  private static final int LARGEST = 8 << 20; // up to 10,000 reports
  private static final int MOST_CATEGORY = 999;
  private static final int MOST_CATEGORIES = 64;

  private final URI endpoint;
  private final ApiKey key;
  private final HttpAsker asker;
  private final InstantSource clock;

  /** A client of the service at an address. */
  public AbuseIpdbClient(URI endpoint, ApiKey key, HttpAsker asker, InstantSource clock) {
    this.endpoint = endpoint;
    this.key = key;
    this.asker = asker;
    this.clock = clock;
  }

  @Override
  public ProviderName name() {
    return ProviderName.ABUSEIPDB;
  }

  @Override
  public Duration spacing() {
    return Duration.ofMillis(500);
  }

  @Override
  public ProviderAnswer ask(IpAddress address) throws ProviderException, InterruptedException {
    String question =
        "?ipAddress=" + address.text().replace(":", "%3A") + "&maxAgeInDays=30&verbose";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(endpoint + question))
            .header("Accept", "application/json")
            .header("Key", key.value())
            .build();
    byte[] body = asker.ask(request, LARGEST);
    Json data = body == null ? null : Json.read(body).get("data");
    Integer score = data == null ? null : data.get("abuseConfidenceScore").number(0, 100);
    if (data == null || score == null) {
      throw ProviderException.passing("answered without a score from 0 to 100");
    }
    List<Integer> categories = categories(data.get("reports"));
    String raw =
        "{\"abuseConfidenceScore\":" + score + ",\"categories\":" + categories.toString() + "}";
    return new ProviderAnswer.AbuseIpdb(score, categories, raw, clock.instant());
  }

  private static List<Integer> categories(Json reports) {
    SortedSet<Integer> categories = new TreeSet<>();
    for (Json report : reports.items()) {
      for (Json category : report.get("categories").items()) {
        Integer number = category.number(1, MOST_CATEGORY);
        if (number != null && categories.size() < MOST_CATEGORIES) {
          categories.add(number);
        }
      }
    }
    return List.copyOf(categories);
  }
}
