package org.decnet.cli.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.decnet.cli.console.Console;
import org.decnet.cli.tag.TagView;
import org.decnet.cli.text.Facts;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.cli.text.VisibleText;
import org.decnet.engine.port.TagStore;
import org.decnet.model.Page;
import org.decnet.model.actor.Session;
import org.decnet.model.actor.TypedCommand;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.event.SessionId;
import org.decnet.model.tag.Scope;
import org.decnet.model.tag.StoredTag;
import org.decnet.model.tag.Tag;
import org.decnet.model.tag.TechniqueTally;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Everything about one session, command by command. */
@Command(
    name = "session",
    description = "Show a session: each command with the techniques it shows, and why.")
public final class ShowSessionCommand extends QueryCommand {
  private static final int MOST_ROWS = 1000;

  @Parameters(paramLabel = "ID", description = "Session id, such as web-1:538e9ae3dc06.")
  private String session = "";

  @Option(names = "--secrets", description = "Do not mask secrets inside commands.")
  private boolean secrets;

  /** The command on a console. */
  public ShowSessionCommand(Console console) {
    super(console);
  }

  @Override
  void print(StoredData stored) {
    SessionId id = new SessionId(session);
    Session found =
        stored
            .stores()
            .actors()
            .session(id)
            .orElseThrow(() ->
                new DecnetException(
                    ErrorCode.NOT_FOUND,
                    "No session "
                        + session
                        + " is stored; 'decnet show attacker IP' lists sessions"));
    Page<TypedCommand> commands = stored.stores().actors().commands(id, MOST_ROWS, 0);
    Map<String, List<Tag>> tags = tagsBySource(stored.stores().tags(), id);
    TagView view = new TagView(stored.attack());
    if (wantsJson()) {
      console().say(json(found, commands, tags, view));
    } else {
      text(found, commands, tags, view);
    }
  }

  private static Map<String, List<Tag>> tagsBySource(TagStore store, SessionId id) {
    Scope scope = new Scope.OfSession(id);
    Map<String, List<Tag>> bySource = new LinkedHashMap<>();
    List<TechniqueId> techniques =
        store.tally(scope, 0).stream()
            .map(TechniqueTally::technique)
            .map(TechniqueId::parent)
            .distinct()
            .toList();
    for (TechniqueId technique : techniques) {
      for (StoredTag stored : store.tags(scope, technique, MOST_ROWS)) {
        Tag tag = stored.tag();
        bySource.computeIfAbsent(tag.sourceId(), source -> new ArrayList<>()).add(tag);
      }
    }
    return bySource;
  }

  private void text(
      Session found, Page<TypedCommand> commands, Map<String, List<Tag>> tags, TagView view) {
    new Facts()
        .add("Session", found.id().value())
        .add("Attacker", Show.text(found.sourceIp()))
        .add("Decoy", found.decky() + " (" + Show.text(found.service()) + ")")
        .add("Started", Show.time(found.startedAt()))
        .add("Ended", Show.time(found.endedAt()))
        .add("Login", Show.text(found.loginOutcome()) + ", user " + Show.text(found.username()))
        .add("Client", Show.text(found.clientVersion()))
        .lines()
        .forEach(console()::say);
    ActorView actors = new ActorView(secrets);
    for (TypedCommand command : commands.data()) {
      console().say("");
      console().say("$ " + VisibleText.of(actors.text(command)));
      List<Tag> shown = tags.getOrDefault(command.eventId().toString(), List.of());
      view.lines(shown).forEach(console()::say);
    }
    List<Tag> others = others(commands, tags);
    if (!others.isEmpty()) {
      console().say("");
      console().say("Beside the commands:");
      view.lines(others).forEach(console()::say);
    }
  }

  private JsonObject json(
      Session found, Page<TypedCommand> commands, Map<String, List<Tag>> tags, TagView view) {
    ActorView actors = new ActorView(secrets);
    List<JsonObject> rows =
        commands.data().stream()
            .map(command ->
                actors
                    .json(command)
                    .put(
                        "tags",
                        tags.getOrDefault(command.eventId().toString(), List.of()).stream()
                            .map(view::json)
                            .toList()))
            .toList();
    return ActorView.json(found)
        .put("commands", rows)
        .put("other_tags", others(commands, tags).stream().map(view::json).toList());
  }

  private static List<Tag> others(Page<TypedCommand> commands, Map<String, List<Tag>> tags) {
    Map<String, List<Tag>> rest = new LinkedHashMap<>(tags);
    commands.data().forEach(command -> rest.remove(command.eventId().toString()));
    return rest.values().stream().flatMap(List::stream).toList();
  }
}
