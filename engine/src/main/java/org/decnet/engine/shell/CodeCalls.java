package org.decnet.engine.shell;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.decnet.engine.shell.decode.Bytes;
import org.decnet.engine.shell.decode.DecodeBudget;
import org.decnet.engine.shell.decode.Decoding;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the code of other languages runs: constants given to calls such as {@code os.system},
 * {@code subprocess.run}, {@code exec} or backquotes, and code that it decodes first.
 *
 * <p>The code is not parsed; names and the strings behind them are enough.
 */
final class CodeCalls {
  private static final int MAX_FOUND = 64;
  private static final int MAX_DEPTH = 4;
  private static final int MAX_TOKENS = 1 << 16;

  private final Source code;
  private final String text;
  private final CodeStrings strings;
  private final CodeCodecs codecs;
  private final CodeSteps steps = new CodeSteps();
  private final DecodeBudget budget;
  private final String language;

  /** Whether a text in backquotes is a command. */
  private final boolean backquotesRun;

  /** Whether {@code q} starts a string, as in Perl and Ruby. */
  private final boolean quotesByName;

  private final int depth;
  private final List<Found> found;
  private @Nullable Boolean evaluates;
  private int position;
  private int tokens;

  /**
   * What code runs.
   *
   * @param text a command line, or code of the same language
   * @param isCode whether it is code, which was hidden in encoded text
   */
  record Found(Source text, boolean isCode) {}

  private CodeCalls(
      Source code, DecodeBudget budget, String language, int depth, List<Found> found) {
    this.code = code;
    this.text = code.text();
    this.strings = new CodeStrings(code);
    this.codecs = new CodeCodecs(text, strings);
    this.budget = budget;
    this.language = language;
    this.quotesByName = language.startsWith("perl") || language.startsWith("ruby");
    this.backquotesRun = quotesByName || language.startsWith("php");
    this.depth = depth;
    this.found = found;
  }

  /**
   * The command lines and the decoded code in a piece of code, in order.
   *
   * @param language name of the interpreter
   */
  static List<Found> in(Source code, String language, DecodeBudget budget) {
    List<Found> found = new ArrayList<>();
    new CodeCalls(code, budget, language, 0, found).scan();
    return found;
  }

  private void scan() {
    while (position < text.length() && found.size() < MAX_FOUND && ++tokens < MAX_TOKENS) {
      char c = text.charAt(position);
      if (strings.startsAt(position)) {
        constant();
      } else if (Characters.startsName(c)) {
        name();
      } else if (c == '`' && backquotesRun) {
        backquoted();
      } else {
        sign(c);
        position++;
      }
    }
  }

  private void sign(char c) {
    switch (c) {
      case '(', '[', '{' -> steps.open(1);
      case ')', ']', '}' -> steps.close();
      case ';' -> steps.reset();
      case '\n' -> steps.endStatement();
      default -> {}
    }
  }

  private void backquoted() {
    int end = text.indexOf('`', position + 1);
    int stop = end < 0 ? text.length() : end;
    add(strings.part(position + 1, stop));
    position = stop + 1;
  }

  private void name() {
    int start = position;
    position = Characters.nameEnd(text, start);
    String name = text.substring(start, position);
    Decoding decoding = CodeNames.decoding(name);
    if (decoding != null) {
      steps.decodes(decoding);
    } else if (name.equals("eval") || name.equals("exec")) {
      codeOrCommand(name);
    } else if (CodeNames.runsCommands(name, text, start)) {
      command(name);
    } else if (!codec(name, start) && CodeNumbers.mayFollow(name)) {
      numbers(name);
    }
  }

