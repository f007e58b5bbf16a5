package org.decnet.server.fleet;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.decnet.model.bus.Message;
import org.decnet.model.bus.Topic;
import org.decnet.model.decky.Decky;
import org.decnet.model.decky.DeckyLifecycle;
import org.decnet.model.decky.DeckyService;

/** Messages about decoys (spec 01, section 12). Settings of services are in none. */
public final class DeckyNews {
  private static final String ROOT = "decky";

  private DeckyNews() {}

  /** How a decoy is. */
  public static Message state(Decky decky, Instant now) {
    Map<String, Object> payload = new TreeMap<>();
    payload.put("decky", decky.name());
    payload.put("state", decky.state().word());
    payload.put("services", offered(decky));
    payload.put("ts", now.toString());
    return message(decky.name(), "state", decky.state().word() + '|' + now, payload);
  }

  /** How far an operation is. */
  public static Message lifecycle(DeckyLifecycle row) {
    return message(
        row.decky(),
        "lifecycle",
        row.id() + "|" + row.status().word(),
        Map.of(
            "decky", row.decky(),
            "operation", row.operation().word(),
            "status", row.status().word(),
            "lifecycle_id", row.id().toString(),
            "ts", row.updatedAt().toString()));
  }

  /** Which services a decoy offers from now on. */
  public static Message mutation(Decky decky, Instant now) {
    return message(
        decky.name(),
        "mutation",
        now.toString(),
        Map.of("decky", decky.name(), "services", offered(decky), "ts", now.toString()));
  }

  /** Somebody wants a rotation. */
  public static Message mutateRequest(DeckyLifecycle row) {
    return message(
        row.decky(),
        "mutate_request",
        row.id().toString(),
        Map.of(
            "decky", row.decky(),
            "lifecycle_id", row.id().toString(),
            "ts", row.startedAt().toString()));
  }

  /** A service has other settings. */
  public static Message configured(DeckyLifecycle row, String service) {
    return message(
        row.decky(),
        "service_config_changed",
        row.id().toString(),
        Map.of(
            "decky", row.decky(),
            "service", service,
            "ts", row.startedAt().toString()));
  }

  /** Something happened at a decoy since it was told last. */
  static Message traffic(String decky, long connections, long events, Instant now) {
    return message(
        decky,
        "traffic",
        now.toString(),
        Map.of("decky", decky, "connections", connections, "events", events, "ts", now.toString()));
  }

  private static List<String> offered(Decky decky) {
    return decky.services().stream().filter(DeckyService::offered).map(DeckyService::name).toList();
  }

  private static Message message(
      String decky, String what, String key, Map<String, Object> payload) {
    return Message.of(Topic.of(ROOT, decky, what), ROOT, key, payload);
  }
}
