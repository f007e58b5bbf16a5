package org.decnet.server.telemetry;

import java.util.List;

/**
 * Every metric that is ever told (spec 07, section 5), and the labels that it has. None has more
 * values than there are rules, kinds, formats, workers or endpoints, or the bound that it states.
 * The page docs/telemetry.md is compared with it.
 */
public enum MetricName {
  /** Rules that were compiled: those at the start, and each that was written since. */
  RULE_COMPILED("ttp.rule.compiled", Kind.COUNTER),
  /** States of rules that were set, cleared or ended, by this process or by another. */
  STATE_CHANGED("ttp.rule.state.changed", Kind.COUNTER, "state"),
  /** Events that rules looked at. */
  EVAL_EVENTS("ttp.eval.events", Kind.COUNTER, "event_kind"),
  /** Tags that rules gave to what was written. */
  RULE_FIRE("ttp.rule.fire", Kind.COUNTER, Keys.RULE_ID, "technique", "source_kind"),
  /** Tags that the store did not have. */
  TAG_WRITTEN("ttp.tag.written", Kind.COUNTER),
  /** Tags that are below the floor, or whose evidence says what it may not. */
  TAG_DROPPED("ttp.tag.dropped", Kind.COUNTER, "reason"),
  /** Messages that were told, by the first word of their topic. */
  BUS_PUBLISHED("ttp.bus.published", Kind.COUNTER, "topic"),
  /** Matches of rules that are turned off. */
  RULE_SUPPRESSED("ttp.rule.suppressed", Kind.COUNTER, Keys.RULE_ID),
  /** Lines that were read. */
  LINES("ingest.lines", Kind.COUNTER, Keys.SOURCE),
  /** Events that were written, with those that lifters made. */
  EVENTS("ingest.events", Kind.COUNTER, Keys.SOURCE),
  /** Lines that are not what they must be. */
  MALFORMED("ingest.malformed", Kind.COUNTER, Keys.SOURCE),
  /** Events that the store had. */
  DUPLICATE("ingest.duplicate", Kind.COUNTER),
  /** Ids in lines that no codec knows. */
  UNKNOWN_ID("ingest.unknown_id", Kind.COUNTER, Keys.SOURCE),
  /** How old the latest event was when its sensor was last read. */
  LAG_SECONDS("ingest.lag_seconds", Kind.GAUGE, Keys.SENSOR),
  /** Messages that the slowest worker has not looked at. */
  OUTBOX_DEPTH("outbox.depth", Kind.GAUGE),
  /** Messages that a worker has not looked at. */
  CONSUMER_LAG("outbox.consumer_lag", Kind.GAUGE, "consumer"),
  /** Silences of a sensor. */
  SENSOR_GAP("sensor.gap", Kind.GAUGE, Keys.SENSOR),
  /** Records that senders brought and for which there was no room. */
  SENSOR_DROPPED("sensor.dropped", Kind.COUNTER),
  /** Size of the database, and the size above which the oldest events go. */
  QUOTA_BYTES("store.quota_bytes", Kind.GAUGE, "what"),
  /** Groups of events that correlations remember. */
  GROUPS("correlation.groups", Kind.LEVEL),
  /** Groups that were forgotten for lack of room. */
  EVICTED("correlation.evicted", Kind.COUNTER),
  /** How long it took to hold an event against the rules. */
  EVAL_LATENCY("ttp.eval.latency_ms", Kind.SHORT_TIMES),
  /** How long it took to take a line apart. */
  PARSE_LATENCY("shell.parse.latency_ms", Kind.SHORT_TIMES),
  /** How long a request to the API took. */
  REQUEST_LATENCY("api.request.latency_ms", Kind.TIMES, "route", "method", "status");

  private final String text;
  private final Kind kind;
  private final List<String> labels;

  MetricName(String text, Kind kind, String... labels) {
    this.text = text;
    this.kind = kind;
    this.labels = List.of(labels);
  }

  /** What a metric is. */
  enum Kind {
    COUNTER,
    /** What goes up and down, told by its steps. */
    LEVEL,
    /** What is asked for when somebody looks. */
    GAUGE,
    /** A histogram of what takes microseconds. */
    SHORT_TIMES,
    /** A histogram of what takes milliseconds. */
    TIMES
  }

  /** The name as it is told. */
  public String text() {
    return text;
  }

  /** The names of its labels. */
  public List<String> labels() {
    return labels;
  }

  Kind kind() {
    return kind;
  }

  private static final class Keys {
    static final String RULE_ID = "rule_id";
    static final String SOURCE = "source";
    static final String SENSOR = "sensor";
  }
}
