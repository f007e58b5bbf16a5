package org.decnet.cli.feed;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.decnet.cli.text.Facts;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.engine.pipeline.RunTotals;
import org.decnet.engine.port.BatchResult;
import org.decnet.ingest.IngestReport;
import org.decnet.server.artifact.ArtifactFolder.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What an ingest did.
 *
 * @param read what was in the files
 * @param totals what became of it
 * @param written what of that was new; null if nothing was to be stored
 * @param newEvents events of each format that were new; empty if nothing was to be stored
 * @param captured what became of the files that events told of; empty if nothing was to be stored
 * @param seconds wall-clock time
 */
record IngestResult(
    IngestReport read,
    RunTotals totals,
    @Nullable BatchResult written,
    Map<String, Long> newEvents,
    Map<Outcome, Long> captured,
    double seconds) {
  /** Copies the maps. */
  IngestResult {
    newEvents = Map.copyOf(newEvents);
    captured = Map.copyOf(captured);
  }

  /** The result as the one JSON line that ends an ingest. */
  JsonObject json() {
    return new JsonObject()
        .put("lines", read.lines())
        .put("malformed", read.malformed())
        .put("events", totals.events())
        .put("new_events", written == null ? null : written.newEvents())
        .put("attackers", totals.attackers())
        .put("sessions", totals.sessions())
        .put("login_attempts", totals.loginAttempts())
        .put("commands", totals.commands())
        .put("tags", totals.tags())
        .put("new_tags", written == null ? null : written.newTags())
        .put("seconds", Math.round(seconds * 1000) / 1000.0)
        .put("files", read.files())
        .put("file_problems", read.fileProblemCount())
        .put("unknown_ids", read.unknownIds())
        .put("unknown_members", read.unknownMembers())
        .put("unreadable_fields", read.unreadableFields())
        .put("left_out", read.leftOut())
        .put("new_observations", written == null ? null : written.newTraits())
        .put("captured_files", capturedFiles())
        .put("formats", FormatTable.json(this))
        .put("late_events", totals.limits().lateEvents())
        .put("evicted_groups", totals.limits().evictedGroups())
        .put("dropped_events", totals.limits().droppedEvents())
        .put("forgotten_sessions", totals.limits().forgottenSessions());
  }

  /** The result for people. */
  Facts facts() {
    Facts facts =
        new Facts()
            .add("Lines", Show.count(read.lines()) + malformed())
            .add(
                "Events",
                Show.count(totals.events()) + fresh(written == null ? -1 : written.newEvents()))
            .add("Attackers", Show.count(totals.attackers()))
            .add("Sessions", Show.count(totals.sessions()))
            .add("Logins", Show.count(totals.loginAttempts()))
            .add("Commands", Show.count(totals.commands()))
            .add(
                "Tags", Show.count(totals.tags()) + fresh(written == null ? -1 : written.newTags()))
            .add("Seconds", Show.seconds(seconds) + rate());
    if (written != null && written.newTraits() > 0) {
      facts.add("Observations", Show.count(written.newTraits()) + " new, from recordings");
    }
    if (read.leftOutCount() > 0) {
      facts.add("Not read", Show.counted(read.leftOutCount(), "file") + noLogs());
    }
    if (captured.keySet().stream().anyMatch(outcome -> outcome != Outcome.ABSENT)) {
      facts.add("Files", files());
    }
    RunTotals.Limits limits = totals.limits();
    return limits.reached() ? facts.add("Left out", leftOut(limits)) : facts;
  }

  private String files() {
    return Show.count(captured(Outcome.KEPT))
        + " captured ones kept, "
        + Show.count(captured(Outcome.KNOWN))
        + " known, "
        + Show.count(
            captured(Outcome.TOO_LARGE)
                + captured(Outcome.OTHER_CONTENT)
                + captured(Outcome.NO_ROOM))
        + " refused, "
        + Show.count(captured(Outcome.ABSENT))
        + " not there";
  }

  private long captured(Outcome outcome) {
    return captured.getOrDefault(outcome, 0L);
  }

  private JsonObject capturedFiles() {
    JsonObject files = new JsonObject();
    for (Outcome outcome : Outcome.values()) {
      files.put(outcome.name().toLowerCase(Locale.ROOT), captured(outcome));
    }
    return files;
  }

  private String noLogs() {
    return read.leftOut().entrySet().stream()
        .map(reason -> Show.count(reason.getValue()) + " with " + reason.getKey())
        .collect(Collectors.joining(", ", " of the folders are no logs: ", ""));
  }

  private static String leftOut(RunTotals.Limits limits) {
    return Show.counted(limits.lateEvents(), "late event")
        + ", "
        + Show.counted(limits.evictedGroups(), "group")
        + ", "
        + Show.counted(limits.droppedEvents(), "event")
        + " and "
        + Show.counted(limits.forgottenSessions(), "shell session")
        + " for lack of room";
  }

  private String malformed() {
    return read.malformed() == 0 ? "" : ", " + Show.count(read.malformed()) + " of them malformed";
  }

  private static String fresh(long count) {
    return count < 0 ? "" : ", " + Show.count(count) + " of them new";
  }

  private String rate() {
    return seconds < 0.5
        ? ""
        : ", " + Show.count(Math.round(totals.events() / seconds)) + " events a second";
  }
}
