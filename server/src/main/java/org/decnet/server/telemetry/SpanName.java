package org.decnet.server.telemetry;

import java.util.Arrays;
import java.util.List;
import org.decnet.model.event.EventKind;

/**
 * Every span that is ever made (spec 07, section 5), and the attributes that it may carry: ids,
 * rules, techniques, kinds and counts. The page docs/telemetry.md is compared with it.
 */
public enum SpanName {
  /** A batch, from its first event until it is written. */
  INGEST_BATCH(
      "ingest.batch", Keys.EVENTS, "decnet.new_events", "decnet.new_tags", "decnet.left_out"),
  /** A line that was taken apart because it was not remembered. */
  SHELL_PARSE("shell.parse", "decnet.statements", "decnet.letters"),
  /** An event that was held against the rules, and that one fired at or that took long. */
  EVAL("ttp.eval", "event_id", Keys.EVENT_KIND, "decnet.tags"),
  /** A rule that gave a tag. */
  RULE_FIRE("ttp.rule.fire", Keys.RULE_ID, "technique", "source_kind", "source_id"),
  /** An artefact that was lifted to events of a kind. */
  LIFTER("ttp.lifter.{name}", Keys.EVENT_KIND, Keys.EVENTS),
  /** A turn of the worker that tags what becomes known late. */
  WORKER_TICK("ttp.worker.tick"),
  /** What providers said of an attacker is repeated. */
  INTEL_CATCHUP("ttp.worker.intel_catchup", "attacker_uuid"),
  /** An operator sets or clears the state of a rule. */
  STATE_CHANGE("ttp.rule.state.change", Keys.RULE_ID),
  /** The state of a rule is stored, or states that are over are. */
  WRITE_STATE("ttp.store.write_state", Keys.RULE_ID),
  /** A change of the rules in force is told to who listens. */
  RULE_PUBLISH("ttp.rule.publish", Keys.RULE_ID, "change"),
  /** Identities are found. */
  IDENTITY_TICK("cluster.identity.tick"),
  /** Campaigns are found. */
  CAMPAIGN_TICK("cluster.campaign.tick"),
  /** Recordings that a batch names are read for traits of behaviour. */
  PROFILER_RECORDINGS("profiler.recordings"),
  /** It is judged how steady identities behave. */
  PROFILER_ATTRIBUTION("profiler.attribution"),
  /** One tag with all about it is asked for. */
  TAG_DETAILS("api.ttp.tag_details", Keys.STATUS),
  /** The layer of everybody is asked for. */
  EXPORT_NAVIGATOR_FLEET("api.ttp.export_navigator_fleet", Keys.STATUS),
  /** The layer of an identity is asked for. */
  EXPORT_NAVIGATOR_IDENTITY("api.ttp.export_navigator_identity", Keys.STATUS),
  /** A STIX bundle of attackers is asked for. */
  EXPORT_STIX("api.attackers.export_stix", Keys.STATUS),
  /** A MISP event of attackers is asked for. */
  EXPORT_MISP("api.attackers.export_misp", Keys.STATUS);

  private static final String NAME = "{name}";

  private final String text;
  private final List<String> attributes;

  SpanName(String text, String... attributes) {
    this.text = text;
    this.attributes = List.of(attributes);
  }

  /** The name as it is told; with {@code {name}} for what is one of several. */
  public String text() {
    return text;
  }

  /** The names of its attributes. */
  public List<String> attributes() {
    return attributes;
  }

  /** The name of the span of a lifter, which is that of the kind that it lifts to. */
  static String lifter(EventKind kind) {
    return LIFTER.text.replace(NAME, kind.kindName());
  }

  /**
   * The span of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  static SpanName of(String text) {
    return Arrays.stream(values())
        .filter(name -> name.text.equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no span " + text));
  }

  private static final class Keys {
    static final String EVENTS = "decnet.events";
    static final String EVENT_KIND = "event_kind";
    static final String RULE_ID = "rule_id";
    static final String STATUS = "http.status";
  }
}
