package org.decnet.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.decnet.engine.port.Account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What the OpenAPI document promises of an answer is what comes. */
@ExtendWith(ServerExtension.class)
class AnswersFitTheirSchemaTest {
  private final Calls admin;
  private final JsonNode document;

  AnswersFitTheirSchemaTest(TestServer server) {
    this.admin = server.calls().with(server.token(Role.ADMIN));
    this.document = admin.get("/openapi.json").json();
  }

  @ParameterizedTest
  @CsvSource({
    "/attackers, /attackers",
    "/attackers/{uuid}, /attackers/ATTACKER",
    "/attackers/{uuid}/commands, /attackers/ATTACKER/commands",
    "/attackers/{uuid}/sessions, /attackers/ATTACKER/sessions",
    "/attackers/{uuid}/credentials, /attackers/ATTACKER/credentials",
    "/sessions/{id}, /sessions/SESSION",
    "/ttp/techniques, /ttp/techniques",
    "/ttp/by-attacker/{uuid}, /ttp/by-attacker/ATTACKER",
    "/ttp/tags/{uuid}, /ttp/tags/TAG",
    "/ttp/rules, /ttp/rules",
    "/ttp/rules/{rule_id}, /ttp/rules/R9001",
    "/ttp/rules/{rule_id}/tags, /ttp/rules/R9001/tags",
    "/ttp/techniques/histogram,"
        + " /ttp/techniques/histogram?since=2026-02-03T00:00:00Z&until=2026-02-04T00:00:00Z",
    "/stats, /stats",
    "/config, /config",
    "/health, /health",
    "/attackers/{uuid}/intel, /attackers/ATTACKER/intel",
    "/attackers/{uuid}/artifacts, /attackers/ATTACKER/artifacts",
    "/attackers/{uuid}/transcripts, /attackers/ATTACKER/transcripts",
    "/attackers/{uuid}/timeline, /attackers/ATTACKER/timeline",
    "/sessions/{id}/statements, /sessions/SESSION/statements",
    "/credentials, /credentials",
    "/bounty, /bounty",
    "/artifacts, /artifacts",
    "/transcripts/{decky}/{sid}, /transcripts/web-1/SESSION",
    "/logs, /logs?search=find&limit=1",
    "/logs/histogram, /logs/histogram?start=2026-02-03T00:00:00Z&end=2026-02-04T00:00:00Z",
    "/events/{event_id}, /events/EVENT",
    "/credential-reuse, /credential-reuse",
    "/credential-reuse/{id}, /credential-reuse/REUSE",
    "/canary/tokens, /canary/tokens?kind=http",
    "/canary/tokens/{uuid}, /canary/tokens/CANARY",
    "/canary/tokens/{uuid}/triggers, /canary/tokens/CANARY/triggers",
    "/canary/blobs, /canary/blobs",
    "/sensors, /sensors"
  })
  void answersHaveWhatTheDocumentPromises(String template, String path) {
    JsonNode answer =
        admin
            .get(
                path.replace("ATTACKER", Seed.ATTACKER.toString())
                    .replace("SESSION", Seed.SESSION.value())
                    .replace("REUSE", SeedFiles.REUSE.toString())
                    .replace("EVENT", SeedFiles.RECORDING.toString())
                    .replace("CANARY", SeedCanaries.TOKEN.toString())
                    .replace("TAG", Seed.FIND_TAG.toString()))
            .json();
    JsonNode schema =
        document
            .path("paths")
            .path("/api/v1" + template)
            .at("/get/responses/200/content/application~1json/schema");

    List<String> faults = new ArrayList<>();
    check(answer, schema, template, faults);
    assertThat(faults).isEmpty();
  }

  @Test
  void errorsHaveWhatTheDocumentPromises() {
    List<String> faults = new ArrayList<>();
    check(
        admin.get("/attackers?limit=0").json(),
        document.at("/components/schemas/ErrorAnswer"),
        "error",
        faults);
    assertThat(faults).isEmpty();
  }

  @Test
  void anAnswerThatDoesNotFitWouldBeSeen() {
    List<String> faults = new ArrayList<>();
    check(admin.get("/config").json(), document.at("/components/schemas/StatsRow"), "x", faults);
    assertThat(faults).contains("x: lacks tags", "x: has unknown role");
  }

  private void check(JsonNode value, JsonNode schema, String where, List<String> faults) {
    if (schema.has("$ref")) {
      check(value, referred(schema), where, faults);
    } else if (schema.has("oneOf")) {
      if (!value.isNull()) {
        check(value, schema.at("/oneOf/0"), where, faults);
      }
    } else if (!types(schema).contains(typeOf(value, schema))) {
      faults.add(where + ": is " + typeOf(value, schema) + ", not " + types(schema));
    } else if (value.isArray()) {
      for (JsonNode item : value) {
        check(item, schema.path("items"), where + "[]", faults);
      }
    } else if (schema.has("properties")) {
      checkProperties(value, schema, where, faults);
    }
  }

  private void checkProperties(JsonNode value, JsonNode schema, String where, List<String> faults) {
    for (JsonNode required : schema.path("required")) {
      if (!value.has(required.asString())) {
        faults.add(where + ": lacks " + required.asString());
      }
    }
    for (Map.Entry<String, JsonNode> property : value.properties()) {
      JsonNode known = schema.path("properties").path(property.getKey());
      if (known.isMissingNode()) {
        faults.add(where + ": has unknown " + property.getKey());
      } else {
        check(property.getValue(), known, where + '.' + property.getKey(), faults);
      }
    }
  }

  private JsonNode referred(JsonNode schema) {
    return document.at(schema.path("$ref").asString().substring(1));
  }

  private static Set<String> types(JsonNode schema) {
    Set<String> types = new TreeSet<>();
    JsonNode type = schema.path("type");
    if (type.isArray()) {
      type.forEach(each -> types.add(each.asString()));
    } else {
      types.add(type.asString(""));
    }
    return types;
  }

  private static String typeOf(JsonNode value, JsonNode schema) {
    if (types(schema).contains("")) {
      return ""; // the schema allows anything
    }
    return switch (value.getNodeType()) {
      case ARRAY -> "array";
      case BOOLEAN -> "boolean";
      case NULL -> "null";
      case NUMBER -> types(schema).contains("number") ? "number" : integerOrNumber(value);
      case OBJECT -> "object";
      case STRING -> "string";
      case BINARY, MISSING, POJO -> "other";
    };
  }

  private static String integerOrNumber(JsonNode value) {
    return value.isIntegralNumber() ? "integer" : "number";
  }
}
