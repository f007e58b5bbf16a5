package org.decnet.engine.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One pass over a line, or over a text that it carries, that collects its statements. */
final class Grammar implements Expansions.Commands {
  /** Words kept of one statement; the rest is still part of its text. */
  private static final int MAX_WORDS = 8192;

  private final Source source;
  private final Reading reading;
  private final WordReader reader;
  private final List<String> via;
  private final @Nullable Draft carrier;
  private final Redirections redirections;
  private final Groups groups;
  private final Skipping skipping;

  /** Whether the text is one that a word holds, whose substitutions may have been read before. */
  private final boolean isPayload;

  private final boolean isSubstitution;
  private CommandList list;

  private Grammar(
      Source source,
      Reading reading,
      int depth,
      List<String> via,
      @Nullable Draft carrier,
      boolean isPayload,
      boolean isSubstitution) {
    this.source = source;
    this.reading = reading;
    this.via = via;
    this.carrier = carrier;
    this.isPayload = isPayload;
    this.isSubstitution = isSubstitution;
    this.reader = new WordReader(source, reading, this);
    this.redirections = new Redirections(source, reading, reader);
    this.groups = new Groups(reading);
    this.skipping = new Skipping(reader);
    this.list = new CommandList(CommandList.NO_CLOSER, depth);
  }

  /** A pass over a line as received. */
  static Grammar ofLine(Reading reading) {
    return new Grammar(Source.ofLine(reading.line), reading, 0, List.of(), null, false, false);
  }

  /** A pass over a text that a statement carries. */
  static Grammar ofPayload(Source source, Reading reading, Draft carrier, List<String> via) {
    return new Grammar(source, reading, carrier.depth + 1, via, carrier, true, false);
  }

  /** Reads to the end of the text. */
  CommandList run() {
    if (source.text().startsWith("#!")) {
      skipping.skipShebang();
    }
    read();
    if (reader.hasNext()) {
      reading.incomplete();
    }
    redirections.close();
    reading.carriers.drain();
    return list;
  }

  /** Reads the current list up to its closing character, which is consumed, or to the end. */
  private void read() {
    while (reader.hasNext() && !reading.full()) {
      char c = reader.peek(0);
      if (list.isClosedBy(c)) {
        endCommand();
        reader.position++;
        return;
      }
      reading.token();
      token(c);
    }
    endCommand();
    if (list.closer != CommandList.NO_CLOSER || !list.groups.isEmpty()) {
      reading.incomplete();
    }
  }

  private void token(char c) {
    if (list.command == null
        && (skipping.skipPrompt() || skipping.skipQuestion() || skipping.skipStrayQuote(c))) {
      return;
    }
    switch (c) {
      case ' ', '\t', '\r' -> reader.position++;
      case '\n' -> {
        separate(1);
        redirections.readHereDocuments(this);
        reading.carriers.drain();
      }
      case ';', '&', '|', '(', ')' -> {
        if (list.command != null && list.command.inTest && c != ';') {
          testOperator();
        } else {
          operator(c);
        }
      }
      case '<', '>' -> {
        if (reader.peek(1) == '(') {
          word();
        } else if (list.command != null && list.command.inTest) {
          testOperator();
        } else {
          redirect(reader.position, -1);
        }
      }
      case '#' -> skipping.skipComment();
      case '\\' -> {
        if (reader.peek(1) == '\n') {
          reader.position += 2;
        } else {
          word();
        }
      }
      default -> word();
    }
  }

  private void operator(char c) {
    switch (c) {
      case ';' -> semicolon();
      case '&' -> ampersand();
      case '|' -> bar();
      case '(' -> open();
      default -> close();
    }
  }

  /** Takes an operator within {@code [[ ]]} as a word. */
  private void testOperator() {
    int start = reader.position;
    char c = reader.peek(0);
    reader.position += (c == '&' || c == '|') && reader.peek(1) == c ? 2 : 1;
    addOne(Word.bare(source, start, reader.position));
  }

  private void separate(int length) {
    endCommand();
    list.pipe = List.of();
    list.last = List.of();
    list.failed = false;
    reader.position += length;
    reading.carriers.drain();
  }

  private void semicolon() {
    separate(1);
    if (reader.hasNext() && (reader.peek(0) == ';' || reader.peek(0) == '&')) {
      Group group = list.groups.peek();
      boolean inCase = group != null && group.kind == Group.Kind.CASE;
      if (inCase || reader.peek(0) == ';') {
        reader.position++;
      }
      if (inCase && group != null) {
        group.inPattern = true;
        reader.position += reader.peek(0) == '&' ? 1 : 0;
      }
    }
  }

