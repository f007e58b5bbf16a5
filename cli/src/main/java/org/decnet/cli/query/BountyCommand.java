package org.decnet.cli.query;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.decnet.cli.console.Console;
import org.decnet.cli.option.PageOptions;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.cli.text.Table;
import org.decnet.engine.port.BountyQuery;
import org.decnet.model.bounty.Bounty;
import org.decnet.model.bounty.BountyType;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What attackers left that is worth keeping. */
@Command(
    name = "bounty",
    description = {
      "List what attackers left that is worth keeping: traits of their software, files and mails, and",
      "addresses behind the ones that they used. Each find of an attacker is there once."
    })
public final class BountyCommand extends QueryCommand {
  private static final PageView<Bounty> VIEW =
      new PageView<>("find", "No finds.", BountyCommand::json, BountyCommand::table);

  @Mixin private final PageOptions page = new PageOptions();
  @Mixin private final AttackerOption attacker = new AttackerOption();

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      converter = TypeName.class,
      description = "Only fingerprint, artifact or ip_leak.")
  private @Nullable BountyType type;

  @Option(
      names = "--search",
      paramLabel = "TEXT",
      description = "Only finds whose content, decoy or address contains this text.")
  private @Nullable String search;

  /** The command on a console. */
  public BountyCommand(Console console) {
    super(console);
  }

  @Override
  void print(StoredData stored) {
    BountyQuery query =
        new BountyQuery(
            type, attacker.find(stored.stores().actors()), search, page.limit(), page.offset());
    VIEW.print(console(), wantsJson(), stored.stores().finds().bounties(query));
  }

  private static JsonObject json(Bounty row) {
    return new JsonObject()
        .put("id", row.id())
        .put("timestamp", row.at())
        .put("decky", row.decky())
        .put("service", row.service())
        .put("attacker_ip", row.attackerIp())
        .put("attacker_uuid", row.attackerUuid())
        .put("bounty_type", row.type().word())
        .put("payload", new TreeMap<>(row.payload()));
  }

  private static Table table(List<Bounty> rows) {
    Table table =
        new Table(
            Table.left("FIRST SEEN"),
            Table.left("TYPE"),
            Table.left("ADDRESS"),
            Table.left("DECOY"),
            Table.left("SERVICE"),
            Table.left("FOUND"));
    for (Bounty row : rows) {
      table.row(
          Show.time(row.at()),
          row.type().word(),
          row.attackerIp(),
          row.decky(),
          Show.text(row.service()),
          words(row.payload()));
    }
    return table;
  }

  private static String words(Map<String, Object> payload) {
    return new TreeMap<>(payload)
        .entrySet().stream()
            .map(field -> field.getKey() + "=" + field.getValue())
            .collect(Collectors.joining(" "));
  }

  private static final class TypeName implements ITypeConverter<BountyType> {
    @Override
    public BountyType convert(String word) {
      return BountyType.named(word)
          .orElseThrow(() ->
              new TypeConversionException(
                  "'"
                      + word
                      + "' is none of "
                      + Arrays.stream(BountyType.values())
                          .map(BountyType::word)
                          .collect(Collectors.joining(", "))));
    }
  }
}
