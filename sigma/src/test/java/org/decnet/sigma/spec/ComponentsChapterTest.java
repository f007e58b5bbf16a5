package org.decnet.sigma.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.decnet.sigma.Level;
import org.decnet.sigma.ParseResult;
import org.decnet.sigma.Rule;
import org.decnet.sigma.Status;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The chapters about what a rule says of itself. */
class ComponentsChapterTest {
  private static final String REST =
      "logsource: { category: a }\ndetection: { s: { f: x }, condition: s }\n";

  private static ParseResult with(String keys) {
    return SpecRules.parse("title: T\n" + keys + "\n" + REST);
  }

  private static Rule rule(String keys) {
    return SpecRules.only(with(keys));
  }

  @Nested
  class Title {
    @Test
    void isMandatory() {
      assertThat(SpecRules.problemsOf(REST)).containsExactly("1:1 error a rule needs a title");
    }

    @Test
    void hasAtMost256Characters() {
      assertThat(SpecRules.parse("title: " + "t".repeat(256) + "\n" + REST).rejected()).isFalse();
      assertThat(SpecRules.problemsOf("title: " + "t".repeat(257) + "\n" + REST))
          .containsExactly("1:8 error must have from 1 to 256 characters");
    }
  }

  @Nested
  class Identification {
    @Test
    void isAUuid() {
      String id = "929a690e-bef0-4204-a928-ef5e620d6fcc";
      assertThat(rule("id: " + id).id()).isEqualTo(id);
      assertThat(SpecRules.texts(with("id: 17")))
          .containsExactly("2:5 error must be a UUID, not '17'");
    }

    @Test
    void isOptional() {
      assertThat(rule("").id()).isNull();
    }

    @Test
    void relatedRulesAreKept() {
      String related = "related: [ { id: 08fbc97d-0a2f-491c-ae21-8ffcfd3174e9, type: derived } ]";
      assertThat(rule(related).metadata()).containsKey("related");
    }
  }

  @Nested
  class NameAndTaxonomy {
    @Test
    void nameStandsForTheRule() {
      assertThat(rule("name: short_name").ruleId()).isEqualTo("short_name");
    }

    @Test
    void taxonomyIsKept() {
      assertThat(rule("taxonomy: own").metadata()).containsEntry("taxonomy", "own");
    }
  }

  @Nested
  class StatusChapter {
    @ParameterizedTest
    @EnumSource(Status.class)
    void isOneOfFiveWords(Status status) {
      String word = status.name().toLowerCase(Locale.ROOT);
      assertThat(rule("status: " + word).status()).isEqualTo(status);
    }

    @Test
    void otherWordsAreRefused() {
      assertThat(SpecRules.texts(with("status: final")).get(0)).startsWith("2:9 error must be ");
    }
  }

  @Nested
  class Texts {
    @Test
    void descriptionAuthorLicenseAndReferencesAreKept() {
      Rule rule = rule("description: d\nauthor: a, b\nlicense: MIT\nreferences: [ r ]");

      assertThat(rule.description()).isEqualTo("d");
      assertThat(rule.author()).isEqualTo("a, b");
      assertThat(rule.metadata()).containsEntry("license", "MIT");
      assertThat(rule.references()).containsExactly("r");
    }

    @Test
    void fieldsFalsePositivesAndScopeAreLists() {
      Rule rule = rule("fields: [ a ]\nfalsepositives: [ b ]\nscope: [ server ]");

      assertThat(rule.metadata())
          .containsEntry("fields", List.of("a"))
          .containsEntry("falsepositives", List.of("b"))
          .containsEntry("scope", List.of("server"));
    }
  }

  @Nested
  class Dates {
    @ParameterizedTest
    @ValueSource(strings = {"date", "modified"})
    void areWrittenInIsoForm(String key) {
      assertThat(with(key + ": 2024-08-08").problems()).isEmpty();
      assertThat(SpecRules.texts(with(key + ": 8 August")).get(0))
          .startsWith("2:")
          .contains("date");
    }
  }

  @Nested
  class LevelChapter {
    @ParameterizedTest
    @EnumSource(Level.class)
    void isOneOfFiveWords(Level level) {
      assertThat(rule("level: " + level.word()).level()).isEqualTo(level);
    }

    @Test
    void otherWordsAreRefused() {
      assertThat(SpecRules.texts(with("level: fatal")).get(0)).startsWith("2:8 error must be ");
    }
  }

  @Nested
  class Tags {
    @Test
    void haveANamespace() {
      assertThat(rule("tags: [ attack.t1234, cve.2024-1 ]").tags())
          .containsExactly("attack.t1234", "cve.2024-1");
      assertThat(SpecRules.texts(with("tags: [ loose ]")).get(0)).contains("warning", "'loose'");
    }
  }
}