  private void ampersand() {
    if (reader.peek(1) == '&') {
      separate(2);
    } else if (reader.peek(1) == '>') {
      redirect(reader.position, -1);
    } else {
      if (list.command != null) {
        list.command.background = true;
      }
      separate(1);
    }
  }

  private void bar() {
    if (reader.peek(1) == '|') {
      separate(2);
      list.failed = true;
      return;
    }
    endCommand();
    list.pipe = list.last;
    reader.position += reader.peek(1) == '&' ? 2 : 1;
  }

  private void open() {
    Draft command = list.command;
    Group group = list.groups.peek();
    if (command == null && reader.peek(1) == '(' && skipping.skipArithmetic()) {
      return;
    }
    reader.position++;
    if (group != null && group.inPattern) {
      return;
    }
    if (command == null) {
      groups.push(list, Group.Kind.PARENTHESES);
    } else if (command.discarded && reader.peek(0) == '(') {
      skipping.skipLoopHead();
    } else if (reader.peek(0) == ')') {
      command.discarded = true; // the head of a function
      groups.functionFollows();
      separate(1);
    } else {
      openAfterWord(command);
    }
  }

  /** A parenthesis after a word: an array, or something that no shell would take. */
  private void openAfterWord(Draft command) {
    boolean array = command.words.isEmpty() && source.text().charAt(reader.position - 2) == '=';
    if (array) {
      Word assigned = command.assignments.isEmpty() ? null : command.assignments.getLast();
      endCommand();
      if (assigned != null) {
        String text = assigned.value();
        reading.variables.forget(text.substring(0, Characters.nameEnd(text, 0)));
      }
    } else {
      endCommand();
    }
    groups.push(list, Group.Kind.PARENTHESES);
    if (array) {
      discardCommand();
    }
  }

  private void close() {
    Group group = list.groups.peek();
    if (group != null && group.kind == Group.Kind.PARENTHESES) {
      endCommand();
      reader.position++;
      groups.pop(list);
      return;
    }
    if (group != null && group.inPattern) {
      group.inPattern = false;
    } else {
      reading.incomplete();
    }
    separate(1);
  }

  private void word() {
    Group group = list.groups.peek();
    int start = reader.position;
    Word word = reader.read(list.closer);
    if (skipping.redirectFollows(word)) {
      redirect(start, Integer.parseInt(word.value()));
    } else if (list.command == null && word.bare() && reserved(word.value(), group)) {
      return;
    } else {
      add(word, group);
    }
  }

