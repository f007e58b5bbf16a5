package org.decnet.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.decnet.model.attack.TacticId;
import org.decnet.model.attack.TechniqueId;
import org.junit.jupiter.api.Test;

class AttackCatalogTest {
  private final AttackCatalog catalog = new AttackCatalogs().load();

  @Test
  void techniqueHasAllItsFacts() {
    assertThat(catalog.technique(id("T1083")))
        .hasValue(
            new Technique(
                id("T1083"),
                "File and Directory Discovery",
                List.of(new TacticId("TA0007")),
                false,
                false,
                null,
                "https://attack.mitre.org/techniques/T1083",
                Domain.ENTERPRISE,
                List.of("ESXi", "Linux", "macOS", "Network Devices", "Windows"),
                "attack-pattern--7bc57495-ea59-4380-be31-a64af124ef18",
                Instant.parse("2017-05-31T21:31:04.710Z"),
                catalog.technique(id("T1083")).orElseThrow().modified()));
  }

  @Test
  void subTechniqueIsShownWithItsParent() {
    assertThat(catalog.displayName(id("T1548.001")))
        .isEqualTo("Abuse Elevation Control Mechanism: Setuid and Setgid");
    assertThat(catalog.displayName(id("T1059.004")))
        .isEqualTo("Command and Scripting Interpreter: Unix Shell");
    assertThat(catalog.technique(id("T1059.004")).orElseThrow().name()).isEqualTo("Unix Shell");
  }

  @Test
  void parentIsShownAlone() {
    assertThat(catalog.displayName(id("T1110"))).isEqualTo("Brute Force");
  }

  @Test
  void unknownTechniqueIsShownAsItsId() {
    assertThat(catalog.displayName(id("T9999.001"))).isEqualTo("T9999.001");
  }

  @Test
  void nothingIsKnownOfAnUnknownTechnique() {
    TechniqueId unknown = id("T9999");
    assertThat(catalog.technique(unknown)).isEmpty();
    assertThat(catalog.url(unknown)).isEmpty();
    assertThat(catalog.isActive(unknown)).isFalse();
    assertThat(catalog.lists(new TacticId("TA0007"), unknown)).isFalse();
    assertThat(catalog.groups(unknown)).isEmpty();
    assertThat(catalog.software(unknown)).isEmpty();
    assertThat(catalog.successor(unknown)).isEmpty();
    assertThat(catalog.tactic(new TacticId("TA9999"))).isEmpty();
  }

  @Test
  void urlOfASubTechniqueHasASlash() {
    assertThat(catalog.url(id("T1548.001")))
        .hasValue("https://attack.mitre.org/techniques/T1548/001");
  }

  @Test
  void tacticHasNameShortnameAndUrl() {
    assertThat(catalog.tactic(new TacticId("TA0011")))
        .hasValue(
            new Tactic(
                new TacticId("TA0011"),
                "Command and Control",
                "command-and-control",
                Domain.ENTERPRISE,
                "https://attack.mitre.org/tactics/TA0011"));
  }

  @Test
  void tacticsGoInTheOrderOfTheMatrix() {
    List<String> enterprise =
        catalog.tactics().stream()
            .filter(tactic -> tactic.domain() == Domain.ENTERPRISE)
            .map(Tactic::shortname)
            .toList();
    assertThat(enterprise)
        .containsExactly(
            "reconnaissance",
            "resource-development",
            "initial-access",
            "execution",
            "persistence",
            "privilege-escalation",
            "defense-evasion",
            "credential-access",
            "discovery",
            "lateral-movement",
            "collection",
            "command-and-control",
            "exfiltration",
            "impact");
    assertThat(catalog.tactics()).hasSize(26);
    assertThat(catalog.tactics().get(14).id()).isEqualTo(new TacticId("TA0108"));
  }

  @Test
  void shortnameMeansAnotherTacticInEachDomain() {
    assertThat(catalog.tacticByShortname(Domain.ENTERPRISE, "collection").map(Tactic::id))
        .hasValue(new TacticId("TA0009"));
    assertThat(catalog.tacticByShortname(Domain.ICS, "collection").map(Tactic::id))
        .hasValue(new TacticId("TA0100"));
    assertThat(catalog.tacticByShortname(Domain.ICS, "reconnaissance")).isEmpty();
  }

  @Test
  void techniqueIsListedUnderItsTacticsOnly() {
    assertThat(catalog.lists(new TacticId("TA0003"), id("T1053.003"))).isTrue();
    assertThat(catalog.lists(new TacticId("TA0002"), id("T1053.003"))).isTrue();
    assertThat(catalog.lists(new TacticId("TA0007"), id("T1053.003"))).isFalse();
  }

  @Test
  void icsTechniquesAreBesideEnterpriseOnes() {
    assertThat(catalog.technique(id("T0846")).map(Technique::domain)).hasValue(Domain.ICS);
    assertThat(catalog.lists(new TacticId("TA0102"), id("T0846"))).isTrue();
    assertThat(catalog.lists(new TacticId("TA0100"), id("T0801"))).isTrue();
    assertThat(catalog.lists(new TacticId("TA0105"), id("T0831"))).isTrue();
    assertThat(catalog.lists(new TacticId("TA0106"), id("T0855"))).isTrue();
  }

  @Test
  void revokedTechniqueIsKnownButNotActive() {
    Technique revoked = catalog.technique(id("T1156")).orElseThrow();
    assertThat(revoked.revoked()).isTrue();
    assertThat(revoked.revokedBy()).isEqualTo(id("T1546.004"));
    assertThat(catalog.isActive(id("T1156"))).isFalse();
    assertThat(catalog.successor(id("T1156"))).hasValue(id("T1546.004"));
  }

  @Test
  void successorIsFoundThroughTwoRevocations() {
    assertThat(catalog.technique(id("T1073")).orElseThrow().revokedBy()).isEqualTo(id("T1574.002"));
    assertThat(catalog.isActive(id("T1574.002"))).isFalse();
    assertThat(catalog.successor(id("T1073"))).hasValue(id("T1574.001"));
  }

  @Test
  void activeTechniqueHasNoSuccessor() {
    assertThat(catalog.successor(id("T1083"))).isEmpty();
  }

  @Test
  void groupsUseExactlyTheIdAndAreSorted() {
    List<Group> groups = catalog.groups(id("T1070.003"));
    assertThat(groups).isSortedAccordingTo((a, b) -> a.id().compareTo(b.id())).hasSize(8);
    assertThat(groups)
        .contains(
            new Group(
                "G0096",
                "APT41",
                List.of("Wicked Panda", "Brass Typhoon", "BARIUM"),
                "https://attack.mitre.org/groups/G0096",
                "intrusion-set--18854f55-ac7c-4634-bd9a-352dd07613b7"));
    assertThat(catalog.groups(id("T1070"))).extracting(Group::name).doesNotContain("APT41");
  }

  @Test
  void softwareIsMalwareAndTools() {
    assertThat(catalog.software(id("T1105")))
        .contains(
            new Software("S0154", "Cobalt Strike", "https://attack.mitre.org/software/S0154"),
            new Software("S0160", "certutil", "https://attack.mitre.org/software/S0160"));
  }

  @Test
  void icsTechniquesHaveTheirGroups() {
    assertThat(catalog.groups(id("T0807"))).extracting(Group::name).contains("Sandworm Team");
  }

  private static TechniqueId id(String text) {
    return new TechniqueId(text);
  }
}