  /** Reads a name that says in its arguments how it decodes; whether it is one. */
  private boolean codec(String name, int start) {
    switch (name) {
      case "q", "qq" -> {
        if (quotesByName) {
          braced();
        }
      }
      case "pack", "unpack" -> {
        Decoding decoding = codecs.template(name, position);
        if (decoding == null) {
          return false;
        }
        steps.decodes(decoding);
        int open = strings.blanks(position);
        steps.open(open < text.length() && text.charAt(open) == '(' ? 1 : 0);
        position = codecs.end();
      }
      case "decode", "Buffer" -> steps.decodesAsTold();
      case "from" -> {
        if (text.startsWith("Buffer.", start - "Buffer.".length())) {
          steps.decodesAsTold();
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void braced() {
    Source constant = strings.braced(position);
    if (constant != null) {
      position = strings.end();
      take(constant, steps.decodings());
    }
  }

  private void constant() {
    Source constant = strings.constant(position);
    if (constant == null) {
      return;
    }
    position = strings.end();
    List<Decoding> decodings = new ArrayList<>(codecs.methods(position));
    int next = codecs.end();
    Decoding told = steps.awaitsCodec() ? codecs.told(next) : null;
    if (told != null) {
      decodings.add(told);
    }
    if (!decodings.isEmpty()) {
      position = next;
    }
    decodings.addAll(steps.decodings());
    take(constant, decodings);
  }

  private void numbers(String name) {
    CodeNumbers numbers = new CodeNumbers(text);
    String characters = numbers.after(name, position);
    if (characters != null) {
      int place = code.lineIndex(position);
      Source constant =
          new Source(
              characters, Origins.place(place, code.lineEnd(numbers.end())), 0, code.decoded());
      position = numbers.end();
      List<Decoding> decodings = new ArrayList<>(List.of(Decoding.NONE));
      decodings.addAll(steps.decodings());
      take(constant, decodings);
    }
  }

  private void command(String name) {
    List<Source> arguments = constants();
    if (arguments.isEmpty()) {
      steps.runs();
      return;
    }
    add(CodeStrings.line(arguments, name.startsWith("execl") || name.startsWith("execv")));
  }

  /** A call whose argument is code in some languages, and a command in others. */
  private void codeOrCommand(String name) {
    List<Source> arguments = constants();
    if (arguments.isEmpty()) {
      steps.evaluates();
      return;
    }
    int before = found.size();
    scan(arguments.getFirst());
    boolean looksLikeCode = arguments.getFirst().text().startsWith("import ");
    if (found.size() == before && name.equals("exec") && !looksLikeCode) {
      add(CodeStrings.line(arguments, false));
    }
  }

  /** The constants that a call is given as they are; none if it is given something else. */
  private List<Source> constants() {
    List<Source> arguments = strings.arguments(position);
    if (arguments.isEmpty()) {
      return arguments;
    }
    int end = strings.end();
    int opened = strings.opened();
    if (!codecs.methods(end).isEmpty()) {
      return List.of();
    }
    steps.open(opened);
    position = end;
    return arguments;
  }

  /** Takes a constant that calls are given. */
  private void take(Source constant, List<Decoding> decodings) {
    if (constant.text().isEmpty()) {
      return;
    }
    if (decodings.isEmpty()) {
      if (steps.isEvaluating()) {
        scan(constant);
      }
      return;
    }
    byte[] decoded = decoded(constant.text(), decodings);
    if (decoded == null || decoded.length == 0 || !budget.take(decoded.length)) {
      return;
    }
    Origins place =
        Origins.place(constant.lineIndex(0), constant.lineEnd(constant.text().length()));
    Source result = new Source(Bytes.text(decoded), place, 0, true);
    if (steps.isRunning()) {
      add(result);
    } else if (evaluates() && isTyped(result.text())) {
      found.add(new Found(result, true));
    } else {
      scan(result);
    }
  }

  private byte @Nullable [] decoded(String constant, List<Decoding> decodings) {
    byte[] bytes = bytes(constant);
    for (Decoding decoding : decodings) {
      bytes = bytes == null ? null : decoding.apply(bytes, budget.left());
    }
    return bytes;
  }

  /** The bytes of a constant, each of which may have been given by its number. */
  private static byte @Nullable [] bytes(String constant) {
    boolean bytewise = constant.chars().allMatch(c -> c < 0x100);
    return bytewise ? constant.getBytes(StandardCharsets.ISO_8859_1) : Bytes.of(constant);
  }

  /** Whether a text could have been typed: hardly a character in it is none. */
  private static boolean isTyped(String text) {
    long strange = text.chars().filter(c -> c < ' ' && !Characters.isBlank((char) c)).count();
    return strange * 32 <= text.length();
  }

  private boolean evaluates() {
    if (evaluates == null) {
      evaluates = CodeNames.evaluates(text);
    }
    return evaluates;
  }

  private void scan(Source inner) {
    if (depth < MAX_DEPTH) {
      new CodeCalls(inner, budget, language, depth + 1, found).scan();
    }
  }

  private void add(Source command) {
    if (!command.text().isBlank()) {
      found.add(new Found(command, false));
    }
  }
}
