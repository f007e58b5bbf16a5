package org.decnet.server.web;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.decnet.engine.port.Account.Role;
import org.decnet.engine.port.KeyScope;

/**
 * For each endpoint a path that finds something, and for each that changes something a body that is
 * taken. A new endpoint that changes something needs its body here; one whose path has an id of a
 * new kind needs the id here.
 */
final class WalkExamples {
  private static final String UNKNOWN_UUID = "00000000-0000-5000-8000-000000000000";

  /** Where a token for a remote host shall stand. */
  private static final String TOKEN = "TOKEN";

  /** Ids by the longest start of the template that is here. */
  private static final Map<String, String> IDS =
      Map.ofEntries(
          Map.entry("/attackers", Seed.ATTACKER.toString()),
          Map.entry("/sessions", Seed.SESSION.value()),
          Map.entry("/sensors", Seed.SENSOR),
          Map.entry("/identities", Seed.IDENTITY.toString()),
          Map.entry("/campaigns", Seed.CAMPAIGN.toString()),
          Map.entry("/ttp/by-attacker", Seed.ATTACKER.toString()),
          Map.entry("/ttp/by-session", Seed.SESSION.value()),
          Map.entry("/ttp/by-identity", Seed.IDENTITY.toString()),
          Map.entry("/ttp/by-campaign", Seed.CAMPAIGN.toString()),
          Map.entry("/ttp/tags/by-{scope}", Seed.ATTACKER.toString()),
          Map.entry("/ttp/tags", Seed.FIND_TAG.toString()),
          Map.entry("/ttp/rules", "R9001"),
          Map.entry("/ttp/export/navigator/attacker", Seed.ATTACKER.toString()),
          Map.entry("/ttp/export/navigator/identity", Seed.IDENTITY.toString()),
          Map.entry("/ttp/export/navigator/campaign", Seed.CAMPAIGN.toString()),
          Map.entry("/events", Seed.FIND_EVENT.toString()),
          Map.entry("/artifacts", SeedFiles.SHA256),
          Map.entry("/transcripts", Seed.SESSION.value()),
          Map.entry("/credential-reuse", SeedFiles.REUSE.toString()),
          Map.entry("/webhooks", Seed.WEBHOOK.toString()),
          Map.entry("/webhooks/deliveries", Seed.DELIVERY.toString()),
          Map.entry("/ingest", "cowrie"),
          Map.entry("/workers", "bus"),
          Map.entry("/canary/tokens", SeedCanaries.TOKEN.toString()));

  private static final String MERGE =
      "{\"winner\":\"" + Seed.IDENTITY + "\",\"losers\":[\"" + Seed.WANDERERS_IDENTITY + "\"]}";

  /** Bodies; NAME is replaced by one that is new each time. */
  private static final Map<String, String> BODIES =
      Map.ofEntries(
          Map.entry(
              "POST /auth/login",
              "{\"username\":\"vic\",\"password\":\"" + TestServer.PASSWORD + "\"}"),
          Map.entry(
              "POST /auth/change-password",
              "{\"old\":\"" + TestServer.PASSWORD + "\",\"new\":\"another long password\"}"),
          Map.entry(
              "POST /auth/api-keys",
              "{\"name\":\"NAME\",\"role\":\"viewer\",\"scopes\":[\"read\"]}"),
          Map.entry("POST /config/users", "{\"username\":\"NAME\",\"role\":\"viewer\"}"),
          Map.entry("PUT /config/users/{uuid}/role", "{\"role\":\"viewer\"}"),
          Map.entry("PUT /config/users/{uuid}/reset-password", "{}"),
          Map.entry("PUT /config/limits", "{\"events_days\":90}"),
          Map.entry("POST /identities/merge", MERGE),
          Map.entry(
              "POST /identities/{uuid}/split",
              "{\"members\":[\"" + Seed.WANDERER + "\"],\"reason\":\"NAME\"}"),
          Map.entry(
              "POST /webhooks",
              "{\"name\":\"NAME\",\"url\":\"https://nowhere.example/\","
                  + "\"simple_events\":[\"TtpTagged\"]}"),
          Map.entry("PATCH /webhooks/{uuid}", "{\"enabled\":true}"),
          Map.entry(
              "POST /canary/tokens",
              "{\"kind\":\"http\",\"decky_name\":\"web-1\",\"generator\":\"env_file\"}"),
          Map.entry(
              "POST /deckies",
              "{\"name\":\"NAME\",\"services\":[\"redis\"],\"ports\":{\"redis\":0}}"),
          Map.entry("POST /swarm/enroll", "{\"name\":\"NAME\"}"),
          Map.entry("POST /swarm/redeem", SeedSwarm.redemption(TOKEN)),
          Map.entry("PUT /deckies/{name}/mutate-interval", "{\"minutes\":5}"),
          Map.entry(
              "PUT /deckies/{name}/services/{service}/config",
              "{\"config\":{\"fake_app\":\"jenkins\"}}"),
          Map.entry("POST /ttp/rules/{rule_id}/state", "{\"state\":\"enabled\"}"),
          Map.entry("POST /ttp/rules/validate", "{\"yaml\":\"title: NAME\"}"),
          Map.entry("POST /ttp/explain", "{\"command\":\"id\"}"),
          Map.entry("POST /ttp/tags/{uuid}/feedback", "{\"verdict\":\"correct\"}"),
          Map.entry("PUT /identities/{uuid}/notes", "{\"notes\":\"NAME\"}"),
          Map.entry("PUT /campaigns/{uuid}/notes", "{\"notes\":\"NAME\"}"));

