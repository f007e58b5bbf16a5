package org.decnet.model.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EventCatalogueTest {
  private static final Path REFERENCE = Path.of("../docs/reference/events.md");

  @Test
  void everyFieldBelongsToAKind() {
    Set<Field> used =
        Arrays.stream(EventKind.values())
            .flatMap(kind -> kind.fields().stream())
            .collect(Collectors.toSet());
    assertThat(used).containsExactlyInAnyOrder(Field.values());
  }

  @Test
  void fieldNamesAreUnique() {
    assertThat(Arrays.stream(Field.values()).map(Field::fieldName)).doesNotHaveDuplicates();
  }

  @Test
  void everyFieldIsFoundByItsNameInEachKindThatHasIt() {
    for (EventKind kind : EventKind.values()) {
      for (Field field : kind.fields()) {
        assertThat(kind.lookup(field.fieldName())).isEqualTo(field);
        assertThat(kind.fields().get(kind.slot(field))).isEqualTo(field);
      }
    }
  }

  @Test
  void noAliasMeansTwoFieldsOfOneKind() {
    for (EventKind kind : EventKind.values()) {
      assertThat(kind.fields().stream().flatMap(field -> kind.aliases(field).stream()))
          .as(kind.kindName())
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void publicRuleNamesReachTheCanonicalField() {
    assertThat(EventKind.HTTP_REQUEST.lookup("cs-user-agent")).isEqualTo(Field.USER_AGENT);
    assertThat(EventKind.PROCESS.lookup("user.name")).isEqualTo(Field.PROCESS_USER);
    assertThat(EventKind.COMMAND.lookup("user.name")).isEqualTo(Field.USER);
    assertThat(EventKind.CONNECTION.lookup("SourceIp")).isEqualTo(Field.SRC_IP);
    assertThat(EventKind.CONNECTION.lookup("cs-user-agent")).isNull();
  }

  @Test
  void theReferencePageListsExactlyTheCatalogue() throws IOException {
    Path fresh = Path.of("target/events.md");
    Files.createDirectories(fresh.getParent());
    Files.writeString(fresh, page());
    assertThat(Files.readString(REFERENCE))
        .as("docs/reference/events.md differs from the code; model/target/events.md is the new one")
        .isEqualTo(page());
  }

  private static String page() {
    StringBuilder page =
        new StringBuilder(
            """
            # Events and their fields

            Every event has the common fields; each kind adds its own. Rules may use a field's name or
            any of its other names. The class says how much an event tells about a peer: what it did
            (interaction), that it knocked (scan), or nothing (noise). A codec may give an event
            another class than the usual one of its kind.

            ## Common fields
            """);
    Set<Field> common = new HashSet<>(EventKind.CONNECTION.fields());
    Arrays.stream(EventKind.values()).forEach(kind -> common.retainAll(kind.fields()));
    table(
        page,
        EventKind.CONNECTION,
        EventKind.CONNECTION.fields().stream().filter(common::contains).toList());
    for (EventKind kind : EventKind.values()) {
      page.append("\n## ").append(kind.kindName());
      page.append("\nUsual class: ").append(kind.usualClass().className()).append(".\n");
      table(page, kind, kind.fields().stream().filter(field -> !common.contains(field)).toList());
    }
    return page.toString();
  }

  private static void table(StringBuilder page, EventKind kind, List<Field> fields) {
    page.append("\n| field | type | other names |\n|---|---|---|\n");
    for (Field field : fields) {
      page.append("| ").append(field.fieldName()).append(" | ");
      page.append(field.type().name().toLowerCase(java.util.Locale.ROOT));
      page.append(field.memoryOnly() ? ", memory only" : "").append(" | ");
      page.append(String.join(", ", kind.aliases(field))).append(" |\n");
    }
  }
}
