package org.decnet.engine.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.error.Problem;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.tag.RuleId;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a {@code .cases.yml} file (docs/writing-rules.md describes it). */
public final class RuleCaseReader {
  private static final String SOURCE = "case";
  private static final String SESSION = SOURCE + ":1";
  private static final Set<String> RULE_KEYS = Set.of("emits", "vectors", "match", "silent");
  private static final Set<String> CASE_KEYS =
      Set.of("command", "lines", "event", "events", "cites");

  private final String path;
  private final List<Problem> problems = new ArrayList<>();
  private int count;

  private RuleCaseReader(String path) {
    this.path = path;
  }

  /**
   * What a file holds.
   *
   * @param rules cases by rule, in the order of the file
   * @param problems what is wrong with it
   */
  public record Read(List<RuleCases> rules, List<Problem> problems) {
    /** Copies the lists. */
    public Read {
      rules = List.copyOf(rules);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads a file. Never throws; what is wrong is listed.
   *
   * @param path name of the file, for messages
   * @param yaml its content
   */
  public static Read read(String path, String yaml) {
    RuleCaseReader reader = new RuleCaseReader(path);
    List<RuleCases> rules = new ArrayList<>();
    try {
      LoaderOptions options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      Object root = new Yaml(new SafeConstructor(options)).load(yaml);
      reader.map(root, "the file").forEach((id, body) -> rules.add(reader.rule(id, body)));
    } catch (YAMLException e) {
      reader.problem(ErrorCode.BAD_YAML, String.valueOf(e.getMessage()));
    }
    return new Read(rules, reader.problems);
  }

  private RuleCases rule(String id, Object body) {
    Map<String, Object> keys = map(body, id);
    checkKeys(keys, RULE_KEYS, id);
    List<RuleCase> cases = new ArrayList<>();
    Map<String, Object> vectors = map(keys.get("vectors"), id + " vectors");
    checkKeys(vectors, Set.of("match", "silent"), id + " vectors");
    RuleId rule = new RuleId(id);
    addCases(rule, vectors, true, cases);
    addCases(rule, keys, false, cases);
    return new RuleCases(rule, texts(keys.get("emits"), id + " emits"), cases);
  }

  private void addCases(
      RuleId rule, Map<String, Object> keys, boolean vector, List<RuleCase> cases) {
    for (String key : List.of("match", "silent")) {
      for (Object entry : list(keys.get(key), rule + " " + key)) {
        RuleCase read = entry(rule, key.equals("match"), vector, map(entry, rule + " " + key));
        if (read != null) {
          cases.add(read);
        }
      }
    }
  }

  private @Nullable RuleCase entry(
      RuleId rule, boolean matches, boolean vector, Map<String, Object> keys) {
    checkKeys(keys, CASE_KEYS, rule.value());
    List<String> cites = texts(keys.get("cites"), rule + " cites");
    CaseInput input = input(rule, keys);
    if (input == null) {
      return null;
    }
    return new RuleCase(rule, matches, vector, input.events(), cites, input.label());
  }

  /** What a case is about, and what people call it. */
  private record CaseInput(List<Event> events, String label) {}

  private @Nullable CaseInput input(RuleId rule, Map<String, Object> keys) {
    if (keys.get("command") instanceof String line) {
      return new CaseInput(List.of(command(line, 0, false)), line);
    }
    if (keys.get("lines") instanceof List<?> lines) {
      return session(texts(lines, rule + " lines"));
    }
    if (keys.get("events") instanceof List<?> sequence) {
      List<Event> events = new ArrayList<>();
      for (Object each : sequence) {
        Event event = event(rule, map(each, rule + " events"));
        if (event == null) {
          return null;
        }
        events.add(event);
      }
      return new CaseInput(events, String.valueOf(sequence));
    }
    Map<String, Object> fields = map(keys.get("event"), rule + " event");
    Event event = event(rule, fields);
    return event == null ? null : new CaseInput(List.of(event), String.valueOf(fields));
  }

  /** Lines that are typed in one session, one a second. */
  private CaseInput session(List<String> lines) {
    List<Event> events = new ArrayList<>();
    lines.forEach(line -> events.add(command(line, events.size(), true)));
    return new CaseInput(events, String.join(" ⏎ ", lines));
  }

  private Event command(String line, long at, boolean inSession) {
    return builder(EventKind.COMMAND)
        .time(Instant.ofEpochSecond(at))
        .set(Field.SESSION_ID, inSession ? SESSION : null)
        .set(Field.COMMAND_TEXT, line)
        .build();
  }

  private @Nullable Event event(RuleId rule, Map<String, Object> keys) {
    Map<String, Object> fields = new LinkedHashMap<>(keys);
    EventKind kind = EventKind.named(String.valueOf(fields.remove("kind")));
    if (kind == null) {
      problem(
          ErrorCode.BAD_VALUE,
          rule + ": a case needs a command, lines, an event with its kind, or events");
      return null;
    }
    Event.Builder event = builder(kind);
    Object at = fields.remove("at");
    if (at instanceof Integer seconds) {
      event.time(Instant.ofEpochSecond(seconds)).set(Field.SESSION_ID, SESSION);
    } else if (at != null) {
      problem(ErrorCode.BAD_VALUE, rule + ": at must be a number of seconds, not " + at);
    }
    fields.forEach((name, value) -> set(event, name, value));
    return event.build();
  }

  private Event.Builder builder(EventKind kind) {
    return Event.builder(kind)
        .id(EventIds.ofRecord(SOURCE, SOURCE, path + '#' + count++))
        .time(Instant.EPOCH)
        .set(Field.SENSOR, SOURCE)
        .set(Field.SOURCE, SOURCE)
        .set(Field.SRC_IP, "192.0.2.1");
  }

  private void set(Event.Builder event, String name, Object value) {
    Field field = event.kind().lookup(name);
    Object typed = value instanceof Integer number ? Long.valueOf(number) : value;
    if (field == null || !field.type().accepts(typed)) {
      problem(
          ErrorCode.BAD_VALUE,
          "events of kind " + event.kind().kindName() + " take no such " + name);
      return;
    }
    event.set(field, typed instanceof List<?> list ? texts(list, name) : typed);
  }

  private Map<String, Object> map(@Nullable Object value, String what) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> entries) {
      entries.forEach((key, entry) -> map.put(String.valueOf(key), entry == null ? "" : entry));
    } else if (value != null) {
      problem(ErrorCode.BAD_VALUE, what + " must be a mapping");
    }
    return map;
  }

  private List<?> list(@Nullable Object value, String what) {
    if (value == null || value instanceof List<?>) {
      return value == null ? List.of() : (List<?>) value;
    }
    problem(ErrorCode.BAD_VALUE, what + " must be a list");
    return List.of();
  }

  private List<String> texts(@Nullable Object value, String what) {
    return list(value, what).stream().map(String::valueOf).toList();
  }

  private void checkKeys(Map<String, Object> keys, Set<String> known, String what) {
    for (String key : keys.keySet()) {
      if (!known.contains(key)) {
        problem(ErrorCode.BAD_VALUE, what + " has no key " + key);
      }
    }
  }

  private void problem(ErrorCode code, String message) {
    problems.add(Problem.ofFile(path, code, message));
  }
}