  private static final String UNLOCK = "POST /identities/{uuid}/unlock";

  /** What must come first, so that the call is not against how things are. */
  private static final Map<String, List<String>> BEFORE =
      Map.of(
          "POST /identities/merge",
          List.of(UNLOCK),
          "POST /identities/{uuid}/split",
          List.of(UNLOCK, "POST /identities/merge"),
          "POST /identities/{uuid}/lock",
          List.of(UNLOCK),
          UNLOCK,
          List.of("POST /identities/{uuid}/lock"),
          "POST /campaigns/{uuid}/lock",
          List.of("POST /campaigns/{uuid}/unlock"),
          "POST /campaigns/{uuid}/split",
          List.of("POST /campaigns/{uuid}/unlock"),
          "POST /campaigns/{uuid}/unlock",
          List.of("POST /campaigns/{uuid}/lock"),
          "POST /cluster/decisions/{id}/revert",
          List.of(UNLOCK, "POST /identities/merge"));

  /** The seed has one campaign of one group, with the code of identities, and no MISP. */
  private static final Set<String> NOT_SHOWN =
      Set.of("POST /campaigns/merge", "POST /campaigns/{uuid}/split", "POST /exports/misp/push");

  private final TestServer server;
  private int made;

  WalkExamples(TestServer server) {
    this.server = server;
  }

  /** A path that finds something; each call of one that takes away finds something new. */
  String path(WalkedEndpoint endpoint) {
    String template = endpoint.template();
    if (template.startsWith("/config/users/{")) {
      return fill(template, server.addAccount(name(), Role.VIEWER).uuid().toString());
    }
    if (template.startsWith("/auth/api-keys/{")) {
      return fill(template, newKey().toString());
    }
    if (template.startsWith("/cluster/decisions/{")) {
      return fill(template, newestDecision().toString());
    }
    if (template.equals("/canary/tokens/{uuid}")) {
      return fill(template, SeedCanaries.token(server.stores()).toString());
    }
    if (template.startsWith("/deckies/{")) {
      return SeedDeckies.path(template, server.stores());
    }
    if (template.startsWith("/swarm/hosts/{")) {
      return fill(template, SeedSwarm.host(server.stores()).uuid().toString());
    }
    if (template.startsWith("/canary/blobs/{")) {
      return fill(template, SeedCanaries.blob(server.stores()).toString());
    }
    if (template.startsWith("/webhooks/{") || template.startsWith("/webhooks/deliveries/{")) {
      Seed.webhook(server.stores());
    }
    return fill(
        template,
        IDS.entrySet().stream()
            .filter(entry -> template.startsWith(entry.getKey() + "/{"))
            .max(Comparator.comparingInt(entry -> entry.getKey().length()))
            .map(Map.Entry::getValue)
            .orElse(Seed.FIND_TAG.toString()));
  }

  /** A path that finds nothing. */
  String unknown(WalkedEndpoint endpoint) {
    return fill(endpoint.template(), UNKNOWN_UUID).replace("/T1083", "/T9999");
  }

  /** A body that is taken; an empty object if there is none here. */
  String body(WalkedEndpoint endpoint) {
    if (endpoint.name().equals("POST /deckies")) {
      SeedDeckies.clear(server.stores());
    }
    String body = BODIES.getOrDefault(endpoint.name(), "{}").replace("NAME", name());
    return body.contains(TOKEN)
        ? body.replace(TOKEN, SeedSwarm.token(server.stores(), name()))
        : body;
  }

  /** A form with a file whose content is new each time. */
  Calls.Answer upload(Calls calls, WalkedEndpoint endpoint, String path) {
    String form =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n"
            + "Content-Type: text/plain\r\n\r\n"
            + name()
            + "\r\n--b--\r\n";
    return calls.call(
        endpoint.method(),
        path,
        request ->
            request
                .header("Content-Type", "multipart/form-data; boundary=b")
                .method(endpoint.method(), BodyPublishers.ofString(form)));
  }

  /** Whether there is a body here for an endpoint that needs one. */
  boolean has(WalkedEndpoint endpoint) {
    return !endpoint.takesBody() || BODIES.containsKey(endpoint.name());
  }

  /** Whether it can be shown at all. */
  boolean canShow(WalkedEndpoint endpoint) {
    return !NOT_SHOWN.contains(endpoint.name());
  }

  /** What must be called first. */
  List<WalkedEndpoint> before(WalkedEndpoint endpoint, List<WalkedEndpoint> all) {
    List<WalkedEndpoint> before = new ArrayList<>();
    for (String name : BEFORE.getOrDefault(endpoint.name(), List.of())) {
      before.add(all.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow());
    }
    return before;
  }

  private String name() {
    made++;
    return "walked-" + made;
  }

  private UUID newKey() {
    server.addKey(name(), Role.VIEWER, KeyScope.READ);
    return server.stores().keys().keys(1000, 0).data().stream()
        .filter(key -> key.name().equals("walked-" + made))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private UUID newestDecision() {
    return server.stores().identities().decisions(Seed.IDENTITY, 1, 0).data().getFirst().id();
  }

  private static String fill(String template, String id) {
    String path =
        template
            .replace("{scope}", "attacker")
            .replace("{technique_id}", "T1083")
            .replace("{decky}", "web-1")
            .replace("{service}", "http")
            .replace("{format}", "stix");
    int open = path.indexOf('{');
    return open < 0 ? path : path.substring(0, open) + id + path.substring(path.indexOf('}') + 1);
  }
}
