package org.decnet.engine.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the statements of a line in order and gives them their byte offsets. */
final class StatementWriter {
  private static final Comparator<Draft> BY_PLACE =
      Comparator.comparingInt((Draft d) -> d.start).thenComparingInt(d -> d.depth);

  private final Reading reading;
  private final ByteOffsets offsets;
  private final List<Statement> statements = new ArrayList<>();

  private StatementWriter(Reading reading) {
    this.reading = reading;
    this.offsets = new ByteOffsets(reading.line);
  }

  /** The line with its statements. */
  static CommandLine commandLine(Reading reading) {
    return new StatementWriter(reading).write();
  }

  private CommandLine write() {
    List<Draft> roots = new ArrayList<>(reading.size());
    for (Draft draft : reading.drafts()) {
      if (draft.discarded || draft.isEmpty()) {
        continue;
      }
      if (draft.carrier == null) {
        roots.add(draft);
      } else {
        draft.carrier.carries(draft);
      }
    }
    if (roots.isEmpty()) {
      return withoutStatements();
    }
    writeAll(roots);
    ParseStatus status = reading.isIncomplete() ? ParseStatus.PARTIAL : ParseStatus.OK;
    return new CommandLine(reading.line, statements, status);
  }

  /** Writes statements by their places, each before what it carries. */
  private void writeAll(List<Draft> drafts) {
    drafts.sort(BY_PLACE);
    for (Draft draft : drafts) {
      draft.index = statements.size();
      statements.add(statement(draft));
      if (!draft.below.isEmpty()) {
        writeAll(draft.below);
      }
    }
  }

  private CommandLine withoutStatements() {
    String text = reading.line.strip();
    if (!reading.isIncomplete() || text.isEmpty()) {
      return new CommandLine(reading.line, List.of(), ParseStatus.OK);
    }
    Draft all = new Draft(reading.line.indexOf(text), 0, List.of(), null);
    all.end = all.start + text.length();
    return new CommandLine(reading.line, List.of(statement(all)), ParseStatus.OPAQUE);
  }

  private Statement statement(Draft draft) {
    return new Statement(
        offsets.at(draft.start),
        offsets.at(draft.end),
        reading.line.substring(draft.start, draft.end),
        values(draft.assignments),
        values(draft.words),
        draft.redirects,
        draft.background,
        draft.afterFailure,
        draft.via,
        draft.decoded,
        draft.depth,
        draft.carrier == null ? -1 : draft.carrier.index,
        pipes(draft));
  }

  private Statement.Pipes pipes(Draft draft) {
    Draft place = draft.outermost();
    String from = place.feeders.isEmpty() ? null : place.feeders.getLast().innermost().name();
    String to = place.reader == null ? null : place.reader.innermost().name();
    return new Statement.Pipes(from, to, input(draft), output(draft));
  }

  private @Nullable String input(Draft draft) {
    KnownText input = reading.outputs.input(draft);
    return input == null || input.bytes().length == 0
        ? null
        : input.shown(draft.outermost().hasHereDocument);
  }

  /** What a statement writes, if something takes it or the program is there for nothing else. */
  private @Nullable String output(Draft draft) {
    Draft worker = draft.innermost();
    String name = worker.name();
    boolean matters =
        draft.outermost().reader != null
            || !worker.redirects.isEmpty()
            || "echo".equals(name)
            || "printf".equals(name);
    KnownText output = matters && name != null ? reading.outputs.written(draft) : null;
    return output == null ? null : output.shown(false);
  }

  private static List<String> values(List<Word> words) {
    List<String> values = new ArrayList<>(words.size());
    for (Word word : words) {
      values.add(word.value());
    }
    return values;
  }
}
