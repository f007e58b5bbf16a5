package org.decnet.ingest.cowrie;

import static org.assertj.core.api.Assertions.assertThat;

import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
  private static String typed(String text) {
    return CowrieLines.line2025("command.input", "\"input\":\"" + text + "\"");
  }

  private static String typed(String text, String time) {
    return CowrieLines.line2025("command.input", "\"input\":\"" + text + "\"", time);
  }

  private static String failed(String text) {
    return CowrieLines.line2025("command.failed", "\"input\":\"" + text + "\"");
  }

  private static String found(String text) {
    return CowrieLines.line2025("command.success", "\"input\":\"" + text + "\"");
  }

  @Test
  void aLineIsACommandAsTyped() {
    Event event = Reading.event(typed("  cat /etc/passwd | head "));
    assertThat(event.kind()).isEqualTo(EventKind.COMMAND);
    assertThat(event.text(Field.COMMAND_TEXT)).isEqualTo("  cat /etc/passwd | head ");
    assertThat(event.text(Field.EVENT_CLASS)).isEqualTo("interaction");
    assertThat(event.get(Field.PARENT_EVENT_ID)).isNull();
    assertThat(event.get(Field.PROMPT_TEXT)).isNull();
    assertThat(event.get(Field.MESSAGE)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"input\":\"\"", "\"input\":\"  \\n\"", "\"input\":null", "\"a\":1"})
  void anEmptyLineIsACommandOfClassNoise(String member) {
    Event event = Reading.event(CowrieLines.line2025("command.input", member));
    assertThat(event.kind()).isEqualTo(EventKind.COMMAND);
    assertThat(event.text(Field.EVENT_CLASS)).isEqualTo("noise");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Enter new UNIX password: ",
        "Retype new UNIX password: ",
        "(current) UNIX password:",
        "New password: ",
        "Password:"
      })
  void whatTheFakeSystemAsksIsPromptText(String text) {
    assertThat(Reading.event(typed(text)).flag(Field.PROMPT_TEXT)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"echo Password:", "passwd", "Enter new UNIX password: x"})
  void whatOnlyMentionsAPromptIsNot(String text) {
    assertThat(Reading.event(typed(text)).flag(Field.PROMPT_TEXT)).isFalse();
  }

  @Test
  void theSensorsVerdictIsANoticeOnTheLineItRepeats() {
    Reading reading = Reading.of(typed("nosuch -x"), failed("nosuch -x"), found("nosuch -x"));
    Event no = reading.events.get(1);
    assertThat(no.kind()).isEqualTo(EventKind.NOTICE);
    assertThat(no.text(Field.NOTICE_TYPE)).isEqualTo("cowrie.command.failed");
    assertThat(no.get(Field.FOUND)).isEqualTo(false);
    assertThat(no.text(Field.COMMAND_TEXT)).isEqualTo("nosuch -x");
    assertThat(no.text(Field.PARENT_EVENT_ID)).isEqualTo(reading.events.get(0).id().toString());
    assertThat(no.text(Field.EVENT_CLASS)).isEqualTo("noise");
    assertThat(reading.last().get(Field.FOUND)).isEqualTo(true);
  }

  @Test
  void blanksDoNotMatterForTheLineThatIsRepeated() {
    Reading reading = Reading.of(typed("free -m 2>/dev/null"), found("free -m 2 > /dev/null"));
    assertThat(reading.last().text(Field.PARENT_EVENT_ID))
        .isEqualTo(reading.events.get(0).id().toString());
  }

  @Test
  void aVerdictOnOneStatementBelongsToTheLatestLineThatHoldsIt() {
    Reading reading =
        Reading.of(
            typed("cd /tmp; wget a"), typed("cd /var; wget a"), typed("id"), found("wget a"));
    assertThat(reading.last().text(Field.PARENT_EVENT_ID))
        .isEqualTo(reading.events.get(1).id().toString());
  }

  @Test
  void anEqualLineWinsOverALaterOneThatOnlyHoldsIt() {
    Reading reading = Reading.of(typed("wget a"), typed("cd /; wget a"), found("wget a"));
    assertThat(reading.last().text(Field.PARENT_EVENT_ID))
        .isEqualTo(reading.events.get(0).id().toString());
  }

  @Test
  void aVerdictOnALineThatWasNotSeenHasNoParent() {
    assertThat(Reading.event(found("uptime")).get(Field.PARENT_EVENT_ID)).isNull();
    assertThat(Reading.of(typed("id"), found("")).last().get(Field.PARENT_EVENT_ID)).isNull();
  }

  @Test
  void aLineOfAnotherSessionIsNotRepeated() {
    String elsewhere = found("id").replace("cccc00000003", "cccc00000009");
    assertThat(Reading.of(typed("id"), elsewhere).last().get(Field.PARENT_EVENT_ID)).isNull();
  }

  @Test
  void theInsidesOfASubstitutionBelongToTheirLine() {
    Reading reading =
        Reading.of(
            typed("a=$(uname -s 2>/dev/null); b=$( (nproc) | head -1)"),
            typed("uname -s 2 > /dev/null"),
            typed("(nproc) | head -1"));
    String line = reading.events.get(0).id().toString();
    assertThat(reading.events.get(1).text(Field.PARENT_EVENT_ID)).isEqualTo(line);
    assertThat(reading.events.get(2).text(Field.PARENT_EVENT_ID)).isEqualTo(line);
    assertThat(reading.events).allMatch(event -> event.kind() == EventKind.COMMAND);
  }

  @Test
  void theInsideOfBackticksBelongsToItsLine() {
    Reading reading = Reading.of(typed("ls -l `which ls`"), typed("which ls"));
    assertThat(reading.last().text(Field.PARENT_EVENT_ID))
        .isEqualTo(reading.events.get(0).id().toString());
  }

  @Test
  void aLineTypedLaterIsALineOfItsOwn() {
    Reading reading =
        Reading.of(
            typed("ls $(which ls)", "2026-02-01T14:38:21.000000Z"),
            typed("which ls", "2026-02-01T14:38:22.000001Z"));
    assertThat(reading.last().get(Field.PARENT_EVENT_ID)).isNull();
  }

  @Test
  void aLineThatIsNotInsideTheSubstitutionIsOneOfItsOwnAndEndsIt() {
    Reading reading = Reading.of(typed("echo $(id)"), typed("uname"), typed("id"));
    assertThat(reading.events)
        .allSatisfy(event -> assertThat(event.get(Field.PARENT_EVENT_ID)).isNull());
  }

  @Test
  void theSameLineTwiceIsTwoLines() {
    Reading reading =
        Reading.of(
            typed("echo $(id)", "2026-02-01T14:38:21.000000Z"),
            typed("echo $(id)", "2026-02-01T14:38:21.100000Z"));
    assertThat(reading.last().get(Field.PARENT_EVENT_ID)).isNull();
  }
}
