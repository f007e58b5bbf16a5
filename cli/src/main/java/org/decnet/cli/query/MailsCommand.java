package org.decnet.cli.query;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.decnet.cli.console.Console;
import org.decnet.cli.option.PageOptions;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.cli.text.Table;
import org.decnet.engine.port.MailQuery;
import org.decnet.model.bounty.StoredMail;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which mails decoys took. */
@Command(
    name = "mails",
    description = {
      "List mails that decoys took: hashes, and what was noticed about them. No address, no subject and",
      "no text is kept."
    })
public final class MailsCommand extends QueryCommand {
  private static final PageView<StoredMail> VIEW =
      new PageView<>("mail", "No mails.", MailsCommand::json, MailsCommand::table);

  @Mixin private final PageOptions page = new PageOptions();
  @Mixin private final AttackerOption attacker = new AttackerOption();

  @Option(
      names = "--cluster",
      paramLabel = "ID",
      description = "Only mails of this group, whose bodies are nearly the same.")
  private @Nullable String cluster;

  /** The command on a console. */
  public MailsCommand(Console console) {
    super(console);
  }

  @Override
  void print(StoredData stored) {
    MailQuery query =
        new MailQuery(
            attacker.find(stored.stores().actors()), cluster, page.limit(), page.offset());
    VIEW.print(console(), wantsJson(), stored.stores().finds().mails(query));
  }

  private static JsonObject json(StoredMail row) {
    return new JsonObject()
        .put("id", row.id())
        .put("decky", row.decky())
        .put("stored_as", row.storedAs())
        .put("sha256", row.sha256())
        .put("size", row.size())
        .put("attacker_uuid", row.attackerUuid())
        .put("subject_sha256", row.subjectSha256())
        .put("body_simhash", row.bodySimhash())
        .put("body_cluster", row.bodyCluster())
        .put("flags", new TreeMap<>(row.flags()))
        .put("received_at", row.receivedAt());
  }

  private static Table table(List<StoredMail> rows) {
    Table table =
        new Table(
            Table.left("RECEIVED"),
            Table.left("DECOY"),
            Table.right("BYTES"),
            Table.left("GROUP"),
            Table.left("NOTICED"));
    for (StoredMail row : rows) {
      table.row(
          Show.time(row.receivedAt()),
          row.decky(),
          row.size() == null ? Show.text(null) : Show.count(row.size()),
          Show.text(row.bodyCluster()),
          Show.text(words(row)));
    }
    return table;
  }

  private static String words(StoredMail row) {
    return new TreeMap<>(row.flags())
        .entrySet().stream()
            .map(flag ->
                Boolean.TRUE.equals(flag.getValue())
                    ? flag.getKey()
                    : flag.getKey() + "=" + flag.getValue())
            .collect(Collectors.joining(" "));
  }
}
