package org.decnet.ingest.cowrie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The catalogue of ids and members, the code, the samples and the page agree. */
class CowrieCatalogueTest {
  private static final Path PAGE = Path.of("..", "docs", "reference", "cowrie.md");
  private static final List<String> SAMPLES =
      Stream.of(
              CowrieLines.ERA_2017,
              CowrieLines.ERA_2020,
              CowrieLines.ERA_2025,
              CowrieLines.ERA_2026)
          .flatMap(List::stream)
          .toList();

  @ParameterizedTest
  @EnumSource(CowrieEventId.class)
  void everyIdHasASampleAndIsKnown(CowrieEventId id) {
    List<String> samples =
        SAMPLES.stream().filter(s -> s.contains('"' + id.idName() + '"')).toList();
    assertThat(samples).isNotEmpty();
    Reading reading = Reading.of(samples.toArray(String[]::new));
    assertThat(reading.unknownIds).isEmpty();
    assertThat(reading.malformed).isEmpty();
    assertThat(reading.unreadable).isEmpty();
    assertThat(reading.events).hasSizeGreaterThanOrEqualTo(samples.size());
  }

  @Test
  void thePageListsEveryIdAndNoOther() throws IOException {
    Set<String> ids =
        Arrays.stream(CowrieEventId.values())
            .map(CowrieEventId::idName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(firstCells("## Event ids")).hasSize(22).isEqualTo(ids);
  }

  @Test
  void thePageListsEveryMemberThatIsReadAndEveryOneThatIsNot() throws IOException {
    assertThat(firstCells("## Members that are read")).isEqualTo(members(true));
    assertThat(firstCells("## Members that are passed over")).isEqualTo(members(false));
  }

  private static Set<String> members(boolean read) {
    return Arrays.stream(CowrieKey.values())
        .filter(key -> (key.whyIgnored() == null) == read)
        .map(CowrieKey::keyName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What stands in backticks in the first cell of each row of the table under a heading. */
  private static Set<String> firstCells(String heading) throws IOException {
    Set<String> cells = new TreeSet<>();
    boolean inside = false;
    for (String line : Files.readAllLines(PAGE, StandardCharsets.UTF_8)) {
      if (line.startsWith("## ")) {
        inside = line.equals(heading);
      } else if (inside && line.startsWith("| `")) {
        int end = line.indexOf(" |", 2);
        String cell = line.substring(2, end);
        int open = cell.indexOf('`');
        while (open >= 0) {
          int close = cell.indexOf('`', open + 1);
          cells.add(cell.substring(open + 1, close));
          open = cell.indexOf('`', close + 1);
        }
      }
    }
    return cells;
  }
}
