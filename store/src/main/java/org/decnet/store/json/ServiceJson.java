package org.decnet.store.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.decnet.model.decky.DeckyService;

/** Services of decoys as JSON: an object with a list. */
public final class ServiceJson {
  private static final String SERVICES = "services";
  private static final String NAME = "name";
  private static final String PORT = "port";
  private static final String OFFERED = "offered";
  private static final String CONFIG = "config";

  private ServiceJson() {}

  /** Services as text. */
  public static String text(List<DeckyService> services) {
    List<Map<String, Object>> list = new ArrayList<>();
    for (DeckyService service : services) {
      list.add(
          Map.of(
              NAME,
              service.name(),
              PORT,
              (long) service.port(),
              OFFERED,
              service.offered(),
              CONFIG,
              new TreeMap<>(service.config())));
    }
    return JsonText.ofMap(Map.of(SERVICES, list));
  }

  /**
   * The services of a text.
   *
   * @throws IllegalArgumentException if it is not one JSON object
   */
  public static List<DeckyService> read(String text) {
    List<DeckyService> services = new ArrayList<>();
    if (JsonText.map(text).get(SERVICES) instanceof List<?> list) {
      for (Object one : list) {
        if (one instanceof Map<?, ?> values) {
          services.add(service(values));
        }
      }
    }
    return services;
  }

  private static DeckyService service(Map<?, ?> values) {
    Map<String, String> config = new TreeMap<>();
    if (values.get(CONFIG) instanceof Map<?, ?> settings) {
      settings.forEach((name, value) -> config.put(String.valueOf(name), String.valueOf(value)));
    }
    return new DeckyService(
        String.valueOf(values.get(NAME)),
        values.get(PORT) instanceof Number port ? port.intValue() : 0,
        Boolean.TRUE.equals(values.get(OFFERED)),
        config);
  }
}
