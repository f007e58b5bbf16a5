package org.decnet.engine.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what a finished statement runs: another program's words, or a text of its own. */
final class Carriers {
  private static final Map<String, Kind> KINDS = kinds();

  private final Reading reading;
  private final List<Draft> awaitingInput = new ArrayList<>(0);

  Carriers(Reading reading) {
    this.reading = reading;
  }

  /** How a program carries another. */
  private enum Kind {
    /** Its last words are the other's. */
    WORDS,
    /** It reads commands: after {@code -c}, from a file, or from its input. */
    SHELL,
    /** It runs a shell as another user. */
    USER,
    /** All its words together are a command line. */
    LINE,
    /** Its words after its own operands together are a command line. */
    LATER_WORDS,
    /** It runs the program between {@code -exec} and {@code ;} on files. */
    FIND,
    /** It reads commands from the file that it names. */
    SCRIPT,
    /** It reads commands from its input. */
    INPUT,
    /** It runs code of a language in which system calls may stand. */
    CODE
  }

  private static Map<String, Kind> kinds() {
    Map<String, Kind> kinds = new HashMap<>();
    PrefixCarrier.names().forEach(name -> kinds.put(name, Kind.WORDS));
    ShellWords.SHELLS.forEach(name -> kinds.put(name, Kind.SHELL));
    List.of("su", "runuser", "script", "sg").forEach(name -> kinds.put(name, Kind.USER));
    List.of("eval").forEach(name -> kinds.put(name, Kind.LINE));
    List.of("ssh", "watch", "trap").forEach(name -> kinds.put(name, Kind.LATER_WORDS));
    List.of("find").forEach(name -> kinds.put(name, Kind.FIND));
    List.of(".", "source").forEach(name -> kinds.put(name, Kind.SCRIPT));
    List.of("at", "batch").forEach(name -> kinds.put(name, Kind.INPUT));
    CodeWords.LANGUAGES.forEach(name -> kinds.put(name, Kind.CODE));
    return Map.copyOf(kinds);
  }

  /** Adds the statements that a statement carries. */
  void follow(Draft carrier, String name) {
    Kind kind = KINDS.get(name);
    if (kind == null) {
      kind = CodeWords.isVersioned(name) ? Kind.CODE : null;
    }
    if (kind == null) {
      String path = carrier.words.getFirst().value();
      if (path.indexOf('/') >= 0) {
        runFile(carrier, path, name);
      }
      return;
    }
    List<Word> words = carrier.words;
    switch (kind) {
      case WORDS -> followWords(carrier, PrefixCarrier.carriedFrom(words), words.size());
      case SHELL -> shell(carrier, name);
      case USER -> {
        int payload = ShellWords.payloadOf(words, true);
        if (payload > 0) {
          followText(carrier, words.get(payload).source(), name + " -c");
        }
      }
      case LINE -> followJoined(carrier, 1, name);
      case LATER_WORDS -> followJoined(carrier, LaterWords.from(words), name);
      case FIND -> find(carrier);
      case SCRIPT -> {
        if (words.size() > 1) {
          script(carrier, words.get(1), name);
        }
      }
      case INPUT -> await(carrier);
      case CODE -> code(carrier, name);
    }
  }

  private void shell(Draft carrier, String name) {
    List<Word> words = carrier.words;
    int payload = ShellWords.payloadOf(words, false);
    if (payload > 0) {
      followText(carrier, words.get(payload).source(), name + " -c");
      return;
    }
    int script = ShellWords.scriptOf(words);
    if (script < 0) {
      await(carrier);
    } else {
      script(carrier, words.get(script), name);
    }
  }

  private void script(Draft carrier, Word script, String name) {
    CommandList stream = script.stream();
    if (stream == null) {
      runFile(carrier, script.value(), name);
    } else {
      followKnown(carrier, reading.outputs.written(stream), name);
    }
  }

  private void code(Draft carrier, String name) {
    int code = CodeWords.codeOf(name, carrier.words);
    if (code > 0) {
      String option = carrier.words.get(code - 1).value();
      String suffix = option.startsWith("-") ? " " + option : "";
      followCode(carrier, carrier.words.get(code).source(), name, name + suffix);
    } else if (ShellWords.scriptOf(carrier.words) < 0) {
      await(carrier);
    } else {
      runFile(carrier, carrier.words.get(ShellWords.scriptOf(carrier.words)).value(), name);
    }
  }

  private void followCode(Draft carrier, Source code, String language, String via) {
    for (CodeCalls.Found found : CodeCalls.in(code, language, reading.budget)) {
      if (found.isCode()) {
        followDecodedCode(carrier, found.text(), language, via);
      } else {
        followText(carrier, found.text(), via);
      }
    }
  }

