package org.decnet.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.decnet.engine.port.Account.Role;
import org.decnet.engine.port.KeyScope;
import org.decnet.model.NameUuid;
import org.decnet.server.web.Calls.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * The checklist of the server persona of TAXII 2.1, as far as a server that is read only has it.
 */
@ExtendWith(ServerExtension.class)
class TaxiiTest {
  private static final String TYPE = "application/taxii+json;version=2.1";
  private static final String ATTACKERS = "40bca85c-70b2-53ab-a475-6468f70cea1c";
  private static final String ROOT = "/taxii2/decnet/";
  private static final String ALL = ROOT + "collections/" + ATTACKERS + "/";

  private final Calls nobody;
  private final Calls viewer;

  private final TestServer server;

  TaxiiTest(TestServer server) {
    this.server = server;
    String base = server.calls().base();
    this.nobody = new Calls(base.substring(0, base.length() - "/api/v1".length()));
    this.viewer = nobody.with(server.token(Role.VIEWER));
  }

  private Answer get(String path) {
    return viewer.call("GET", path, accepting(TYPE));
  }

  private static Consumer<HttpRequest.Builder> accepting(String types) {
    return request -> request.header("Accept", types);
  }

  private List<JsonNode> walk(String path, int limit) {
    List<JsonNode> objects = new ArrayList<>();
    String sign = path.contains("?") ? "&" : "?";
    JsonNode page = get(path + sign + "limit=" + limit).json();
    while (true) {
      List<JsonNode> some = new ArrayList<>();
      page.path("objects").forEach(some::add);
      assertThat(some).hasSizeLessThanOrEqualTo(limit);
      objects.addAll(some);
      if (!page.path("more").asBoolean()) {
        assertThat(page.has("next")).isFalse();
        return objects;
      }
      String next = page.path("next").asString();
      page = get(path + sign + "limit=" + limit + "&next=" + next).json();
    }
  }

  private static List<String> ids(List<JsonNode> objects) {
    return objects.stream().map(object -> object.path("id").asString()).toList();
  }

  @Test
  void discoveryLeadsToTheRootAndItsCollections() {
    JsonNode discovery = get("/taxii2/").json();
    assertThat(discovery.path("title").asString()).isEqualTo("DECNET");
    assertThat(discovery.path("default").asString()).isEqualTo(ROOT);
    assertThat(discovery.at("/api_roots/0").asString()).isEqualTo(ROOT);

    JsonNode root = get(ROOT).json();
    assertThat(root.at("/versions/0").asString()).isEqualTo(TYPE);
    assertThat(root.path("max_content_length").asInt()).isPositive();

    JsonNode collections = get(ROOT + "collections/").json().path("collections");
    assertThat(collections.findValuesAsString("id"))
        .containsExactly(
            ATTACKERS,
            "2dfc906d-69c3-5e2f-b5ca-5590a8f97295",
            "6fd2cafe-710a-5045-bc24-81c211b33842",
            "d3691753-eb06-5ba9-9198-4b10c21f04cc",
            "4cae699e-d56e-58a2-9612-a42f5fac3cd0");
    assertThat(collections.findValuesAsString("alias"))
        .containsExactly("attackers", "identities", "campaigns", "sightings", "indicators");
    for (JsonNode collection : collections) {
      assertThat(collection.path("can_read").asBoolean()).isTrue();
      assertThat(collection.path("can_write").asBoolean(true)).isFalse();
      assertThat(collection.at("/media_types/0").asString())
          .isEqualTo("application/stix+json;version=2.1");
      String one = ROOT + "collections/" + collection.path("id").asString() + "/";
      assertThat(get(one).json()).isEqualTo(collection);
    }
  }

