package org.decnet.export.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.decnet.attack.AttackCatalog;
import org.decnet.model.event.Field;
import org.decnet.model.tag.Tag;
import org.jspecify.annotations.Nullable;

/** Alerts in the Elastic Common Schema. */
public final class EcsFormat implements FindingFormat {
  private static final String SCHEMA = "8.17.0";

  private final AttackCatalog catalog;
  private final String version;

  /**
   * Alerts of a version of the product.
   *
   * @param catalog release whose names are used
   */
  public EcsFormat(AttackCatalog catalog, String version) {
    this.catalog = catalog;
    this.version = version;
  }

  @Override
  public String mediaType() {
    return "application/x-ndjson";
  }

  @Override
  public String line(Finding finding) {
    return JsonText.of(json -> {
      Tag tag = finding.tag();
      json.put("@timestamp", tag.observedAt().toString())
          .put("message", finding.title())
          .object("ecs", Map.of("version", SCHEMA))
          .object("event", event -> event(event, finding))
          .object("threat", threat -> threat(threat, tag))
          .object(
              "rule",
              rule ->
                  rule.put("id", tag.rule().value())
                      .put("name", finding.title())
                      .put("version", Integer.toString(tag.ruleVersion())))
          .object("observer", observer -> observer(observer, finding));
      traffic(json, finding);
      subject(json, finding);
      related(json, finding);
    });
  }

  private static void event(JsonText json, Finding finding) {
    Tag tag = finding.tag();
    String outcome = finding.text(Field.OUTCOME);
    boolean known = "success".equals(outcome) || "failure".equals(outcome);
    json.put("id", tag.uuid().toString())
        .put("kind", "alert")
        .list("category", categories(tag.sourceKind()))
        .list("type", List.of("info"))
        .put("outcome", known ? outcome : "unknown")
        .put("severity", finding.severity().cef())
        .put("risk_score", finding.percent())
        .put("module", "decnet")
        .put("dataset", "decnet." + tag.sourceKind());
  }

  private static List<String> categories(String sourceKind) {
    String own =
        switch (sourceKind) {
          case "command" -> "process";
          case "auth_attempt", "credential" -> "authentication";
          case "file" -> "file";
          case "http_request" -> "web";
          case "db_command" -> "database";
          case "email", "mail_command" -> "email";
          case "session" -> "session";
          case "intel" -> "threat";
          default -> "network";
        };
    return List.of("intrusion_detection", own);
  }

  private void threat(JsonText json, Tag tag) {
    AttackWords words = AttackWords.of(tag, catalog);
    json.put("framework", "MITRE ATT&CK")
        .object(
            "tactic",
            tactic ->
                tactic.list("id", List.of(words.tacticId())).list("name", some(words.tactic())))
        .object(
            "technique",
            technique -> {
              technique
                  .list("id", List.of(words.techniqueId()))
                  .list("name", some(words.technique()))
                  .list("reference", some(words.techniqueUrl()));
              if (words.subId() != null) {
                technique.object(
                    "subtechnique",
                    sub ->
                        sub.list("id", some(words.subId()))
                            .list("name", some(words.sub()))
                            .list("reference", some(words.subUrl())));
              }
            });
  }

  private void observer(JsonText json, Finding finding) {
    json.put("vendor", "DECNET")
        .put("product", "DECNET")
        .put("type", "honeypot")
        .put("version", version)
        .put("name", finding.text(Field.SENSOR))
        .put("hostname", finding.decky());
  }

  private static void traffic(JsonText json, Finding finding) {
    if (finding.sourceIp() != null) {
      json.object(
          "source",
          source ->
              source
                  .put("ip", finding.sourceIp())
                  .put("address", finding.sourceIp())
                  .put("port", finding.number(Field.SRC_PORT)));
    }
    String address =
        finding.text(Field.DST_IP) == null ? finding.decky() : finding.text(Field.DST_IP);
    if (address != null) {
      json.object(
          "destination",
          target ->
              target
                  .put("address", address)
                  .put("ip", finding.text(Field.DST_IP))
                  .put("port", finding.number(Field.DST_PORT)));
    }
    if (finding.text(Field.SERVICE) != null) {
      json.object("network", network -> network.put("protocol", finding.text(Field.SERVICE)));
    }
  }

  private static void subject(JsonText json, Finding finding) {
    if (finding.commandLine() != null) {
      json.object("process", process -> process.put("command_line", finding.commandLine()));
    }
    if (finding.user() != null) {
      json.object("user", user -> user.put("name", finding.user()));
    }
    if (finding.sha256() != null) {
      json.object(
          "file",
          file ->
              file.put("name", finding.text(Field.FILENAME))
                  .put("size", finding.number(Field.SIZE))
                  .object("hash", hash -> hash.put("sha256", finding.sha256())));
    }
    json.object("decnet", Map.of("evidence", finding.tag().evidence().values()));
  }

  private static void related(JsonText json, Finding finding) {
    json.object(
        "related",
        related ->
            related
                .list("ip", some(finding.sourceIp()))
                .list("hash", some(finding.sha256()))
                .list("user", some(finding.user())));
  }

  private static List<String> some(@Nullable String value) {
    return value == null ? List.of() : new ArrayList<>(List.of(value));
  }
}
