package org.decnet.server.agent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.decnet.model.decky.Decky;
import org.decnet.model.decky.DeckyState;
import org.decnet.model.decky.DeckyWish;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.store.json.JsonText;
import org.decnet.store.json.ServiceJson;
import org.decnet.store.vault.PrivateFiles;

/** The decoys of a host without a database, in one file. */
final class DeckyFile {
  private static final String DECKIES = "deckies";

  private final Path file;

  DeckyFile(Path file) {
    this.file = file;
  }

  /**
   * Reads it; no file is an empty one. How a decoy is, is found out anew.
   *
   * @throws DecnetException if it is damaged
   */
  List<Decky> read() {
    if (!Files.exists(file)) {
      return List.of();
    }
    List<Decky> deckies = new ArrayList<>();
    try {
      if (JsonText.map(Files.readString(file)).get(DECKIES) instanceof List<?> list) {
        for (Object one : list) {
          if (one instanceof Map<?, ?> values) {
            deckies.add(decky(values));
          }
        }
      }
      return deckies;
    } catch (IOException | IllegalArgumentException | DateTimeParseException e) {
      throw new DecnetException(
          ErrorCode.UNREADABLE_FILE, "The decoys of this agent cannot be read in " + file, e);
    }
  }

  /** Writes it; a crash leaves the old one or the new one. */
  void write(Collection<Decky> deckies) throws IOException {
    List<Map<String, Object>> list = deckies.stream().map(DeckyFile::values).toList();
    Path parent = file.toAbsolutePath().getParent();
    if (parent != null) {
      PrivateFiles.folder(parent);
    }
    PrivateFiles.write(
        file, (JsonText.ofMap(Map.of(DECKIES, list)) + '\n').getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, Object> values(Decky decky) {
    Map<String, Object> values = new TreeMap<>();
    values.put("name", decky.name());
    values.put("distro", decky.distro());
    if (decky.archetype() != null) {
      values.put("archetype", decky.archetype());
    }
    values.put("address", decky.address());
    values.put("services", ServiceJson.text(decky.services()));
    values.put("wish", decky.wish().word());
    values.put("mutate_minutes", (long) decky.mutateMinutes());
    values.put("seed", decky.seed());
    values.put("created_at", decky.createdAt().toString());
    values.put("mutated_at", decky.mutatedAt().toString());
    return values;
  }

  private static Decky decky(Map<?, ?> values) {
    return new Decky(
        text(values, "name"),
        text(values, "distro"),
        values.get("archetype") instanceof String archetype ? archetype : null,
        text(values, "address"),
        ServiceJson.read(text(values, "services")),
        DeckyWish.named(text(values, "wish"))
            .orElseThrow(() -> new IllegalArgumentException("wish")),
        DeckyState.PENDING,
        null,
        (int) number(values, "mutate_minutes"),
        number(values, "seed"),
        Instant.parse(text(values, "created_at")),
        Instant.parse(text(values, "mutated_at")));
  }

  private static String text(Map<?, ?> values, String name) {
    if (values.get(name) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException(name);
  }

  private static long number(Map<?, ?> values, String name) {
    if (values.get(name) instanceof Long number) {
      return number;
    }
    throw new IllegalArgumentException(name);
  }
}
