package org.decnet.server.web.sessions;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.decnet.engine.shell.Statement;
import org.decnet.engine.tag.SecretMask;
import org.jspecify.annotations.Nullable;

/**
 * Words of statements as a viewer may see them. Secrets are known by the line that they stand in;
 * here they are looked for in each statement for itself, and what is fed to a program that sets
 * passwords counts as one altogether.
 */
record ShownWords(boolean showSecrets) {
  private static final Set<String> SETS_PASSWORDS = Set.of("passwd", "chpasswd");

  /** The words behind the program. */
  List<String> args(Statement statement) {
    List<String> args = statement.args();
    if (showSecrets || args.isEmpty()) {
      return args;
    }
    if (feedsPasswords(statement)) {
      return args.stream().map(arg -> SecretMask.MASK).toList();
    }
    List<String> words = masked(statement.words());
    return words.subList(1, words.size());
  }

  /** Program and words with single blanks between. */
  @Nullable String commandLine(Statement statement, @Nullable String line) {
    if (line == null || showSecrets) {
      return line;
    }
    String arg0 = statement.program();
    return feedsPasswords(statement) && arg0 != null
        ? arg0 + " " + SecretMask.MASK
        : SecretMask.mask(line);
  }

  /** What it reads, if the line itself holds it. */
  @Nullable String stdin(Statement statement) {
    String text = statement.pipes().stdinText();
    String reader = statement.arg0();
    if (text == null || showSecrets) {
      return text;
    }
    boolean secret = reader != null && SETS_PASSWORDS.contains(reader);
    return secret || carriesToPassword(statement) ? SecretMask.MASK : SecretMask.mask(text);
  }

  /** A word that stands alone, such as the name of a file. */
  String word(String text) {
    return showSecrets ? text : SecretMask.mask(text);
  }

  private static boolean feedsPasswords(Statement statement) {
    String reader = statement.pipes().to();
    return reader != null && SETS_PASSWORDS.contains(reader);
  }

  private static boolean carriesToPassword(Statement statement) {
    return statement.words().stream().anyMatch(SETS_PASSWORDS::contains);
  }

  /** Words of which the parts are starred out that are secret in the line that they make. */
  private static List<String> masked(List<String> words) {
    List<SecretMask.Edit> secrets = SecretMask.of(String.join(" ", words)).secrets();
    if (secrets.isEmpty()) {
      return words;
    }
    List<String> shown = new ArrayList<>();
    int start = 0;
    for (String word : words) {
      byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
      shown.add(masked(bytes, start, secrets));
      start += bytes.length + 1;
    }
    return shown;
  }

  private static String masked(byte[] word, int start, List<SecretMask.Edit> secrets) {
    int end = start + word.length;
    for (SecretMask.Edit secret : secrets) {
      if (secret.start() < end && secret.end() > start) {
        int before = Math.max(0, secret.start() - start);
        return new String(word, 0, before, StandardCharsets.UTF_8) + SecretMask.MASK;
      }
    }
    return new String(word, StandardCharsets.UTF_8);
  }
}
