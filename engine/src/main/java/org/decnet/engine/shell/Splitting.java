package org.decnet.engine.shell;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One pass over a line, or over a payload in it, that collects its statements. */
final class Splitting {
  /** Open groups that are kept apart; a line with more is hostile or broken. */
  private static final int MAX_GROUPS = 256;

  private static final Set<String> GROUP_OPENERS = Set.of("{", "if", "while", "until");
  private static final Set<String> GROUP_CLOSERS = Set.of("}", "fi", "done");
  private static final Set<String> CONNECTORS = Set.of("then", "do", "else", "elif", "!", "time");
  private static final Set<String> LOOP_HEADS = Set.of("for", "select");

  private final Source source;
  private final Drafts drafts;
  private final Carriers carriers;
  private final WordReader reader;
  private final List<String> via;
  private final @Nullable Draft carrier;
  private final Redirections redirections;
  private CommandList list;

  private Splitting(
      Source source, Drafts drafts, int depth, List<String> via, @Nullable Draft carrier) {
    this.source = source;
    this.drafts = drafts;
    this.via = via;
    this.carrier = carrier;
    this.carriers = new Carriers(drafts);
    this.reader = new WordReader(source, drafts, this::substitution);
    this.redirections = new Redirections(source, drafts, reader);
    this.list = new CommandList(CommandList.NO_CLOSER, depth);
  }

  /** A pass over a line as received. */
  static Splitting ofLine(String line, Drafts drafts) {
    return new Splitting(new Source(line, null), drafts, 0, List.of(), null);
  }

  /** A pass over a command line that a statement carries as one word. */
  static Splitting ofPayload(Source source, Drafts drafts, Draft carrier, List<String> via) {
    return new Splitting(source, drafts, carrier.depth + 1, via, carrier);
  }

  /** Reads to the end of the text. */
  void run() {
    if (source.text().startsWith("#!")) {
      skipShebang();
    }
    read();
    if (reader.hasNext()) {
      drafts.incomplete();
    }
  }

  /** Reads the current list up to its closing character, which is consumed, or to the end. */
  private void read() {
    while (reader.hasNext() && !drafts.full()) {
      char c = reader.peek(0);
      if (list.isClosedBy(c)) {
        endCommand();
        reader.position++;
        return;
      }
      token(c);
    }
    endCommand();
    if (list.closer != CommandList.NO_CLOSER || !list.groups.isEmpty()) {
      drafts.incomplete();
    }
  }

