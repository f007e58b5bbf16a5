package org.decnet.engine.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.decnet.attack.AttackCatalogs;
import org.junit.jupiter.api.Test;

class AttackTagsTest {
  private final AttackCatalogs catalogs = new AttackCatalogs();
  private final AttackTags tags =
      new AttackTags(catalogs.shipped().stream().map(catalogs::load).toList());

  @Test
  void tagsOfTheShippedReleasesAreKnown() {
    for (String tag :
        List.of(
            "attack.t1083",
            "attack.t1548.001",
            "attack.t0846",
            "attack.discovery",
            "attack.command-and-control",
            "attack.ta0007",
            "attack.g0007",
            "attack.s0002")) {
      assertThat(tags.knows(tag)).as(tag).isTrue();
    }
  }

  @Test
  void tagsThatNoReleaseHasAreNot() {
    for (String tag :
        List.of(
            "attack.t9999",
            "attack.t1083.999",
            "attack.t108",
            "attack.discovry",
            "attack.ta9999",
            "attack.x0001",
            "attack.g007",
            "attack.sxxxx")) {
      assertThat(tags.knows(tag)).as(tag).isFalse();
    }
  }

  @Test
  void newerNamesWithAnAliasAreKnown() {
    for (String tag :
        List.of(
            "attack.stealth",
            "attack.defense-impairment",
            "attack.t1685",
            "attack.t1685.006",
            "attack.t1690.001")) {
      assertThat(tags.knows(tag)).as(tag).isTrue();
    }
  }

  @Test
  void tagsOfOtherAreasAreNotJudged() {
    assertThat(tags.knows("cve.2021-44228")).isTrue();
    assertThat(tags.knows("attackx.t9999")).isTrue();
  }
}
