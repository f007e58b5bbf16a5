package org.decnet.server.selftest;

import java.util.Map;
import org.decnet.model.bus.Message;
import org.decnet.model.bus.Topic;
import org.decnet.model.sensor.SelfTest;

/** Tells that a sensor that was well is not, or the reverse (spec 01, section 12). */
final class SelfTestNews {
  private static final String WORKER = "self-test";
  private static final Topic TOPIC = Topic.of("system", WORKER, "health");

  private SelfTestNews() {}

  static Message of(SelfTest result) {
    String sensor = result.source() + ' ' + result.sensor();
    return Message.of(
        TOPIC,
        "self_test",
        sensor + '|' + result.at(),
        Map.of(
            "worker",
            WORKER,
            "state",
            result.isWell() ? "healthy" : "degraded",
            "status",
            result.outcome().word(),
            "detail",
            sensor + ": " + result.detail(),
            "ts",
            result.at().toString()));
  }
}
