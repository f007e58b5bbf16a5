package org.decnet.engine.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.decnet.engine.shell.decode.Bytes;
import org.decnet.engine.shell.decode.DecodeBudget;
import org.decnet.engine.shell.decode.Inflated;
import org.decnet.engine.shell.decode.Radix64;
import org.decnet.engine.shell.decode.UuText;
import org.jspecify.annotations.Nullable;

/**
 * Finds command lines in the code of other languages: constants given to calls such as {@code
 * os.system}, {@code subprocess.run}, {@code exec} or backquotes.
 *
 * <p>The code is not parsed; names and the strings behind them are enough.
 */
final class CodeCalls {
  private static final int MAX_COMMANDS = 64;
  private static final int MAX_DEPTH = 4;
  private static final int MAX_TOKENS = 1 << 16;

  private static final Set<String> COMMAND_CALLS =
      Set.of(
          "system",
          "popen",
          "popen2",
          "popen3",
          "Popen",
          "check_output",
          "check_call",
          "getoutput",
          "getstatusoutput",
          "spawn",
          "exec",
          "execSync",
          "spawnSync",
          "execFile",
          "execFileSync",
          "shell_exec",
          "passthru",
          "proc_open",
          "execl",
          "execlp",
          "execle",
          "execv",
          "execvp",
          "execve",
          "execute",
          "qx");

  /** Calls whose names mean commands only in one library. */
  private static final Set<String> SUBPROCESS_CALLS = Set.of("call", "run");

  private static final Set<String> DECODERS =
      Set.of("b64decode", "decode_base64", "base64_decode", "decode64", "atob");

  private static final Set<String> INFLATERS =
      Set.of("decompress", "gzinflate", "gzuncompress", "gzdecode");

  private final Source code;
  private final CodeStrings strings;
  private final DecodeBudget budget;
  private final boolean backquotesRun;
  private final int depth;
  private final List<Source> found;
  private int position;
  private int tokens;

  /** Whether a call that runs commands waits for its argument. */
  private boolean runs;

  /** Whether a call that unpacks waits for its argument. */
  private boolean unpacks;

  private CodeCalls(
      Source code, DecodeBudget budget, boolean backquotesRun, int depth, List<Source> found) {
    this.code = code;
    this.strings = new CodeStrings(code);
    this.budget = budget;
    this.backquotesRun = backquotesRun;
    this.depth = depth;
    this.found = found;
  }

  /**
   * The command lines in a piece of code, in order.
   *
   * @param language name of the interpreter
   */
  static List<Source> commandsIn(Source code, String language, DecodeBudget budget) {
    List<Source> found = new ArrayList<>();
    boolean backquotesRun =
        language.startsWith("perl") || language.startsWith("ruby") || language.startsWith("php");
    new CodeCalls(code, budget, backquotesRun, 0, found).scan();
    return found;
  }

  private void scan() {
    String text = code.text();
    while (position < text.length() && found.size() < MAX_COMMANDS && ++tokens < MAX_TOKENS) {
      char c = text.charAt(position);
      if (Characters.startsName(c)) {
        name();
      } else if (c == '\'' || c == '"') {
        position = strings.skip(position);
      } else if (c == '`' && backquotesRun) {
        backquoted();
      } else {
        if (c == ';' || c == '\n') {
          runs = false;
          unpacks = false;
        }
        position++;
      }
    }
  }

  private void backquoted() {
    int end = code.text().indexOf('`', position + 1);
    int stop = end < 0 ? code.text().length() : end;
    add(strings.part(position + 1, stop));
    position = stop + 1;
  }

  private void name() {
    String text = code.text();
    int start = position;
    position = Characters.nameEnd(text, start);
    String name = text.substring(start, position);
    if (DECODERS.contains(name)) {
      decode();
    } else if (name.equals("unpack")) {
      unpack();
    } else if (name.equals("q") || name.equals("qq")) {
      position = strings.braced(position) == null ? position : strings.end();
    } else if (INFLATERS.contains(name)) {
      unpacks = true;
    } else if (name.equals("eval") || name.equals("exec")) {
      codeOrCommand(name);
    } else if (runsCommands(name, start)) {
      command(name);
    }
  }

  private boolean runsCommands(String name, int start) {
    return COMMAND_CALLS.contains(name)
        || (SUBPROCESS_CALLS.contains(name)
            && (code.text().startsWith("subprocess.", start - "subprocess.".length())
                || code.text().startsWith("sp.", start - 3)));
  }

  private void command(String name) {
    List<Source> arguments = strings.arguments(position);
    if (arguments.isEmpty()) {
      runs = true;
      return;
    }
    position = strings.end();
    add(CodeStrings.line(arguments, name.startsWith("execl") || name.startsWith("execv")));
  }

  /** A call whose argument is code in some languages, and a command in others. */
  private void codeOrCommand(String name) {
    List<Source> arguments = strings.arguments(position);
    if (arguments.isEmpty()) {
      return;
    }
    position = strings.end();
    int before = found.size();
    scan(arguments.getFirst());
    boolean looksLikeCode = arguments.getFirst().text().startsWith("import ");
    if (found.size() == before && name.equals("exec") && !looksLikeCode) {
      add(CodeStrings.line(arguments, false));
    }
  }

  private void decode() {
    List<Source> arguments = strings.arguments(position);
    if (arguments.isEmpty()) {
      return;
    }
    Source text = arguments.getFirst();
    position = strings.end();
    take(text, unpacked(Radix64.decode64(Bytes.of(text.text()))));
  }

  /** Perl's {@code unpack u=>q{…}}, which decodes uuencoded text. */
  private void unpack() {
    int at = position;
    while (at < code.text().length() && at < position + 16 && code.text().charAt(at) != 'q') {
      at++;
    }
    Source text = strings.braced(at + 1);
    if (text == null) {
      return;
    }
    position = strings.end();
    take(text, UuText.decode(Bytes.of(text.text())));
  }

  private void take(Source text, byte @Nullable [] decoded) {
    if (decoded == null || !budget.take(decoded.length) || text.text().isEmpty()) {
      return;
    }
    Origins place = Origins.place(text.lineIndex(0), text.lineEnd(text.text().length()));
    Source result = new Source(Bytes.text(decoded), place, 0, true);
    if (runs) {
      add(result);
    } else {
      scan(result);
    }
  }

  private byte @Nullable [] unpacked(byte @Nullable [] bytes) {
    return bytes == null || !unpacks ? bytes : Inflated.any(bytes, budget.left());
  }

  private void scan(Source inner) {
    if (depth < MAX_DEPTH) {
      new CodeCalls(inner, budget, backquotesRun, depth + 1, found).scan();
    }
  }

  private void add(Source command) {
    if (!command.text().isBlank()) {
      found.add(command);
    }
  }
}
