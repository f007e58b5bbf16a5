package org.decnet.engine.shell.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What programs write for their words and their input. */
class FilterTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "a b~a b",
        "-e a\\tb~a\tb",
        "-e \\u00e9~\u00e9",
        "-e \\xc3\\xa9~\u00e9",
        "-e a\\cb~a",
        "-E \\x41~\\x41",
        "-ne \\101~A",
        "-x y~-x y"
      })
  void echoFollowsItsOptions(String words, String text) {
    assertThat(written("echo", words, null).strip()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "%s-%s a b c d~a-bc-d",
        "%d%% 7~7%",
        "%c xyz~xyz",
        "\\x41%s b~Ab",
        "-- %s b~b",
        "plain~plain"
      })
  void printfRepeatsItsFormat(String words, String text) {
    assertThat(written("printf", words, null)).isEqualTo(text.equals("xyz") ? "x" : text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "tr~a-c x-z~abcd~xyzd",
        "tr~[:lower:] [:upper:]~ab~AB",
        "tr~abc x~abc~xxx",
        "tr~-d \\102~aBb~ab",
        "rev~~abc~cba",
        "base64~-d~YQ~a",
        "base64~-di~YWI=~ab",
        "xxd~-r -ps~4142~AB",
        "cat~-~x~x"
      })
  void filtersTurnTheirInput(String name, @Nullable String words, String input, String output) {
    assertThat(written(name, words == null ? "" : words, input)).isEqualTo(output);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "tr~-s a~a",
        "base64~-w0~a",
        "base64~-d~!",
        "sort~~a",
        "xxd~~a",
        "gzip~~a",
        "printf~%x~"
      })
  void whatIsNotUnderstoodIsUnknown(String name, @Nullable String words, @Nullable String input) {
    assertThat(apply(name, words == null ? "" : words, input == null ? "" : input)).isNull();
  }

  @Test
  void budgetIsSpentOnce() {
    DecodeBudget budget = new DecodeBudget(10);

    assertThat(budget.take(8)).isTrue();
    assertThat(budget.take(3)).isFalse();
    assertThat(budget.left()).isEqualTo(2);
  }

  @Test
  void uuencodedLinesAreRead() {
    assertThat(Bytes.text(UuText.decode(Bytes.of("#:60*\n`\n")))).startsWith("id");
  }

  private static String written(String name, String words, @Nullable String input) {
    return Bytes.text(Objects.requireNonNull(apply(name, words, input)).bytes());
  }

  private static @Nullable Written apply(String name, String words, @Nullable String input) {
    return Filter.apply(
        name,
        words.isEmpty() ? List.of() : List.of(words.split(" ")),
        input == null ? null : Bytes.of(input),
        path -> null,
        1 << 16);
  }
}