  /** Takes a word that the shell itself understands at the start of a command. */
  private boolean reserved(String word, @Nullable Group group) {
    if (group != null && group.inPattern && !word.equals("esac")) {
      return false;
    }
    switch (word) {
      case "{" -> groups.push(list, Group.Kind.WORD);
      case "if", "while", "until" -> {
        list.compound = true;
        groups.push(list, Group.Kind.WORD);
      }
      case "}", "fi", "done", "esac" -> groups.pop(list);
      case "for", "select" -> {
        list.compound = true;
        groups.pushLoop(list);
        discardCommand();
      }
      case "case" -> {
        list.compound = true;
        groups.push(list, Group.Kind.CASE);
        discardCommand();
      }
      case "function" -> {
        groups.functionFollows();
        discardCommand();
      }
      case "time" -> {
        return skipping.compoundFollows();
      }
      case "then", "do", "else", "elif", "!", "coproc" -> {}
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Reads the words that follow without taking them for a command. */
  private void discardCommand() {
    Draft head = new Draft(source.lineEnd(reader.position), list.depth, via, carrier);
    head.discarded = true;
    list.command = head;
  }

  private void add(Word word, @Nullable Group group) {
    Draft command = list.command;
    if (command != null && command.discarded) {
      endsHead(word, group);
      return;
    }
    boolean assigns =
        (command == null || command.words.isEmpty()) && Characters.isAssignment(word.value());
    List<Word> fields = word.fields();
    if (fields == null || assigns) {
      addOne(word);
    } else {
      fields.forEach(this::addOne);
    }
    if (group != null && group.inPattern && list.command != null) {
      list.command.discarded = true;
    }
  }

  private void addOne(Word word) {
    Draft command = commandAt(word.start());
    command.end = Math.max(command.end, word.end());
    if (command.words.isEmpty() && Characters.isAssignment(word.value())) {
      command.assignments.add(word);
    } else if (command.words.size() >= MAX_WORDS) {
      reading.incomplete();
    } else {
      command.words.add(word);
      command.decoded |= word.decoded() && command.words.size() == 1;
      noteTest(command, word);
    }
  }

  private static void noteTest(Draft command, Word word) {
    if (word.bare() && word.value().length() == 2) {
      boolean opens = command.words.size() == 1 && word.value().equals("[[");
      command.inTest = opens || (command.inTest && !word.value().equals("]]"));
    }
  }

  /** Ends the head of a loop or function where its body may start without a separator. */
  private void endsHead(Word word, @Nullable Group group) {
    if (group != null && group.kind == Group.Kind.CASE && word.value().equals("in")) {
      group.inPattern = true;
      endCommand();
    } else if (word.bare() && word.value().equals("{")) {
      endCommand();
      groups.push(list, Group.Kind.WORD);
    } else if (group != null && group.namesVariable) {
      group.takeHead(word, reading.variables);
    }
  }

  private Draft commandAt(int start) {
    Draft command = list.command;
    if (command == null) {
      command = new Draft(start, list.depth, via, carrier);
      command.decoded = source.decoded() || (carrier != null && carrier.decoded);
      command.afterFailure = list.failed;
      list.command = command;
      list.failed = false;
    }
    return command;
  }

  private void endCommand() {
    Draft command = list.command;
    if (command == null) {
      return;
    }
    list.command = null;
    Group group = list.groups.peek();
    if (group != null) {
      group.namesVariable = false;
    }
    if (command.discarded || command.isEmpty() || !isNew(command)) {
      list.last = List.of();
    } else if (command.isRedirectOnly() && !list.last.isEmpty()) {
      reading.add(command); // of the group before it, which keeps its place in the pipe
    } else {
      reading.add(command);
      connect(command);
      Effects.take(command, reading);
    }
  }

  /** Whether a statement was not read before, when the word that holds it was. */
  private boolean isNew(Draft command) {
    if (!source.origins().isTyped(source.shift() + Math.max(reader.position - 1, 0))) {
      return true; // of a value, all of which stands for one place
    }
    if (isPayload && reading.isClaimed(command.start, command.end)) {
      return false;
    }
    if (isSubstitution || list.closer != CommandList.NO_CLOSER) {
      reading.claim(command.start, command.end);
    }
    return true;
  }

  private void connect(Draft command) {
    command.feeders = list.feeders();
    for (Draft feeder : command.feeders) {
      if (feeder.reader == null) {
        feeder.reader = command;
      }
    }
    list.pipe = List.of();
    list.last = List.of(command);
    list.add(command);
  }

  private void redirect(int start, int descriptor) {
    Draft command = commandAt(source.lineIndex(start));
    redirections.read(command, descriptor, list.closer);
  }

  /** A text in which only expansions are read, as in a here-document; null if it has none. */
  @Nullable Word expandedText(Source text) {
    String typed = text.text();
    if (typed.indexOf('$') < 0 && typed.indexOf('`') < 0 && typed.indexOf('\\') < 0) {
      return null;
    }
    Grammar grammar = nested(text);
    grammar.reader.word.quoted();
    while (grammar.reader.hasNext()) {
      grammar.reader.quotedUntil('\uffff', typed.length(), '\0');
      grammar.reader.keep(1);
    }
    return grammar.reader.word.finish(0, 0);
  }

  private Grammar nested(Source text) {
    Grammar nested = new Grammar(text, reading, list.depth + 1, via, carrier, isPayload, true);
    nested.list.inFunction = inFunction();
    return nested;
  }

  @Override
  public @Nullable CommandList readInPlace() {
    if (list.depth >= TolerantShellParser.MAX_DEPTH || reading.full()) {
      reading.incomplete();
      skipping.skipSubstitution();
      return null;
    }
    CommandList enclosing = list;
    boolean inFunction = inFunction();
    list = new CommandList(')', enclosing.depth + 1);
    list.inFunction = inFunction;
    read();
    CommandList read = list;
    list = enclosing;
    return read;
  }

  @Override
  public @Nullable CommandList read(Source text) {
    if (list.depth >= TolerantShellParser.MAX_DEPTH || reading.full()) {
      reading.incomplete();
      return null;
    }
    return nested(text).run();
  }

  @Override
  public boolean isProgram() {
    return reader.word.length() == 0 && (list.command == null || list.command.words.isEmpty());
  }

  @Override
  public boolean isDeep() {
    return list.depth > 1;
  }

  @Override
  public boolean inFunction() {
    Group group = list.groups.peek();
    return list.inFunction || (group != null && group.inFunction);
  }
}
