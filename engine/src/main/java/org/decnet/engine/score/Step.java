package org.decnet.engine.score;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.tag.Tag;

/**
 * A pipeline of a session and what its tags mean.
 *
 * @param statements its statements, one or more
 * @param meaning what the tags of all of them mean together
 */
record Step(List<TaggedStatement> statements, Meaning meaning) {
  /** Programs that do nothing by themselves but make ready for what follows. */
  private static final Set<String> PREPARING = Set.of("cd", "pushd", "mkdir", "export", "set");

  private static final Set<String> SHELLS = Set.of("sh", "bash", "ash", "dash", "zsh", "perl");

  private static final Set<String> SYSTEM_FOLDERS =
      Set.of("/bin/", "/sbin/", "/usr/bin/", "/usr/sbin/", "/usr/local/bin/");

  private static final Set<String> PACKAGERS =
      Set.of("apt", "apt-get", "yum", "dnf", "pkg", "zypper", "opkg");

  private static final TechniqueId PERMISSIONS = new TechniqueId("T1222");

  /** What is shorter is too often an option's value to tie steps together. */
  private static final int SHORTEST_NAME = 4;

  /** The pipelines of a session. */
  static List<Step> of(List<TaggedStatement> session) {
    List<Step> steps = new ArrayList<>();
    int from = 0;
    for (List<String> pipeline :
        StatementLines.pipelines(session.stream().map(TaggedStatement::text).toList())) {
      steps.add(ofPipeline(session.subList(from, from + pipeline.size())));
      from += pipeline.size();
    }
    return steps;
  }

  private static Step ofPipeline(List<TaggedStatement> statements) {
    List<Tag> tags = new ArrayList<>();
    statements.forEach(statement -> tags.addAll(statement.tags()));
    return new Step(statements, Meaning.of(tags));
  }

  /** Whether it only makes ready for the next step. */
  boolean prepares() {
    return PREPARING.contains(LabelledSession.firstWord(bare(statements.getFirst().text())))
        || Separator.of(statements.getLast().text()) == Separator.AND
        || opensShell();
  }

  /** Whether it runs something, whatever it is for. */
  boolean runs() {
    return statements.stream()
        .flatMap(statement -> statement.tags().stream())
        .anyMatch(tag -> Meaning.of(tag) == Meaning.RUNS);
  }

  /** Whether all that it runs is a shell to type into, such as {@code sh} without a word more. */
  boolean opensShell() {
    return meaning == Meaning.RUNS
        && statements.size() == 1
        && words(statements.getFirst().text()).size() == 1
        && !runsFile();
  }

  /** Whether it is what a program printed while it waited for a password. */
  boolean isPrompt() {
    return meaning == Meaning.NONE
        && statements.stream().allMatch(statement -> bare(statement.text()).endsWith(":"));
  }

  /** Whether it runs a file: a program by a path of its own, or one that a shell is given. */
  boolean runsFile() {
    return statements.stream().anyMatch(statement -> runsFile(bare(statement.text())));
  }

  private static boolean runsFile(String text) {
    String program = LabelledSession.firstWord(text);
    if (isAssignment(program)) {
      return false;
    }
    int name = program.lastIndexOf('/') + 1;
    if (name > 0 && !SYSTEM_FOLDERS.contains(program.substring(0, name))) {
      return true;
    }
    String rest = text.substring(program.length()).strip();
    return SHELLS.contains(program.substring(name)) && !rest.isEmpty() && !rest.startsWith("-");
  }

  /** Whether it leaves a file that can be run: by a tag, or by what scp tells about the file. */
  boolean readies() {
    return statements.stream()
            .anyMatch(statement ->
                statement.tags().stream()
                        .anyMatch(tag -> tag.technique().parent().equals(PERMISSIONS))
                    || isExecutableRecord(LabelledSession.firstWord(statement.text())))
        || writesProgram()
        || installs();
  }

  /**
   * Whether it installs packages, which brings programs where their names are enough to run them.
   */
  private boolean installs() {
    return statements.stream()
        .map(statement -> words(statement.text()))
        .anyMatch(words ->
            !words.isEmpty() && PACKAGERS.contains(words.getFirst()) && words.contains("install"));
  }

  /** Whether it brings a file into a folder of programs, where its name is enough to run it. */
  private boolean writesProgram() {
    return meaning == Meaning.BRINGS
        && statements.stream()
            .flatMap(statement -> words(statement.text()).stream().skip(1))
            .anyMatch(Step::isInSystemFolder);
  }

  private static boolean isInSystemFolder(String word) {
    return SYSTEM_FOLDERS.contains(word.substring(0, word.lastIndexOf('/') + 1));
  }

  /** Whether a word is the head of an scp record, such as {@code C0755}, of a program. */
  private static boolean isExecutableRecord(String word) {
    return word.length() == 5
        && word.startsWith("C0")
        && word.chars().skip(2).allMatch(digit -> digit >= '0' && digit <= '7')
        && word.chars().skip(2).anyMatch(digit -> (digit & 1) == 1);
  }

  /** The names that tie it to other steps. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>(allNames());
    names.removeIf(name -> name.length() < SHORTEST_NAME);
    return names;
  }

  /** The names of files and the like that its words end with, short ones too. */
  Set<String> allNames() {
    Set<String> names = new LinkedHashSet<>();
    for (TaggedStatement statement : statements) {
      List<String> words = words(statement.text());
      for (String word : words.subList(Math.min(1, words.size()), words.size())) {
        String name = word.substring(word.lastIndexOf('/') + 1);
        if (!name.isEmpty() && !name.startsWith("-")) {
          names.add(name);
        }
      }
    }
    return names;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringTokenizer tokens = new StringTokenizer(bare(text));
    while (tokens.hasMoreTokens()) {
      words.add(tokens.nextToken());
    }
    return words;
  }

  /** A statement without what separates it from the next and without variables set for it. */
  private static String bare(String text) {
    String bare = text.strip();
    while (!bare.isEmpty() && ";|&".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
      bare = bare.substring(0, bare.length() - 1).stripTrailing();
    }
    String word = LabelledSession.firstWord(bare);
    while (isAssignment(word) && word.length() < bare.length()) {
      bare = bare.substring(word.length()).stripLeading();
      word = LabelledSession.firstWord(bare);
    }
    return bare;
  }

  private static boolean isAssignment(String word) {
    int equals = word.indexOf('=');
    return equals > 0
        && word.chars().limit(equals).allMatch(c -> c == '_' || Character.isLetterOrDigit(c));
  }
}
