package org.decnet.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AskedFieldsTest {
  private static final FieldCatalog FIELDS =
      new FieldCatalog() {
        private final List<String> names = List.of("a", "b", "c", "text");

        @Override
        public int slot(String fieldName) {
          return names.indexOf(fieldName); // NO_SLOT if there is none
        }

        @Override
        public int[] keywordSlots() {
          return new int[] {3};
        }
      };

  @Test
  void slotsOfFieldsInDetectionsAreRead() {
    assertThat(read("sel: { a: x, 'c|exists': false, missing: 1 }")).containsExactly(0, 2);
  }

  @Test
  void referredFieldsAreRead() {
    assertThat(read("sel: { 'a|fieldref': b }")).containsExactly(0, 1);
  }

  @Test
  void keywordsReadWhereTheyAreSearched() {
    assertThat(read("sel: [x, y]")).containsExactly(3);
  }

  private static List<Integer> read(String search) {
    String rule =
        """
        title: Some
        logsource: { category: any }
        detection:
          %s
          condition: sel
        """
            .formatted(search);
    ParseResult parsed = new RuleParser().parse("some.yml", rule);
    RuleSet set = RuleSet.compile(parsed.rules(), FIELDS).ruleSet();
    assertThat(set.rules()).hasSize(1);
    return IntStream.range(0, 4).filter(set::reads).boxed().toList();
  }
}