  /** Adds code that was hidden in other code as if its interpreter had been given it alone. */
  private void followDecodedCode(Draft carrier, Source code, String language, String via) {
    if (isTooDeep(carrier)) {
      return;
    }
    int start = code.lineIndex(0);
    int end = code.lineEnd(code.text().length());
    Draft carried = new Draft(start, carrier.depth + 1, via(carrier, via), carrier);
    carried.words.add(Word.decoded(language, start, end));
    carried.words.add(Word.decoded(CodeWords.codeOption(language), start, end));
    carried.words.add(Word.decoded(code.text(), start, end));
    carried.end = end;
    carried.background = carrier.background;
    carried.decoded = true;
    reading.add(carried);
    Effects.take(carried, reading);
  }

  private void find(Draft carrier) {
    List<Word> words = carrier.words;
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i).value();
      if (word.equals("-exec") || word.equals("-execdir") || word.equals("-ok")) {
        int end = i + 1;
        while (end < words.size() && !isEndOfExec(words.get(end).value())) {
          end++;
        }
        if (end > i + 1) {
          followWords(carrier, i + 1, end);
        }
        i = end;
      }
    }
  }

  private static boolean isEndOfExec(String word) {
    return word.equals(";") || word.equals("+");
  }

  private void followWords(Draft carrier, int from, int to) {
    if (from <= 0 || from >= carrier.words.size() || isTooDeep(carrier)) {
      return;
    }
    boolean last = to == carrier.words.size();
    Word first = carrier.words.get(from);
    Draft carried = new Draft(first.start(), carrier.depth + 1, via(carrier, null), carrier);
    carried.words.addAll(carrier.words.subList(from, to));
    carried.end = last ? carrier.end : carrier.words.get(to - 1).end();
    carried.background = carrier.background;
    carried.afterFailure = carrier.afterFailure;
    carried.decoded = carrier.decoded || first.decoded();
    if (last) {
      carried.redirects.addAll(carrier.redirects);
      carrier.redirects.clear();
      carrier.carried = carried;
    }
    reading.add(carried);
    Effects.take(carried, reading);
  }

  private void followJoined(Draft carrier, int from, String name) {
    if (from <= 0 || from >= carrier.words.size()) {
      return;
    }
    WordBuffer joined = new WordBuffer();
    for (int i = from; i < carrier.words.size(); i++) {
      Word word = carrier.words.get(i);
      if (i > from) {
        joined.place(" ", word.start(), word.start());
      }
      joined.copy(word.source(), 0, word.value().length());
      joined.decoded(word.decoded());
    }
    followText(carrier, joined.source(), name);
  }

  private void runFile(Draft carrier, String path, String name) {
    if (!carrier.knownFiles.isEmpty()) {
      followKnown(carrier, reading.outputs.file(carrier, path), name);
    }
  }

  private void followKnown(Draft carrier, @Nullable KnownText text, String name) {
    if (text == null || !text.hasPlace() || !text.isScript()) {
      return;
    }
    if (CodeWords.isLanguage(name)) {
      followCode(carrier, text.source(), name, name);
    } else {
      followText(carrier, text.source(), name);
    }
  }

  private void followText(Draft carrier, Source text, String via) {
    if (text.text().isBlank() || isTooDeep(carrier)) {
      return;
    }
    if (!reading.budget.take(text.text().length())) {
      reading.incomplete();
      return;
    }
    Grammar.ofPayload(text, reading, carrier, via(carrier, via)).run();
  }

  private boolean isTooDeep(Draft carrier) {
    boolean tooDeep = carrier.depth >= TolerantShellParser.MAX_DEPTH || reading.full();
    if (tooDeep) {
      reading.incomplete();
    }
    return tooDeep;
  }

  private static List<String> via(Draft carrier, @Nullable String named) {
    List<String> via = new ArrayList<>(carrier.via.size() + 1);
    via.addAll(carrier.via);
    via.add(named == null ? Statement.baseName(carrier.words.getFirst().value()) : named);
    return List.copyOf(via);
  }

  /** Has a program read its input as commands, once all of that is read. */
  private void await(Draft carrier) {
    awaitingInput.add(carrier);
  }

  /** Follows the programs that read commands from inputs that are known by now. */
  void drain() {
    if (reading.openHereDocuments > 0) {
      return;
    }
    while (!awaitingInput.isEmpty()) {
      Draft carrier = awaitingInput.removeLast();
      String name = carrier.name();
      if (name != null) {
        followKnown(carrier, reading.outputs.input(carrier), name);
      }
    }
  }
}
