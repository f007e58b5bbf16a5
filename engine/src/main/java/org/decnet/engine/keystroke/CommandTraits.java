package org.decnet.engine.keystroke;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.decnet.engine.shell.ShellParser;
import org.decnet.engine.shell.Statement;
import org.decnet.model.observation.Primitive;

/** What the typed commands say about habits; which techniques they are is for rules to say. */
final class CommandTraits {
  private static final int MOST_LINES = 2_000;
  private static final int LONGEST_NAME = 32;
  private static final int RITUAL = 3;

  private static final Set<String> LOOKING =
      Set.of(
          "arch",
          "cat",
          "df",
          "dmidecode",
          "env",
          "free",
          "getent",
          "hostname",
          "id",
          "ifconfig",
          "ip",
          "last",
          "lastlog",
          "ls",
          "lscpu",
          "lspci",
          "mount",
          "netstat",
          "nproc",
          "ps",
          "pwd",
          "ss",
          "top",
          "uname",
          "uptime",
          "w",
          "who",
          "whoami");
  private static final Set<String> RIGHTS = Set.of("sudo", "su", "doas", "pkexec");
  private static final Set<String> LEAVING = Set.of("exit", "logout", "quit");
  private static final Set<String> MANUALS = Set.of("man", "info", "help", "apropos", "tldr");
  private static final Set<String> MULTIPLEXERS = Set.of("tmux", "screen", "byobu", "zellij");
  private static final Set<String> DEVICE =
      Set.of("enable", "system", "shell", "linuxshell", "config", "configure", "show");
  private static final Set<String> WINDOWS =
      Set.of("powershell", "cmd", "cmd.exe", "dir", "systeminfo", "tasklist", "ver");

  private final ShellParser parser;
  private final List<TypedLine> lines = new ArrayList<>();
  private final List<String> programs = new ArrayList<>();
  private final List<Statement> statements = new ArrayList<>();
  private int deepest;

  private CommandTraits(ShellParser parser) {
    this.parser = parser;
  }

  static void observe(TerminalSession session, ShellParser parser, Observed observed) {
    CommandTraits traits = new CommandTraits(parser);
    session.lines().stream()
        .filter(line -> !line.isBlank())
        .limit(MOST_LINES)
        .forEach(traits::take);
    if (!traits.programs.isEmpty()) {
      traits.words(observed);
      traits.care(observed);
      traits.course(session, observed);
    }
  }

  private void take(TypedLine line) {
    lines.add(line);
    int depth = 1;
    for (Statement statement : parser.parse(line.text()).statements()) {
      String program = statement.arg0();
      if (program != null && statement.carrier() < 0) {
        depth = statement.pipes().from() == null ? 1 : depth + 1;
        deepest = Math.max(deepest, depth);
        programs.add(plain(program));
        statements.add(statement);
      }
    }
  }

  private static String plain(String program) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < program.length() && name.length() < LONGEST_NAME; i++) {
      char c = program.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      name.append(letter || "._-+".indexOf(c) >= 0 ? c : '_');
    }
    return name.toString();
  }

  private void words(Observed observed) {
    int count = programs.size();
    Set<String> distinct = new HashSet<>(programs);
    observed.word(Primitive.COMMAND_CHUNKING, chunking(), lines.size(), 5);
    observed.measure(Primitive.PIPE_CHAINING_DEPTH, deepest, count, 10);
    observed.measure(Primitive.TOOL_VOCABULARY, distinct.size(), count, 20);
    observed.measure(
        Primitive.COMMAND_BRANCH_DIVERSITY, (double) distinct.size() / count, count, 20);
    long looked = distinct.stream().filter(LOOKING::contains).count();
    observed.word(
        Primitive.EXPLORATION_STYLE,
        looked == 0 ? "none" : looked < 5 ? "narrow" : "broad",
        count,
        10);
    observed.word(Primitive.SHELL_TYPE, shell(distinct), count, 5);
    distinct.stream()
        .filter(MULTIPLEXERS::contains)
        .sorted()
        .findFirst()
        .ifPresent(name -> observed.word(Primitive.TERMINAL_MULTIPLEXER, name, 1, 1));
    observed.flag(Primitive.FALLBACK_TO_MAN, statements.stream().anyMatch(this::asks), count, 10);
  }

  private boolean asks(Statement statement) {
    return MANUALS.contains(String.valueOf(statement.arg0()))
        || statement.args().contains("--help");
  }

  private String chunking() {
    long blocks = 0;
    for (int i = 1; i < lines.size(); i++) {
      TypedLine line = lines.get(i);
      blocks += line.whole() && line.first() == lines.get(i - 1).entered() ? 1 : 0;
    }
    if (2 * blocks >= lines.size()) {
      return "block";
    }
    return 2 * programs.size() >= 3 * lines.size() ? "chained" : "single";
  }

  private static String shell(Set<String> programs) {
    if (programs.stream().filter(DEVICE::contains).count() >= 2) {
      return "device";
    }
    if (programs.stream().map(name -> name.toLowerCase(Locale.ROOT)).anyMatch(WINDOWS::contains)) {
      return "windows";
    }
    return programs.contains("busybox") ? "busybox" : "posix";
  }

  private void care(Observed observed) {
    boolean hides = lines.stream().anyMatch(line -> hidesHistory(line.text()));
    boolean cleans = lines.stream().anyMatch(line -> cleans(line.text()));
    observed.word(
        Primitive.OPSEC_DISCIPLINE, hides ? "hides_history" : "none", hides ? 9 : lines.size(), 10);
    observed.word(
        Primitive.CLEANUP_BEHAVIOR, cleans ? "cleans" : "none", cleans ? 9 : lines.size(), 10);
  }

  private static boolean hidesHistory(String line) {
    return line.contains("HISTFILE")
        || line.contains("HISTSIZE=0")
        || line.contains("set +o history");
  }

  private static boolean cleans(String line) {
    return line.contains("history -c")
        || line.contains(".bash_history")
        || (line.contains("/var/log/") && (line.contains("rm ") || line.contains(">")));
  }

  private void course(TerminalSession session, Observed observed) {
    observed.word(
        Primitive.LANDING_RITUAL,
        String.join(">", programs.subList(0, Math.min(RITUAL, programs.size()))),
        programs.size(),
        RITUAL);
    int first = 0;
    while (first < programs.size() && !RIGHTS.contains(programs.get(first))) {
      first++;
    }
    boolean none = first == programs.size();
    String when = none ? "none" : 2 * first < programs.size() ? "early" : "late";
    observed.word(Primitive.ESCALATION_PATTERN, when, programs.size(), 10);
    if (!session.keys().isEmpty() && session.recordingEnd() == RecordingEnd.COMPLETE) {
      observed.word(Primitive.EXIT_BEHAVIOR, leaving(session), 9, 10);
    }
  }

  private String leaving(TerminalSession session) {
    if (session.keys().getLast().isControl('d')) {
      return "end_of_input";
    }
    return LEAVING.contains(programs.getLast()) ? "exit_command" : "disconnect";
  }
}
