package org.decnet.server.artifact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.decnet.model.bounty.ArtifactName;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.server.artifact.ArtifactFolder.Outcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the files that events tell of beside the logs that they came from, as sensors leave them
 * there, and has them kept. Of what an attacker sent only the hash is used to look for a file, and
 * of the log only where the operator said that it lies. Used by one thread.
 */
public final class Captures implements Consumer<Event> {
  private static final Logger LOG = LoggerFactory.getLogger(Captures.class);

  /** More hashes than that are not looked for in one run. */
  private static final int MOST_HASHES = 100_000;

  /** More folders of logs than that are not looked beside in one run. */
  private static final int MOST_FOLDERS = 1000;

  private final ArtifactFolder folder;
  private final Set<String> tried = new HashSet<>();
  private final Map<Path, List<Path>> places = new HashMap<>();
  private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);

  /** Nothing found yet. */
  public Captures(ArtifactFolder folder) {
    this.folder = folder;
  }

  @Override
  public void accept(Event event) {
    String sha256 = event.kind() == EventKind.FILE ? event.text(Field.SHA256) : null;
    String origin = event.text(Field.RAW_REF);
    if (sha256 == null
        || origin == null
        || !ArtifactName.isSha256(sha256)
        || event.flag(Field.SYNTHETIC)
        || tried.size() >= MOST_HASHES) {
      return;
    }
    Path log = log(origin);
    if (log != null && tried.add(sha256)) {
      keep(log, sha256, ArtifactName.of(event.decky(), event.service(), null, sha256).decky());
    }
  }

  /** How many files became what. */
  public Map<Outcome, Long> outcomes() {
    return outcomes;
  }

  private void keep(Path log, String sha256, String decky) {
    for (Path place : places(log)) {
      Path file = place.resolve(sha256);
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        count(kept(file, sha256, decky));
        return;
      }
    }
    count(Outcome.ABSENT);
  }

  private Outcome kept(Path file, String sha256, String decky) {
    try {
      return folder.keep(file, sha256, decky);
    } catch (IOException e) {
      LOG.warn("A captured file cannot be kept: {}", e.toString());
      return Outcome.ABSENT;
    }
  }

  private void count(Outcome outcome) {
    outcomes.merge(outcome, 1L, Long::sum);
  }

  /** The log of a raw record; null if it came another way. */
  private static @Nullable Path log(String rawRef) {
    int end = rawRef.lastIndexOf('@');
    try {
      Path log = end <= 0 ? null : Path.of(rawRef.substring(0, end)).toAbsolutePath().normalize();
      return log != null && Files.isRegularFile(log) ? log : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private List<Path> places(Path log) {
    Path folderOfLog = log.getParent();
    if (folderOfLog == null) {
      return List.of();
    }
    if (places.size() >= MOST_FOLDERS && !places.containsKey(folderOfLog)) {
      return List.of();
    }
    return places.computeIfAbsent(folderOfLog, Captures::look);
  }

  /**
   * Where sensors put files: beside the log, beside the folder of logs ({@code cowrie/log} and
   * {@code cowrie/downloads}), or under {@code var/lib} for logs under {@code var/log}.
   */
  private static List<Path> look(Path folderOfLog) {
    List<Path> places = new ArrayList<>();
    for (String name : List.of("downloads", "../downloads", "../dl")) {
      places.add(folderOfLog.resolve(name).normalize());
    }
    Path name = folderOfLog.getFileName();
    if (name != null) {
      places.add(folderOfLog.resolve("../../lib").resolve(name).resolve("downloads").normalize());
    }
    return places.stream()
        .filter(place -> Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS))
        .toList();
  }
}
