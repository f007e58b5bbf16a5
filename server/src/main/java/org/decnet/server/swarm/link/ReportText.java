package org.decnet.server.swarm.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.decnet.engine.port.SwarmStore;
import org.decnet.model.decky.Decky;
import org.decnet.model.decky.DeckyState;
import org.decnet.model.swarm.HostDecky;
import org.decnet.model.swarm.HostReport;
import org.decnet.store.json.JsonText;

/** Reports of heartbeats as JSON. */
final class ReportText {
  private static final int MOST_SERVICES = 64;
  private static final int LONGEST_SERVICE = 32;
  private static final String LINES = "spool_lines";
  private static final String BYTES = "spool_bytes";
  private static final String DROPPED = "dropped";
  private static final String DECKIES = "deckies";
  private static final String NAME = "name";
  private static final String STATE = "state";
  private static final String SERVICES = "services";

  private ReportText() {}

  static String of(HostReport report) {
    List<Map<String, Object>> deckies = new ArrayList<>();
    for (HostDecky decky : report.deckies()) {
      deckies.add(Map.of(NAME, decky.name(), STATE, decky.state(), SERVICES, decky.services()));
    }
    return JsonText.ofMap(
        Map.of(
            LINES,
            report.spoolLines(),
            BYTES,
            report.spoolBytes(),
            DROPPED,
            report.dropped(),
            DECKIES,
            deckies));
  }

  /** Reads a report; empty if it is none. Decoys that cannot be are left out. */
  static Optional<HostReport> read(String text) {
    try {
      Map<String, Object> values = JsonText.map(text);
      return Optional.of(
          new HostReport(
              count(values, LINES), count(values, BYTES), count(values, DROPPED), deckies(values)));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // whoever sent it is sent away
    }
  }

  private static long count(Map<String, Object> values, String name) {
    return values.get(name) instanceof Long number ? Math.max(0, number) : 0;
  }

  private static List<HostDecky> deckies(Map<String, Object> values) {
    List<HostDecky> deckies = new ArrayList<>();
    if (values.get(DECKIES) instanceof List<?> list) {
      for (Object one : list) {
        if (one instanceof Map<?, ?> decky && deckies.size() < SwarmStore.MOST_DECKIES) {
          add(decky, deckies);
        }
      }
    }
    return deckies;
  }

  private static void add(Map<?, ?> decky, List<HostDecky> deckies) {
    if (decky.get(NAME) instanceof String name
        && decky.get(STATE) instanceof String state
        && decky.get(SERVICES) instanceof List<?> services
        && Decky.isName(name)
        && DeckyState.named(state).isPresent()) {
      List<String> offered =
          services.stream()
              .filter(service -> service instanceof String text && text.length() <= LONGEST_SERVICE)
              .map(String::valueOf)
              .limit(MOST_SERVICES)
              .toList();
      deckies.add(new HostDecky(name, state, offered));
    }
  }
}
