package org.decnet.cli.query;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.decnet.cli.console.Console;
import org.decnet.cli.option.PageOptions;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.cli.text.Table;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.AuditLine;
import org.decnet.engine.port.AuditQuery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What people and keys changed. */
@Command(name = "audit", description = "List what people and keys changed, latest first.")
public final class AuditCommand extends QueryCommand {
  private static final PageView<AuditLine> VIEW =
      new PageView<>("line", "No lines.", AuditCommand::json, AuditCommand::table);

  @Mixin private final PageOptions page = new PageOptions();

  @Option(
      names = "--user",
      paramLabel = "NAME",
      description = "Only changes of this user, or of a key as key:NAME.")
  private @Nullable String user;

  @Option(
      names = "--action",
      paramLabel = "ACTION",
      description = "Only changes of this kind, such as user.role.")
  private @Nullable String action;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = Time.class,
      description = "Only changes of this time and later, such as 2026-01-31T12:00:00Z.")
  private @Nullable Instant since;

  /** The command on a console. */
  public AuditCommand(Console console) {
    super(console);
  }

  @Override
  void print(StoredData stored) {
    AuditQuery query = new AuditQuery(user, action, since, page.limit(), page.offset());
    VIEW.print(console(), wantsJson(), stored.stores().audit().lines(query));
  }

  private static JsonObject json(AuditLine line) {
    AuditEntry entry = line.entry();
    return new JsonObject()
        .put("id", line.id())
        .put("at", entry.at())
        .put("user", entry.actor())
        .put("action", entry.action())
        .put("target", entry.target())
        .put("before", new TreeMap<>(entry.before()))
        .put("after", new TreeMap<>(entry.after()))
        .put("ip", entry.ip())
        .put("request_id", entry.requestId());
  }

  private static Table table(List<AuditLine> lines) {
    Table table =
        new Table(
            Table.left("TIME"),
            Table.left("WHO"),
            Table.left("ACTION"),
            Table.left("ON"),
            Table.left("FROM"),
            Table.left("CHANGE"));
    for (AuditLine line : lines) {
      AuditEntry entry = line.entry();
      table.row(
          Show.time(entry.at()),
          entry.actor(),
          entry.action(),
          entry.target(),
          Show.text(entry.ip()),
          change(entry));
    }
    return table;
  }

  private static String change(AuditEntry entry) {
    if (entry.before().isEmpty() && entry.after().isEmpty()) {
      return Show.text(null);
    }
    return words(entry.before()) + " -> " + words(entry.after());
  }

  private static String words(Map<String, Object> values) {
    return values.isEmpty()
        ? "nothing"
        : new TreeMap<>(values)
            .entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining(" "));
  }

  private static final class Time implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
      try {
        return Instant.parse(text);
      } catch (DateTimeParseException e) {
        throw new TypeConversionException("'" + text + "' is no time such as 2026-01-31T12:00:00Z");
      }
    }
  }
}