  @Test
  void everyAnswerIsOfTheOneMediaType() {
    String id = ids(walk(ALL + "objects/", 100)).getFirst();
    for (String path :
        List.of(
            "/taxii2/",
            ROOT,
            ROOT + "collections/",
            ALL,
            ALL + "manifest/",
            ALL + "objects/",
            ALL + "objects/" + id + "/",
            ALL + "objects/" + id + "/versions/",
            ROOT + "status/2d086da7-4bdc-4f91-900e-d77486753710/",
            ROOT + "collections/nothing/",
            ALL + "objects/?limit=0")) {
      assertThat(get(path).header("Content-Type")).as(path).isEqualTo(TYPE);
      assertThat(nobody.call("GET", path, accepting(TYPE)).header("Content-Type")).isEqualTo(TYPE);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/taxii+json;version=2.1 | 200",
        "application/taxii+json | 200",
        "application/taxii+json; version=2.1; q=0.5, text/html | 200",
        "*/* | 200",
        "application/* | 200",
        "application/taxii+json;version=2.0 | 406",
        "application/json | 406",
        "application/vnd.oasis.taxii+json; version=2.0 | 406",
        "text/html | 406",
        "application/taxii+json;version=2.1;q=0 | 406",
        "nonsense | 406"
      })
  void clientsMustTakeWhatTheServerSpeaks(String accept, int status) {
    for (String path : List.of("/taxii2/", ROOT, ALL + "objects/", ALL + "manifest/")) {
      Answer answer = viewer.call("GET", path, accepting(accept));
      assertThat(answer.status()).as(path).isEqualTo(status);
      if (status == 406) {
        assertThat(answer.json().path("http_status").asString()).isEqualTo("406");
      }
    }
  }

  @Test
  void whoIsNotRecognisedGetsNothing() {
    for (String path : List.of("/taxii2/", ROOT, ALL, ALL + "objects/", ROOT + "collections/x/")) {
      Answer answer = nobody.call("GET", path, accepting(TYPE));
      assertThat(answer.status()).as(path).isEqualTo(401);
      assertThat(answer.header("WWW-Authenticate")).isNotEmpty();
      assertThat(answer.json().path("title").asString()).isNotEmpty();
      assertThat(answer.json().path("http_status").asString()).isEqualTo("401");
    }
  }

  private static Answer as(Calls who) {
    return who.call("GET", "/taxii2/", accepting(TYPE));
  }

