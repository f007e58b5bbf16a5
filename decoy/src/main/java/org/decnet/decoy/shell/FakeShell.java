package org.decnet.decoy.shell;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.decnet.decoy.persona.Persona;
import org.decnet.decoy.text.Paths;

/**
 * A shell of one client. It reads lines as a shell does and answers from files in memory; nothing
 * is run, and nothing leaves it. All that a line can make it do is bounded.
 */
public final class FakeShell {
  private static final int DEEPEST = 4;
  private static final int MOST_OUTPUT = 64 * 1024;
  private static final int MOST_RUNS = 1024;

  private final Persona persona;
  private final String user;
  private final FakeFiles files;
  private final Programs programs;
  private final Map<String, String> variables = new HashMap<>();
  private StringBuilder complaints = new StringBuilder();
  private String folder;
  private int runs;
  private boolean left;

  /**
   * A shell that waits for its first line.
   *
   * @param user who is logged in
   */
  public FakeShell(Persona persona, String user) {
    this(persona, user, new FakeFiles(persona));
  }

  /**
   * A shell that waits for its first line, on files that others may share.
   *
   * @param user who is logged in
   */
  public FakeShell(Persona persona, String user, FakeFiles files) {
    this.persona = persona;
    this.user = user;
    this.files = files;
    this.programs = new Programs(this);
    this.folder = home();
    if (!isRoot()) {
      files.makeFolder(home());
    }
    variables.put("HOME", home());
    variables.put("USER", user);
    variables.put("PWD", folder);
    variables.put("SHELL", "/bin/bash");
    variables.put("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
    variables.put("TERM", "xterm");
    variables.put("?", "0");
    variables.put("$", Integer.toString(persona.number("shell", 900, 9000)));
  }

  /** What stands before each line. */
  public String prompt() {
    String shown = folder.equals(home()) ? "~" : folder;
    return user + "@" + persona.hostName() + ":" + shown + (isRoot() ? "# " : "$ ");
  }

  /** The folder that the shell is in. */
  public String folder() {
    return folder;
  }

  /** Number of who is logged in. */
  public int uid() {
    return isRoot() ? 0 : 1000;
  }

  /** Whether the client has left the shell. */
  public boolean hasLeft() {
    return left;
  }

  /** What the last command ended with; 0 if all went well. */
  public int status() {
    return Integer.parseInt(variables.getOrDefault("?", "0"));
  }

  /** Runs a line at a moment and gives its output, with line feeds. */
  public String run(String line, Instant now) {
    return run(line, now, () -> "");
  }

  /**
   * Runs a line at a moment and gives its output, with line feeds.
   *
   * @param input what a program gets that reads its input; asked only then
   */
  public String run(String line, Instant now, Supplier<String> input) {
    runs = 0;
    return cut(run(line, now, 0, input));
  }

  private static String cut(String output) {
    return output.length() <= MOST_OUTPUT ? output : output.substring(0, MOST_OUTPUT);
  }

  String run(String line, Instant now, int depth, Supplier<String> first) {
    if (depth > DEEPEST) {
      return "";
    }
    StringBuilder output = new StringBuilder();
    String piped = "";
    Words commands = Words.of(line, variables, inner -> cut(run(inner, now, depth + 1, () -> "")));
    Flow flow = new Flow(this, commands);
    boolean skipped = false;
    Words.Command command = commands.next();
    while (command != null && !left && runs++ < MOST_RUNS) {
      if (flow.take(command.words()) || !flow.runs()) {
        skipped = false;
        command = commands.next();
        continue;
      }
      boolean failed = !"0".equals(variables.get("?"));
      skipped =
          switch (command.link()) {
            case "&&" -> skipped || failed;
            case "||" -> !failed;
            case "|" -> skipped;
            default -> false;
          };
      if (!skipped) {
        String before = piped;
        Supplier<String> input = command.link().equals("|") ? () -> before : first;
        String answer = one(command.words(), input, now, depth, output);
        boolean goesOn = commands.link().equals("|");
        piped = goesOn ? answer : "";
        output.append(goesOn ? "" : answer);
      }
      output.setLength(Math.min(output.length(), MOST_OUTPUT));
      command = commands.next();
    }
    return output.toString();
  }

  /** Runs a command and gives its output; its complaints are shown at once. */
  private String one(
      List<String> all, Supplier<String> input, Instant now, int depth, StringBuilder shown) {
    Redirect redirect = Redirect.of(all);
    List<String> words = redirect.words();
    while (!words.isEmpty() && isAssignment(words.getFirst())) {
      String word = words.getFirst();
      set(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
      words = words.subList(1, words.size());
    }
    variables.put("?", "0");
    StringBuilder before = complaints;
    complaints = new StringBuilder();
    String output = words.isEmpty() ? "" : programs.run(new Call(words, input, now, depth));
    String complained = complaints.toString();
    complaints = before;
    switch (redirect.errors()) {
      case SHOWN -> shown.append(complained);
      case MERGED -> output = complained + output;
      case DROPPED -> {}
    }
    return kept(redirect, output, shown);
  }

  /** What of an output does not go into a file. */
  private String kept(Redirect redirect, String output, StringBuilder shown) {
    String file = redirect.file();
    if (file == null) {
      return output;
    }
    if (!file.equals("/dev/null") && !files.write(path(file), cut(output), redirect.append())) {
      fail(1);
      shown.append("-bash: ").append(file).append(": No such file or directory\n");
    }
    return "";
  }

  private static boolean isAssignment(String word) {
    int equals = word.indexOf('=');
    return equals > 0 && isName(word.substring(0, equals));
  }

  private static boolean isName(String word) {
    return !word.isEmpty()
        && word.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_')
        && !Character.isDigit(word.charAt(0));
  }

  void set(String name, String value) {
    if (isName(name) && variables.size() < MOST_RUNS && value.length() < MOST_OUTPUT) {
      variables.put(name, value);
    }
  }

  Map<String, String> variables() {
    return variables;
  }

  void fail(int code) {
    variables.put("?", Integer.toString(code));
  }

  /** Something went wrong, of which nothing is said. */
  String failed(int code) {
    fail(code);
    return "";
  }

  /** Says that something went wrong, and what. */
  String complain(int code, String text) {
    fail(code);
    complaints.append(text);
    return "";
  }

  void leave() {
    left = true;
  }

  void goTo(String path) {
    folder = path;
    variables.put("PWD", path);
  }

  /** The path of a word, seen from where the shell is. */
  public String path(String word) {
    String whole = word.equals("~") || word.startsWith("~/") ? home() + word.substring(1) : word;
    return Paths.resolve(folder, whole);
  }

  String home() {
    return isRoot() ? Paths.HOME_OF_ROOT : "/home/" + user.replace("/", "_");
  }

  boolean isRoot() {
    return user.equals("root");
  }

  String user() {
    return user;
  }

  Persona persona() {
    return persona;
  }

  FakeFiles files() {
    return files;
  }
}
