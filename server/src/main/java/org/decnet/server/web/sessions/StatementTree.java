package org.decnet.server.web.sessions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.decnet.engine.shell.CommandLine;
import org.decnet.engine.shell.ParseStatus;
import org.decnet.engine.shell.Redirect;
import org.decnet.engine.shell.Statement;
import org.decnet.engine.tag.SecretMask;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.server.web.tags.TTPTagDetailRow;
import org.jspecify.annotations.Nullable;

/** The statements of one command line as a tree, with what rules see of them. */
final class StatementTree {
  private final CommandLine line;
  private final List<@Nullable Event> processes;
  private final List<TTPTagDetailRow> tags;
  private final ShownWords words;
  private final SecretMask.Masked masked;
  private final SecretMask.Masked shown;

  /**
   * The tree of a line.
   *
   * @param derived what the deriver makes of it; its process events come in the order of statements
   * @param tags of the line
   */
  StatementTree(
      CommandLine line, List<Event> derived, List<TTPTagDetailRow> tags, boolean showSecrets) {
    this.line = line;
    this.processes = processes(line, derived);
    this.tags = tags;
    this.words = new ShownWords(showSecrets);
    this.masked = SecretMask.of(line.text());
    this.shown = showSecrets ? new SecretMask.Masked(line.text(), List.of()) : masked;
  }

  /** Process events by the place of their statement; a bare redirection has none. */
  private static List<@Nullable Event> processes(CommandLine line, List<Event> derived) {
    List<Event> all = derived.stream().filter(event -> event.kind() == EventKind.PROCESS).toList();
    List<@Nullable Event> processes = new ArrayList<>();
    int next = 0;
    for (Statement statement : line.statements()) {
      boolean runs =
          !statement.words().isEmpty()
              || !statement.assignments().isEmpty()
              || line.status() == ParseStatus.OPAQUE;
      processes.add(runs && next < all.size() ? all.get(next++) : null);
    }
    return processes;
  }

  /** The line as it is shown. */
  String text() {
    return shown.text();
  }

  /** The statements that the shell runs, each with what it carries. */
  List<StatementRow> roots() {
    return below(-1);
  }

  // A statement is carried by an earlier one, so this ends; the parser bounds depth and number.
  private List<StatementRow> below(int carrier) {
    return IntStream.range(carrier + 1, line.statements().size())
        .filter(i -> line.statements().get(i).carrier() == carrier)
        .mapToObj(this::row)
        .toList();
  }

  private StatementRow row(int index) {
    Statement statement = line.statements().get(index);
    Event process = processes.get(index);
    int start = shown.offset(statement.start());
    int end = Math.max(start, shown.offset(statement.end()));
    return new StatementRow(
        Bytes.slice(shown.text(), start, end),
        process == null ? null : process.text(Field.IMAGE),
        words.commandLine(statement, process == null ? null : process.text(Field.COMMAND_LINE)),
        words.args(statement),
        start,
        end,
        statement.via().stream().map(words::word).toList(),
        statement.decoded(),
        statement.background(),
        process == null ? null : process.text(Field.PROCESS_USER),
        process == null ? null : process.text(Field.CURRENT_DIRECTORY),
        targets(statement, Redirect.Kind.OUT),
        targets(statement, Redirect.Kind.APPEND),
        targets(statement, Redirect.Kind.IN),
        statement.pipes().from(),
        statement.pipes().to(),
        words.stdin(statement),
        tagsWithin(statement),
        below(index));
  }

  private List<String> targets(Statement statement, Redirect.Kind kind) {
    return statement.redirects().stream()
        .filter(redirect -> redirect.kind() == kind)
        .map(redirect -> words.word(redirect.target()))
        .toList();
  }

  /** Spans in evidence are those of the line as masked, whoever looks. */
  private List<UUID> tagsWithin(Statement statement) {
    int start = masked.offset(statement.start());
    int end = masked.offset(statement.end());
    return tags.stream()
        .filter(tag -> spans(tag).stream().anyMatch(span -> isWithin(span, start, end)))
        .map(TTPTagDetailRow::uuid)
        .toList();
  }

  private static List<?> spans(TTPTagDetailRow tag) {
    return tag.evidence().get("spans") instanceof List<?> spans ? spans : List.of();
  }

  private static boolean isWithin(Object span, int start, int end) {
    return span instanceof Map<?, ?> map
        && map.get("start") instanceof Number from
        && map.get("end") instanceof Number to
        && from.intValue() == start
        && to.intValue() == end;
  }
}
