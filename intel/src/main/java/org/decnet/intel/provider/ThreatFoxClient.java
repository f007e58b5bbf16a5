package org.decnet.intel.provider;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.decnet.intel.address.IpAddress;
import org.decnet.intel.http.HttpAsker;
import org.decnet.intel.http.Json;
import org.decnet.intel.http.ProviderException;
import org.decnet.intel.setting.ApiKey;
import org.decnet.intel.setting.ProviderName;
import org.decnet.model.intel.ProviderAnswer;
import org.jspecify.annotations.Nullable;

/** Asks ThreatFox whether an address belongs to malware. */
public final class ThreatFoxClient implements AddressProvider {
  /** Where it is asked. */
  public static final URI ENDPOINT = URI.create("https://threatfox-api.abuse.ch/api/v1/");

  private static final int LARGEST = 1 << 20;
  private static final int LONGEST = 64;
  private static final int MOST = 64;

  private final URI endpoint;
  private final ApiKey key;
  private final HttpAsker asker;
  private final InstantSource clock;

  /** A client of the service at an address. */
  public ThreatFoxClient(URI endpoint, ApiKey key, HttpAsker asker, InstantSource clock) {
    this.endpoint = endpoint;
    this.key = key;
    this.asker = asker;
    this.clock = clock;
  }

  @Override
  public ProviderName name() {
    return ProviderName.THREATFOX;
  }

  @Override
  public Duration spacing() {
    return Duration.ofMillis(500);
  }

  @Override
  public ProviderAnswer ask(IpAddress address) throws ProviderException, InterruptedException {
    String question = "{\"query\":\"search_ioc\",\"search_term\":\"" + address.text() + "\"}";
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .header("Content-Type", "application/json")
            .header("Auth-Key", key.value())
            .POST(BodyPublishers.ofString(question))
            .build();
    byte[] body = asker.ask(request, LARGEST);
    if (body == null) {
      throw ProviderException.passing("answered with status 404");
    }
    Json answer = Json.read(body);
    String status = answer.get("query_status").text(LONGEST);
    if ("no_result".equals(status)) {
      return answer(List.of(), address, body);
    }
    if (!"ok".equals(status) || !answer.get("data").isList()) {
      throw "unknown_auth_key".equals(status)
          ? ProviderException.refused("refused the key")
          : ProviderException.passing("answered neither ok nor no_result");
    }
    return answer(answer.get("data").items(), address, body);
  }

  private ProviderAnswer answer(List<Json> found, IpAddress address, byte[] body) {
    Set<String> threats = new LinkedHashSet<>();
    Set<String> kinds = new LinkedHashSet<>();
    Set<String> families = new LinkedHashSet<>();
    boolean listed = false;
    for (Json item : found) {
      if (speaksOf(item, address)) {
        listed = true;
        add(threats, item.get("threat_type").text(LONGEST));
        add(kinds, item.get("ioc_type").text(LONGEST));
        add(families, item.get("malware_printable").text(LONGEST));
      }
    }
    return new ProviderAnswer.ThreatFox(
        listed,
        List.copyOf(threats),
        List.copyOf(kinds),
        List.copyOf(families),
        RawText.of(body),
        clock.instant());
  }

  /** The search also finds addresses that begin alike, and pages on the address. */
  private static boolean speaksOf(Json item, IpAddress address) {
    String sign = item.get("ioc").text(256);
    if (sign == null) {
      return false;
    }
    String text = address.text();
    return sign.equals(text)
        || sign.startsWith(text + (address.isV6() ? "/" : ":"))
        || sign.startsWith("[" + text + "]")
        || sign.contains("://" + text + "/")
        || sign.contains("://" + text + ":");
  }

  private static void add(Set<String> texts, @Nullable String text) {
    if (text != null && texts.size() < MOST) {
      texts.add(text);
    }
  }
}
