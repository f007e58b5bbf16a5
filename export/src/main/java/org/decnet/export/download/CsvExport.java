package org.decnet.export.download;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.decnet.model.actor.Attacker;
import org.decnet.model.fact.ActorDetails;
import org.decnet.model.fact.ActorFacts;
import org.decnet.model.fact.FactSource;
import org.decnet.model.fact.ValueSighting;
import org.jspecify.annotations.Nullable;

/** Writes a table of attackers, a row for each, one in memory at a time. */
public final class CsvExport {
  /** Media type of the bytes. */
  public static final String MEDIA_TYPE = "text/csv";

  private static final String END_OF_ROW = "\r\n";
  private static final List<String> COLUMNS =
      List.of(
          "uuid",
          "ip",
          "first_seen",
          "last_seen",
          "identity_id",
          "campaign_id",
          "event_count",
          "bounty_count",
          "credential_count",
          "services",
          "deckies",
          "country_code",
          "asn",
          "as_name",
          "aggregate_verdict",
          "score",
          "techniques",
          "file_sha256",
          "urls",
          "domains",
          "client_versions",
          "commands");

  private CsvExport() {}

  /**
   * Writes the table, and leaves the stream open.
   *
   * @return number of attackers
   * @throws IOException if the stream or the source fails
   */
  public static long write(FactSource attackers, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    AtomicLong count = new AtomicLong();
    row(writer, COLUMNS.stream());
    attackers.each(facts -> {
      row(writer, cells(facts).stream());
      count.incrementAndGet();
    });
    writer.flush();
    return count.get();
  }

  private static void row(Writer writer, Stream<String> cells) throws IOException {
    writer.write(String.join(",", cells.map(CsvCell::of).toList()));
    writer.write(END_OF_ROW);
  }

  private static List<String> cells(ActorFacts facts) {
    Attacker attacker = facts.attacker();
    ActorDetails details = facts.details();
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(attacker.uuid());
    cells.add(attacker.ip());
    cells.add(attacker.firstSeen());
    cells.add(attacker.lastSeen());
    cells.add(facts.identity());
    cells.add(details.campaign());
    cells.add(attacker.eventCount());
    cells.add(details.bounties());
    cells.add(attacker.credentialCount());
    cells.add(String.join(" ", attacker.services()));
    cells.add(String.join(" ", attacker.deckies()));
    cells.add(attacker.network().countryCode());
    cells.add(attacker.network().asn());
    cells.add(attacker.network().asName());
    cells.add(facts.intel() == null ? null : facts.intel().aggregateVerdict().word());
    cells.add(details.score());
    cells.add(joined(TechniqueRow.of(facts).stream().map(row -> row.technique().value())));
    cells.add(joined(facts.files().stream().map(file -> file.sha256())));
    cells.add(joined(facts.urls().stream().map(ValueSighting::value)));
    cells.add(joined(facts.domains().stream().map(ValueSighting::value)));
    cells.add(
        joined(
            facts.fingerprints().stream()
                .filter(of -> of.type().equals("ssh_client_version"))
                .map(ActorFacts.Fingerprint::value)));
    cells.add(joined(facts.commands().stream().map(ValueSighting::value)));
    return cells.stream().map(cell -> Objects.toString(cell, "")).toList();
  }

  private static String joined(Stream<String> values) {
    return String.join(" | ", values.toList());
  }
}
