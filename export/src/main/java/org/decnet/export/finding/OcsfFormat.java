package org.decnet.export.finding;

import java.time.Instant;
import java.util.Map;
import org.decnet.attack.AttackCatalog;
import org.decnet.model.event.Field;
import org.decnet.model.tag.Tag;

/** OCSF Detection Findings, class 2004 of category 2. */
public final class OcsfFormat implements FindingFormat {
  static final String SCHEMA = "1.3.0";
  private static final int CATEGORY = 2;
  private static final int CLASS = 2004;
  private static final int CREATED = 1;
  private static final int NEW = 1;
  private static final int BY_RULE = 1;
  private static final int SHA_256 = 3;
  private static final int REGULAR_FILE = 1;

  private final AttackCatalog catalog;
  private final String version;

  /**
   * Findings of a version of the product.
   *
   * @param catalog release whose names are used
   */
  public OcsfFormat(AttackCatalog catalog, String version) {
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
      json.put("activity_id", CREATED)
          .put("activity_name", "Create")
          .put("category_uid", CATEGORY)
          .put("category_name", "Findings")
          .put("class_uid", CLASS)
          .put("class_name", "Detection Finding")
          .put("type_uid", CLASS * 100 + CREATED)
          .put("time", millis(tag.observedAt()))
          .put("severity_id", finding.severity().ocsf())
          .put("severity", severity(finding))
          .put("status_id", NEW)
          .put("confidence_score", finding.percent())
          .put("message", finding.title())
          .object("finding_info", info -> info(info, finding))
          .listOf("evidences", evidence -> evidence(evidence, finding))
          .object("metadata", this::metadata)
          .object("unmapped", finding.tag().evidence().values());
    });
  }

  private static String severity(Finding finding) {
    String word = finding.severity().word();
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static Long millis(Instant time) {
    return time.toEpochMilli();
  }

  private void info(JsonText json, Finding finding) {
    Tag tag = finding.tag();
    json.put("uid", tag.uuid().toString())
        .put("title", finding.title())
        .put("created_time", millis(tag.observedAt()))
        .object(
            "analytic",
            rule ->
                rule.put("uid", tag.rule().value())
                    .put("name", finding.title())
                    .put("type_id", BY_RULE)
                    .put("type", "Rule")
                    .put("version", Integer.toString(tag.ruleVersion())))
        .listOf("attacks", attack -> attack(attack, tag));
  }

  private void attack(JsonText json, Tag tag) {
    AttackWords words = AttackWords.of(tag, catalog);
    json.object("tactic", tactic -> tactic.put("uid", words.tacticId()).put("name", words.tactic()))
        .object(
            "technique",
            technique ->
                technique
                    .put("uid", words.techniqueId())
                    .put("name", words.technique())
                    .put("src_url", words.techniqueUrl()));
    if (words.subId() != null) {
      json.object(
          "sub_technique",
          sub ->
              sub.put("uid", words.subId())
                  .put("name", words.sub())
                  .put("src_url", words.subUrl()));
    }
    json.put("version", tag.attackRelease());
  }

  private static void evidence(JsonText json, Finding finding) {
    Tag tag = finding.tag();
    String user = finding.user();
    if (user != null || tag.session() != null) {
      json.object(
          "actor",
          actor -> {
            if (tag.session() != null) {
              actor.object("session", Map.of("uid", tag.session().value()));
            }
            if (user != null) {
              actor.object("user", Map.of("name", user));
            }
          });
    }
    if (finding.sourceIp() != null) {
      json.object(
          "src_endpoint",
          source ->
              source.put("ip", finding.sourceIp()).put("port", finding.number(Field.SRC_PORT)));
    }
    json.object(
        "dst_endpoint",
        target ->
            target
                .put("hostname", finding.decky())
                .put("ip", finding.text(Field.DST_IP))
                .put("port", finding.number(Field.DST_PORT))
                .put("svc_name", finding.text(Field.SERVICE)));
    if (finding.commandLine() != null) {
      json.object("process", process -> process.put("cmd_line", finding.commandLine()));
    }
    if (finding.sha256() != null) {
      json.object("file", file -> file(file, finding));
    }
  }

  private static void file(JsonText json, Finding finding) {
    String name = finding.text(Field.FILENAME);
    json.put("name", name == null || name.isEmpty() ? finding.sha256() : name)
        .put("type_id", REGULAR_FILE)
        .put("size", finding.number(Field.SIZE))
        .listOf(
            "hashes",
            hash ->
                hash.put("algorithm_id", SHA_256)
                    .put("algorithm", "SHA-256")
                    .put("value", finding.sha256()));
  }

  private void metadata(JsonText json) {
    json.put("version", SCHEMA).object("product", product -> product(product, version));
  }

  /** The product that tells. */
  static void product(JsonText json, String version) {
    json.put("name", "DECNET").put("vendor_name", "DECNET").put("version", version);
  }
}