  @Test
  void peopleLogInWithTheirPasswords() {
    server.addAccount("subscriber", Role.VIEWER);
    Calls right = nobody.withPassword("subscriber", TestServer.PASSWORD);

    for (int poll = 0; poll < 15; poll++) {
      assertThat(as(right).status()).as("poll %s", poll).isEqualTo(200);
    }
    Answer wrong = as(nobody.withPassword("subscriber", "not the password"));
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.header("WWW-Authenticate")).startsWith("Basic");
    assertThat(wrong.header("Content-Type")).isEqualTo(TYPE);
  }

  @Test
  void whoMustChangeHisPasswordGetsNothingElse() {
    server.addAccount("newcomer", Role.VIEWER, true);
    Answer answer = as(nobody.withPassword("newcomer", TestServer.PASSWORD));
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.json().path("error_code").asString()).isEqualTo("password-change-due");
  }

  @Test
  void guessingIsSlowedDown() {
    server.addAccount("target", Role.VIEWER);
    Answer answer = as(nobody.withPassword("target", "guess"));
    for (int guess = 0; guess < 12; guess++) {
      answer = as(nobody.withPassword("target", "guess " + guess));
    }
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.header("Retry-After")).isNotEmpty();
    assertThat(answer.json().path("http_status").asString()).isEqualTo("429");
  }

  @Test
  void keysOfTheRightScopeOpenIt() {
    String exports = server.addKey("taxii-export", Role.VIEWER, KeyScope.EXPORT);
    String reads = server.addKey("taxii-read", Role.VIEWER, KeyScope.READ);
    assertThat(as(nobody.withKey(exports)).status()).isEqualTo(200);
    assertThat(as(nobody.withPassword("key", exports)).status()).isEqualTo(200);
    assertThat(as(nobody.withKey(reads)).status()).isEqualTo(403);
    assertThat(as(nobody.withKey("dnk_wrong")).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/taxii2/other/",
        "/taxii2/other/collections/",
        "/taxii2/decnet/status/2d086da7-4bdc-4f91-900e-d77486753710/",
        "/taxii2/decnet/collections/00000000-0000-5000-8000-000000000000/",
        "/taxii2/decnet/collections/nothing/objects/",
        "/taxii2/decnet/collections/nothing/manifest/",
        "/taxii2/decnet/collections/attackers/objects/indicator--00000000-0000-5000-8000-000000000000/",
        "/taxii2/decnet/collections/attackers/objects/x/versions/",
        "/taxii2/decnet/collections/indicators/objects/x,y/",
        "/taxii2/decnet/nonsense/"
      })
  void whatIsNotThereIsNotFound(String path) {
    Answer answer = get(path);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json().path("error_code").asString()).isEqualTo("not-found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=-1",
        "limit=ten",
        "limit=",
        "added_after=yesterday",
        "added_after=2026-13-01T00:00:00Z",
        "next=%21",
        "match[version]=newest",
        "match[type]=,",
        "match[type]=a&match[type]=b",
        "match[colour]=red"
      })
  void whatIsMalformedIsRefused(String query) {
    String escaped = query.replace("[", "%5B").replace("]", "%5D");
    for (String endpoint : List.of("objects/?", "manifest/?")) {
      Answer answer = get(ALL + endpoint + escaped);
      assertThat(answer.status()).as(query).isEqualTo(400);
      assertThat(answer.json().path("error_code").asString()).isEqualTo("bad-parameter");
    }
  }

  @Test
  void nothingCanBeWritten() {
    Consumer<HttpRequest.Builder> envelope =
        request ->
            request
                .header("Accept", TYPE)
                .header("Content-Type", TYPE)
                .method("POST", BodyPublishers.ofString("{\"objects\":[]}"));
    Answer added = viewer.call("POST", ALL + "objects/", envelope);
    assertThat(added.status()).isEqualTo(403);
    assertThat(added.json().path("error_code").asString()).isEqualTo("read-only");
    assertThat(viewer.call("POST", ROOT + "collections/x/objects/", envelope).status())
        .isEqualTo(404);
    Answer json =
        viewer.call(
            "POST",
            ALL + "objects/",
            request ->
                request
                    .header("Content-Type", "application/json")
                    .method("POST", BodyPublishers.ofString("{}")));
    assertThat(json.status()).isEqualTo(415);
    Answer deleted = viewer.call("DELETE", ALL + "objects/x/", accepting(TYPE));
    assertThat(deleted.status()).isEqualTo(403);
    for (String path : List.of("/taxii2/", ROOT, ALL, ALL + "manifest/")) {
      Answer refused = viewer.call("POST", path, envelope);
      assertThat(refused.status()).as(path).isEqualTo(405);
      assertThat(refused.header("Allow")).contains("GET");
      assertThat(refused.json().path("http_status").asString()).isEqualTo("405");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 1000})
  void pagesOfAnySizeHoldTheSameObjects(int limit) {
    List<String> paged = ids(walk(ALL + "objects/", limit));
    assertThat(paged).doesNotHaveDuplicates().hasSizeGreaterThan(10);
    assertThat(paged).isEqualTo(ids(walk(ALL + "objects/", 500)));
    assertThat(ids(walk(ALL + "manifest/", limit))).isEqualTo(paged);
  }

  @Test
  void objectsAreThoseOfTheBundle() {
    List<JsonNode> told = walk(ALL + "objects/", 100);
    JsonNode bundle = viewer.at(nobody.base() + "/api/v1").get("/attackers/export/stix").json();
    assertThat(told).containsExactlyInAnyOrderElementsOf(bundle.path("objects"));
  }

  @Test
  void manifestSaysWhenObjectsWereAddedAndHeadersTheEnds() {
    Answer answer = get(ALL + "manifest/?limit=5");
    List<Instant> added = new ArrayList<>();
    for (JsonNode record : answer.json().path("objects")) {
      assertThat(record.propertyNames())
          .containsExactly("id", "date_added", "version", "media_type");
      added.add(Instant.parse(record.path("date_added").asString()));
      String object = ALL + "objects/" + record.path("id").asString() + "/";
      JsonNode versions = get(object + "versions/").json().path("versions");
      assertThat(versions).hasSize(1);
      assertThat(versions.get(0)).isEqualTo(record.path("version"));
      JsonNode one = get(object).json().path("objects");
      assertThat(one).hasSize(1);
      if (one.get(0).has("modified")) {
        assertThat(one.get(0).path("modified")).isEqualTo(record.path("version"));
      }
    }
    assertThat(added).hasSize(5).isSorted().doesNotHaveDuplicates();
    assertThat(Instant.parse(answer.header("X-TAXII-Date-Added-First")))
        .isEqualTo(added.getFirst());
    assertThat(Instant.parse(answer.header("X-TAXII-Date-Added-Last"))).isEqualTo(added.getLast());
    Answer objects = get(ALL + "objects/?limit=5");
    assertThat(objects.header("X-TAXII-Date-Added-Last"))
        .isEqualTo(answer.header("X-TAXII-Date-Added-Last"));
  }

  @Test
  void addedAfterTheLastIsNothingAndAfterAnyIsTheRest() {
    List<String> all = ids(walk(ALL + "objects/", 100));
    String third = get(ALL + "objects/?limit=3").header("X-TAXII-Date-Added-Last");
    assertThat(ids(walk(ALL + "objects/?added_after=" + third, 4)))
        .isEqualTo(all.subList(3, all.size()));
    String last = get(ALL + "objects/?limit=1000").header("X-TAXII-Date-Added-Last");
    Answer nothing = get(ALL + "objects/?added_after=" + last);
    assertThat(nothing.body()).isEqualTo("{\"more\":false}");
    assertThat(nothing.header("X-TAXII-Date-Added-Last")).isEmpty();
  }

  @Test
  void objectsAreMatchedByEveryField() {
    List<JsonNode> all = walk(ALL + "objects/", 100);
    List<String> actors =
        ids(all.stream().filter(o -> o.path("type").asString().equals("threat-actor")).toList());
    assertThat(actors).hasSize(2);
    assertThat(ids(walk(ALL + "objects/?match%5Btype%5D=threat-actor", 1))).isEqualTo(actors);
    assertThat(ids(walk(ALL + "objects/?match%5Bid%5D=" + String.join(",", actors), 9)))
        .isEqualTo(actors);
    assertThat(walk(ALL + "objects/?match%5Btype%5D=malware", 9)).isEmpty();
    assertThat(walk(ALL + "objects/?match%5Bspec_version%5D=2.0", 9)).isEmpty();
    assertThat(walk(ALL + "objects/?match%5Bspec_version%5D=2.0,2.1", 9)).hasSize(all.size());
    String version =
        get(ALL + "manifest/?match%5Bid%5D=" + actors.getFirst())
            .json()
            .at("/objects/0/version")
            .asString();
    assertThat(ids(walk(ALL + "objects/?match%5Bversion%5D=" + version, 9)))
        .contains(actors.getFirst())
        .hasSizeLessThan(all.size());
    for (String word : List.of("all", "first", "last", "last,first")) {
      assertThat(walk(ALL + "objects/?match%5Bversion%5D=" + word, 9)).hasSize(all.size());
    }
    String one = ALL + "objects/" + actors.getFirst() + "/?match%5Bversion%5D=";
    assertThat(get(one + version).json().path("objects")).hasSize(1);
    assertThat(get(one + "1999-01-01T00:00:00Z").json().has("objects")).isFalse();
  }

  @Test
  void smallerCollectionsHoldTheirTypesOnly() {
    Set<String> types = new HashSet<>();
    walk(ROOT + "collections/sightings/objects/", 3)
        .forEach(object -> types.add(object.path("type").asString()));
    assertThat(types).contains("sighting", "attack-pattern").doesNotContain("threat-actor");
    assertThat(walk(ROOT + "collections/sightings/objects/?match%5Btype%5D=threat-actor", 3))
        .isEmpty();
    assertThat(walk(ROOT + "collections/indicators/objects/", 3))
        .extracting(object -> object.path("type").asString())
        .doesNotContain("sighting");
  }

  @Test
  void identitiesAndCampaignsSayWhoBelongsTogether() {
    List<JsonNode> identities = walk(ROOT + "collections/identities/objects/", 3);
    assertThat(identities)
        .extracting(object -> object.path("type").asString())
        .contains("threat-actor")
        .doesNotContain("sighting", "ipv4-addr", "process");
    assertThat(walk(ROOT + "collections/identities/objects/", 100)).isEqualTo(identities);

    List<JsonNode> campaigns = walk(ROOT + "collections/campaigns/objects/", 3);
    JsonNode campaign =
        campaigns.stream()
            .filter(object -> object.path("type").asString().equals("campaign"))
            .findFirst()
            .orElseThrow();
    assertThat(campaign.path("id").asString()).isEqualTo("campaign--" + stixId(Seed.CAMPAIGN));
    assertThat(campaigns)
        .filteredOn(object -> object.path("type").asString().equals("relationship"))
        .isNotEmpty()
        .allSatisfy(object -> {
          assertThat(object.path("relationship_type").asString()).isEqualTo("attributed-to");
          assertThat(object.path("source_ref")).isEqualTo(campaign.path("id"));
        });
    assertThat(campaigns.toString()).doesNotContain("process--").doesNotContain(Seed.SECRET);
  }

  private static UUID stixId(UUID uuid) {
    return NameUuid.of(UUID.fromString("b5d2c3a1-8f4e-4d1b-9a6c-0e7f5b3d2c1a"), uuid.toString());
  }

  @Test
  void secretsOfCommandLinesAreNotTold() {
    assertThat(get(ALL + "objects/?limit=1000").body())
        .doesNotContain(Seed.SECRET)
        .doesNotContain("\"process\"");
  }
}
