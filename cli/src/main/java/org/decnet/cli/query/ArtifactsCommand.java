package org.decnet.cli.query;

import java.util.List;
import java.util.Locale;
import org.decnet.cli.console.Console;
import org.decnet.cli.option.PageOptions;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.cli.text.Table;
import org.decnet.engine.port.ArtifactQuery;
import org.decnet.engine.port.FindStore;
import org.decnet.model.bounty.MalwareMatch;
import org.decnet.model.bounty.ObservedAttachment;
import org.decnet.model.bounty.StoredArtifact;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which files sensors captured. */
@Command(
    name = "artifacts",
    description = {
      "List files that sensors captured, and whether they are kept under artifacts/ of the data folder;",
      "with --mail, files that came with mails, of which only hashes are kept."
    })
public final class ArtifactsCommand extends QueryCommand {
  private static final PageView<StoredArtifact> FILES =
      new PageView<>("file", "No captured files.", ArtifactsCommand::json, ArtifactsCommand::table);

  private static final PageView<ObservedAttachment> ATTACHMENTS =
      new PageView<>(
          "file",
          "No files came with mails.",
          ArtifactsCommand::mailJson,
          ArtifactsCommand::mailTable);

  @Mixin private final PageOptions page = new PageOptions();
  @Mixin private final AttackerOption attacker = new AttackerOption();

  @Option(names = "--sha256", paramLabel = "HASH", description = "Only the file of this SHA-256.")
  private @Nullable String sha256;

  @Option(names = "--decky", paramLabel = "NAME", description = "Only what this decoy captured.")
  private @Nullable String decky;

  @Option(
      names = "--service",
      paramLabel = "NAME",
      description = "Only what this service captured, such as ssh.")
  private @Nullable String service;

  @Option(
      names = "--type",
      paramLabel = "MEDIA-TYPE",
      description = "Only kept files of this type, such as application/x-elf.")
  private @Nullable String fileType;

  @Option(names = "--mail", description = "List files that came with mails.")
  private boolean mail;

  /** The command on a console. */
  public ArtifactsCommand(Console console) {
    super(console);
  }

  @Override
  void print(StoredData stored) {
    FindStore finds = stored.stores().finds();
    if (mail) {
      ATTACHMENTS.print(console(), wantsJson(), finds.attachments(page.limit(), page.offset()));
    } else {
      ArtifactQuery query =
          new ArtifactQuery(
              sha256,
              decky,
              service,
              attacker.find(stored.stores().actors()),
              fileType,
              page.limit(),
              page.offset());
      FILES.print(console(), wantsJson(), finds.artifacts(query));
    }
  }

  private static JsonObject json(StoredArtifact row) {
    return new JsonObject()
        .put("decky", row.name().decky())
        .put("service", row.name().service())
        .put("stored_as", row.name().storedAs())
        .put("sha256", row.sha256())
        .put("size", row.size())
        .put("attacker_uuid", row.attackerUuid())
        .put("first_seen", row.firstSeen())
        .put("last_seen", row.lastSeen())
        .put("count", row.count())
        .put("state", word(row));
  }

  private static String word(StoredArtifact row) {
    return row.state().name().toLowerCase(Locale.ROOT);
  }

  private static Table table(List<StoredArtifact> rows) {
    Table table =
        new Table(
            Table.left("LAST SEEN"),
            Table.left("DECOY"),
            Table.left("SERVICE"),
            Table.left("SHA-256"),
            Table.right("BYTES"),
            Table.right("SEEN"),
            Table.left("FILE"));
    for (StoredArtifact row : rows) {
      table.row(
          Show.time(row.lastSeen()),
          row.name().decky(),
          row.name().service(),
          row.sha256(),
          row.size() == null ? Show.text(null) : Show.count(row.size()),
          Show.count(row.count()),
          word(row));
    }
    return table;
  }

  private static JsonObject mailJson(ObservedAttachment row) {
    MalwareMatch malware = row.malware();
    return new JsonObject()
        .put("sha256", row.sha256())
        .put("first_seen", row.firstSeen())
        .put("last_seen", row.lastSeen())
        .put("observation_count", row.observations())
        .put("first_seen_decky", row.firstDecky())
        .put("first_seen_attacker_uuid", row.firstAttacker())
        .put("last_seen_attacker_uuid", row.lastAttacker())
        .put("extensions", row.extensions())
        .put("first_subject_sha256", row.firstSubjectSha256())
        .put("mal_hash_match", malware != null)
        .put("mal_hash_provider", malware == null ? null : malware.provider())
        .put("mal_hash_at", malware == null ? null : malware.at());
  }

  private static Table mailTable(List<ObservedAttachment> rows) {
    Table table =
        new Table(
            Table.left("LAST SEEN"),
            Table.left("FIRST DECOY"),
            Table.left("SHA-256"),
            Table.left("NAMES END IN"),
            Table.right("MAILS"),
            Table.left("MALWARE"));
    for (ObservedAttachment row : rows) {
      MalwareMatch malware = row.malware();
      table.row(
          Show.time(row.lastSeen()),
          row.firstDecky(),
          row.sha256(),
          Show.text(String.join(",", row.extensions())),
          Show.count(row.observations()),
          malware == null ? Show.text(null) : "says " + malware.provider());
    }
    return table;
  }
}
