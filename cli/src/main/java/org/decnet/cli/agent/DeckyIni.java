package org.decnet.cli.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.decnet.cli.deckies.DeckyWords;
import org.decnet.decoy.persona.Distro;
import org.decnet.model.decky.Decky;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.server.fleet.DeckyPlan;
import org.jspecify.annotations.Nullable;

/**
 * Decoys in a file: a section {@code [name]} for each, with lines {@code key = value}. Comments
 * begin with {@code #} or {@code ;}.
 */
final class DeckyIni {
  private static final Set<String> KEYS =
      Set.of("archetype", "services", "distro", "address", "mutate_interval");

  private final Path file;
  private final String usualAddress;

  /**
   * A file.
   *
   * @param usualAddress where decoys listen that name no address
   */
  DeckyIni(Path file, String usualAddress) {
    this.file = file;
    this.usualAddress = usualAddress;
  }

  /**
   * Reads it.
   *
   * @throws DecnetException naming the file, the place and what was expected
   */
  List<DeckyPlan> read() {
    Map<String, Map<String, String>> sections = sections();
    List<DeckyPlan> plans = new ArrayList<>();
    sections.forEach((name, values) -> {
      try {
        plans.add(words(name, values).plan());
      } catch (IllegalArgumentException e) {
        throw wrong("[" + name + "]: " + e.getMessage());
      }
    });
    return plans;
  }

  private Map<String, Map<String, String>> sections() {
    Map<String, Map<String, String>> sections = new LinkedHashMap<>();
    @Nullable Map<String, String> section = null;
    int number = 0;
    for (String raw : lines()) {
      number++;
      String line = raw.strip();
      int equals = line.indexOf('=');
      if (line.isEmpty() || line.startsWith("#") || line.startsWith(";")) {
        continue;
      }
      if (line.startsWith("[") && line.endsWith("]")) {
        section = new LinkedHashMap<>();
        if (sections.put(line.substring(1, line.length() - 1).strip(), section) != null) {
          throw wrong("line " + number + ": the section is there twice");
        }
      } else if (section == null || equals < 1) {
        throw wrong("line " + number + ": [NAME] or KEY = VALUE below one was expected");
      } else {
        section.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
      }
    }
    return sections;
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new DecnetException(ErrorCode.UNREADABLE_FILE, file + " cannot be read", e);
    }
  }

  private DeckyWords words(String name, Map<String, String> values) {
    Map<String, String> settings = new LinkedHashMap<>(values);
    settings.keySet().removeAll(KEYS);
    for (String key : settings.keySet()) {
      if (key.indexOf('.') < 1) {
        throw new IllegalArgumentException(
            "'"
                + key
                + "' is none of archetype, services, distro, address, mutate_interval and"
                + " SERVICE.SETTING");
      }
    }
    return new DeckyWords(
        name,
        values.getOrDefault("distro", Distro.DEBIAN.slug()),
        values.get("archetype"),
        services(values.getOrDefault("services", "")),
        settings,
        values.getOrDefault("address", usualAddress),
        minutes(values.get("mutate_interval")));
  }

  private static List<String> services(String text) {
    List<String> services = new ArrayList<>();
    int start = 0;
    for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', start)) {
      services.add(text.substring(start, comma));
      start = comma + 1;
    }
    services.add(text.substring(start));
    return services.stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
  }

  private static int minutes(@Nullable String text) {
    try {
      return text == null ? Decky.USUAL_MINUTES : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("mutate_interval must be a number of minutes", e);
    }
  }

  private DecnetException wrong(String what) {
    return new DecnetException(ErrorCode.BAD_SETTING, file + ": " + what);
  }
}
