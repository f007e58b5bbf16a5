package org.decnet.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.zip.GZIPInputStream;
import org.decnet.bench.Rounds.Stage;
import org.decnet.engine.derive.Derived;
import org.decnet.engine.derive.StatementDeriver;
import org.decnet.engine.tag.RulePack;
import org.decnet.engine.tag.Tagger;
import org.decnet.engine.tag.TaggingListener;
import org.decnet.model.event.Event;
import org.decnet.server.node.Knowledge;
import org.decnet.testkit.Scene;

/** The bundled pack over recorded command lines: split, derive statements, match, tag. */
final class CommandSection {
  private static final String PREFIX = "\"CMD: ";

  /** As many as the pipeline remembers. */
  private static final int REMEMBERED_LINES = 2048;

  private final List<Event> commands = new ArrayList<>();
  private final StatementDeriver deriver = new StatementDeriver();
  private final Tagger tagger;
  private final RulePack pack;

  CommandSection(List<Path> files) throws IOException {
    Knowledge knowledge = Knowledge.load();
    this.pack = knowledge.rules();
    this.tagger = knowledge.tagger(TaggingListener.SILENT);
    for (Path file : files) {
      read(file);
    }
  }

  private void read(Path file) throws IOException {
    Scene scene = Scene.ssh("bench", "session", "198.51.100.7");
    try (InputStream stored = Files.newInputStream(file);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(stored), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        commands.add(scene.command(commands.size(), command(line)));
      }
    }
  }

  private static String command(String line) {
    boolean quoted = line.startsWith(PREFIX) && line.endsWith("\"");
    return quoted ? line.substring(PREFIX.length(), line.length() - 1) : line;
  }

  /** The commands that were read. */
  List<Event> commands() {
    return commands;
  }

  void run() {
    SigmaBench.heading("(b) the bundled pack over %,d command lines", commands.size());
    Output.line(
        String.format(
            Locale.ROOT,
            "%,d rules; derived %,d events, matched %,d times",
            pack.rules().size(),
            derive(),
            match()));
    Rounds.print(
        List.of(
            new Stage("split and derive statements", commands.size(), this::derive),
            new Stage("split, derive and match", commands.size(), this::match),
            new Stage("split, derive, match and tag", commands.size(), this::tag),
            new Stage(
                "the same, remembering as the pipeline does",
                commands.size(),
                this::tagRemembering)));
  }

  private long derive() {
    long derived = 0;
    for (Event command : commands) {
      derived += deriver.derive(command).events().size();
    }
    return derived;
  }

  private long match() {
    LongAdder matches = new LongAdder();
    for (Event command : commands) {
      Derived derived = deriver.derive(command);
      pack.match(derived.base(), rule -> matches.increment());
      derived.events().forEach(event -> pack.match(event, rule -> matches.increment()));
    }
    return matches.sum();
  }

  private long tagRemembering() {
    StatementDeriver remembering = StatementDeriver.remembering(REMEMBERED_LINES);
    long tags = 0;
    for (Event command : commands) {
      tags += tagger.look(remembering.derive(command)).tagged().tags().size();
    }
    return tags;
  }

  private long tag() {
    long tags = 0;
    for (Event command : commands) {
      tags += tagger.tag(command).tags().size();
    }
    return tags;
  }
}