  private void token(char c) {
    switch (c) {
      case ' ', '\t', '\r' -> reader.position++;
      case '\n' -> {
        separate(1);
        redirections.readHereDocuments();
      }
      case ';' -> semicolon();
      case '&' -> ampersand();
      case '|' -> bar();
      case '(' -> open();
      case ')' -> close();
      case '<', '>' -> {
        if (reader.peek(1) == '(') {
          word();
        } else {
          redirect(reader.position, -1);
        }
      }
      case '#' -> skipComment();
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

  private void separate(int length) {
    endCommand();
    list.pipe = List.of();
    list.last = List.of();
    list.failed = false;
    reader.position += length;
  }

  private void semicolon() {
    separate(1);
    if (reader.hasNext() && reader.peek(0) == ';') {
      reader.position++;
      Group group = list.groups.peek();
      if (group != null && group.kind == Group.Kind.CASE) {
        group.inPattern = true;
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
    reader.position++;
    Draft command = list.command;
    Group group = list.groups.peek();
    if (group != null && group.inPattern) {
      return;
    }
    if (command == null) {
      push(Group.Kind.PARENTHESES);
    } else if (command.discarded && reader.peek(0) == '(') {
      skipArithmetic();
    } else if (reader.peek(0) == ')') {
      command.discarded = true; // the head of a function
      separate(1);
    } else {
      boolean array = command.words.isEmpty() && source.text().charAt(reader.position - 2) == '=';
      endCommand();
      push(Group.Kind.PARENTHESES);
      if (array) {
        discardCommand();
      }
    }
  }

  /** Skips the rest of the double parentheses in the head of a loop. */
  private void skipArithmetic() {
    int open = 1;
    while (reader.hasNext() && open > 0) {
      char c = reader.peek(0);
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      reader.position++;
    }
  }

  private void close() {
    Group group = list.groups.peek();
    if (group != null && group.kind == Group.Kind.PARENTHESES) {
      endCommand();
      reader.position++;
      pop();
      return;
    }
    if (group != null && group.inPattern) {
      group.inPattern = false;
    } else {
      drafts.incomplete();
    }
    separate(1);
  }

  private void push(Group.Kind kind) {
    if (list.groups.size() >= MAX_GROUPS) {
      drafts.incomplete();
      return;
    }
    list.groups.push(new Group(kind, drafts.size(), list.feeders()));
    list.pipe = List.of();
    list.last = List.of();
  }

  private void pop() {
    if (list.groups.isEmpty()) {
      drafts.incomplete();
      return;
    }
    list.last = drafts.since(list.groups.pop().firstDraft, list.depth);
    list.pipe = List.of();
  }

  private void word() {
    Group group = list.groups.peek();
    Word word = reader.read(list.closer);
    if (redirectFollows(word)) {
      redirect(reader.position - word.value().length(), Integer.parseInt(word.value()));
    } else if (list.command == null && word.bare() && reserved(word.value(), group)) {
      return;
    } else {
      add(word, group);
    }
  }

  private boolean redirectFollows(Word word) {
    if (!word.bare() || word.value().length() > 3 || !reader.hasNext()) {
      return false;
    }
    char next = reader.peek(0);
    return (next == '<' || next == '>')
        && !word.value().isEmpty()
        && word.value().chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Takes a word that the shell itself understands at the start of a command. */
  private boolean reserved(String word, @Nullable Group group) {
    if (group != null && group.inPattern && !word.equals("esac")) {
      return false;
    }
    if (GROUP_OPENERS.contains(word)) {
      push(Group.Kind.WORD);
    } else if (GROUP_CLOSERS.contains(word)) {
      pop();
    } else if (LOOP_HEADS.contains(word)) {
      push(Group.Kind.WORD);
      discardCommand();
    } else if (word.equals("case")) {
      push(Group.Kind.CASE);
      discardCommand();
    } else if (word.equals("esac")) {
      pop();
    } else if (word.equals("function")) {
      discardCommand();
    } else {
      return CONNECTORS.contains(word);
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
    Draft command = commandAt(word.start());
    if (command.discarded) {
      endsHead(word, group);
      return;
    }
    if (group != null && group.inPattern) {
      command.discarded = true;
    }
    if (command.words.isEmpty() && PrefixCarrier.isAssignment(word.value())) {
      command.assignments.add(word);
    } else {
      command.words.add(word);
    }
    command.end = word.end();
  }

  /** Ends the head of a loop or function where its body may start without a separator. */
  private void endsHead(Word word, @Nullable Group group) {
    if (group != null && group.kind == Group.Kind.CASE && word.value().equals("in")) {
      group.inPattern = true;
      endCommand();
    } else if (word.bare() && word.value().equals("{")) {
      endCommand();
      push(Group.Kind.WORD);
    }
  }

  private Draft commandAt(int start) {
    Draft command = list.command;
    if (command == null) {
      command = new Draft(start, list.depth, via, carrier);
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
    if (command.discarded || command.isEmpty()) {
      list.last = List.of();
    } else if (!drafts.claim(command.start, command.end)) {
      list.last = List.of();
    } else if (command.isRedirectOnly() && !list.last.isEmpty()) {
      drafts.add(command); // of the group before it, which keeps its place in the pipe
    } else {
      drafts.add(command);
      connect(command);
      carriers.follow(command);
    }
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
  }

  private void redirect(int start, int descriptor) {
    Draft command = commandAt(source.lineIndex(start));
    redirections.read(command, descriptor, list.closer);
  }

  private void skipComment() {
    char c = reader.peek(0);
    while (reader.hasNext() && c != '\n' && !(c == '`' && list.closer == '`')) {
      reader.position++;
      c = reader.peek(0);
    }
  }

  /**
   * Skips the first line of a script. Sensors that join the lines of a script by semicolons would
   * otherwise make all of it a comment.
   */
  private void skipShebang() {
    while (reader.hasNext() && reader.peek(0) != '\n' && reader.peek(0) != ';') {
      reader.position++;
    }
  }

  /** Reads the commands of a substitution as a list of its own. */
  private void substitution(char end) {
    if (list.depth >= StatementSplitter.MAX_DEPTH || drafts.full()) {
      drafts.incomplete();
      return;
    }
    CommandList enclosing = list;
    list = new CommandList(end, enclosing.depth + 1);
    read();
    list = enclosing;
  }
}
