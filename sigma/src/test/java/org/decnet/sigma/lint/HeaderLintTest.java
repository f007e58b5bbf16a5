package org.decnet.sigma.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.decnet.sigma.lint.check.Check;
import org.decnet.sigma.lint.check.TagCatalog;
import org.junit.jupiter.api.Test;

/** Each check of headers finds what it is about, and nothing in what only looks like it. */
class HeaderLintTest {
  private static final String SOUND = LintCases.rule("", "{ sel: { f: abcd }, condition: sel }");

  /** Another rule with nothing in common but what the caller makes so. */
  private static final String OTHER =
      LintCases.rule("", "{ sel: { f: efgh }, condition: sel }")
          .replace("title: Test", "title: Other")
          .replace("000000000001", "000000000002");

  private static List<String> foundAfter(String part, String replacement) {
    assertThat(SOUND).contains(part);
    return LintCases.found(SOUND.replace(part, replacement));
  }

  @Test
  void soundRulesHaveNoFinding() {
    assertThat(LintCases.found(SOUND, OTHER)).isEmpty();
  }

  @Test
  void missingKeysAreFound() {
    assertThat(foundAfter("level: low\n", "")).containsExactly("missing-level");
    assertThat(foundAfter("description: A test.\n", "")).containsExactly("missing-description");
    assertThat(foundAfter("A test.", "' '")).containsExactly("missing-description");
    assertThat(foundAfter("tags: [attack.t1083]\n", "")).containsExactly("missing-tags");
    assertThat(foundAfter("[attack.t1083]", "[]")).containsExactly("missing-tags");
    assertThat(foundAfter("id: 6c1f3c6e-0000-5000-8000-000000000001\n", ""))
        .containsExactly("missing-id");
  }

  @Test
  void duplicatesAreFoundInTheLaterFile() {
    assertThat(LintCases.found(SOUND, OTHER.replace("000000000002", "000000000001")))
        .containsExactly("duplicate-id");
    assertThat(LintCases.found(SOUND, OTHER.replace("title: Other", "title: TEST")))
        .containsExactly("duplicate-title");
    assertThat(LintCases.found("name: R1\n" + SOUND, "name: R1\n" + OTHER))
        .containsExactly("duplicate-name");
    assertThat(LintCases.found("name: R1\n" + SOUND, "name: r1\n" + OTHER)).isEmpty();
    assertThat(LintCases.findings(SOUND, OTHER.replace("Other", "Test")))
        .allMatch(finding -> finding.path().equals("file1.yml"));
  }

  @Test
  void statusOfRulesThatNobodyStandsByIsFound() {
    assertThat(foundAfter("status: stable", "status: deprecated"))
        .containsExactly("deprecated-status");
    assertThat(foundAfter("status: stable", "status: unsupported"))
        .containsExactly("deprecated-status");
    assertThat(foundAfter("status: stable", "status: experimental")).isEmpty();
  }

  @Test
  void datesOfTheOldFormAreFound() {
    assertThat(foundAfter("level: low", "level: low\ndate: 2021/05/02"))
        .containsExactly("old-date");
    assertThat(foundAfter("level: low", "level: low\nmodified: 2021/05/02"))
        .containsExactly("old-date");
    assertThat(foundAfter("level: low", "level: low\ndate: 2021-05-02")).isEmpty();
  }

  @Test
  void tagsOfAnotherFormAreFound() {
    for (String tag : List.of("discovery", "attack.", ".t1083", "Attack.t1083", "attack.T1083")) {
      assertThat(foundAfter("attack.t1083", tag)).as(tag).containsExactly("malformed-tag");
    }
    assertThat(foundAfter("attack.t1083", "'attack.initial access'"))
        .containsExactly("malformed-tag");
    assertThat(foundAfter("attack.t1083", "cve.2021-44228")).isEmpty();
    assertThat(foundAfter("attack.t1083", "detection.emerging-threats")).isEmpty();
  }

  @Test
  void tagsThatTheCatalogueDoesNotKnowAreFound() {
    assertThat(foundAfter("attack.t1083", "attack.t9999")).containsExactly("unknown-tag");
    assertThat(foundAfter("attack.t1083", "attack.discovery")).isEmpty();
    assertThat(foundAfter("attack.t1083", "tlp.red")).isEmpty();
  }

  @Test
  void everyCheckIsInTheDocumentation() throws IOException {
    Path page = Path.of(System.getProperty("decnet.root", ".."), "docs", "sigma", "linting.md");
    String text = Files.readString(page, StandardCharsets.UTF_8);

    List<String> documented =
        text.lines()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.substring(3, line.indexOf('`', 3)))
            .toList();
    assertThat(documented)
        .containsExactlyElementsOf(LintChecks.all(TagCatalog.ANY).stream().map(Check::id).toList());
    for (Check check : LintChecks.all(TagCatalog.ANY)) {
      assertThat(text).containsPattern("\\| `" + check.id() + "` \\| " + check.severity().word());
    }
  }
}
