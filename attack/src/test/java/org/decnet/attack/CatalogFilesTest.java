package org.decnet.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogFilesTest {
  private static final Release RELEASE = new Release("1.0");
  private static final String TECHNIQUES = "enterprise-attack-1.0.techniques.tsv";
  private static final String USES = "enterprise-attack-1.0.uses.tsv";
  private static final String TACTIC = "tactic\tTA0007\t\tdiscovery\tDiscovery\n";
  private static final String TECHNIQUE =
      "technique\tT0001\tLooking\tTA0007\t\t\tLinux\t\t0-0\t1000\t2000\n";

  private final Map<String, byte[]> folder = new HashMap<>();

  @Test
  void usualUrlIsLeftOutOfTheFileAndAnotherKept() {
    write(Domain.ICS, "techniques", "");
    write(
        Domain.ENTERPRISE,
        "techniques",
        TACTIC
            + TECHNIQUE
            + "technique\tT0002\tSeeing\tTA0007\t\t\t\thttps://example.org/s\t0-0\t1000\t2000\n");
    TechniqueFacts facts = TechniqueFacts.read(files(), RELEASE);
    assertThat(facts.techniques().values())
        .extracting(Technique::url)
        .containsExactly("https://attack.mitre.org/techniques/T0001", "https://example.org/s");
  }

  @Test
  void missingFileIsNamed() {
    assertFails(() -> TechniqueFacts.read(files(), RELEASE), TECHNIQUES + " is missing");
  }

  @Test
  void fileThatWasChangedIsRefused() {
    write(Domain.ENTERPRISE, "techniques", TACTIC + TECHNIQUE);
    byte[] content = folder.get(TECHNIQUES);
    assertThat(content).isNotNull();
    if (content != null) {
      content[content.length - 3]++;
    }
    assertFails(() -> TechniqueFacts.read(files(), RELEASE), "does not have the SHA-256");
  }

  @Test
  void fileWithoutChecksumIsRefused() {
    write(Domain.ENTERPRISE, "techniques", TACTIC + TECHNIQUE);
    folder.put("SHA256SUMS", new byte[0]);
    assertFails(() -> TechniqueFacts.read(files(), RELEASE), "does not have the SHA-256");
  }

  @Test
  void hugeFileIsRefusedBeforeItIsRead() {
    folder.put(TECHNIQUES, new byte[9 * 1024 * 1024]);
    assertFails(() -> TechniqueFacts.read(files(), RELEASE), "is larger than");
  }

  @ParameterizedTest
  @CsvSource({
    "technique\\tT0001\\tLooking, 3",
    "technique\\tX0001\\tLooking\\tTA0007\\t\\t\\tLinux\\t\\t0-0\\t1000\\t2000, 3",
    "technique\\tT0001\\tLooking\\tTA0007\\t\\t\\tLinux\\t\\t0-0\\tyesterday\\t2000, 3",
    "tactic\\tTA0007\\t\\tdiscovery\\tDiscovery, 3",
    "tool\\tTA0007, 3"
  })
  void damagedLineIsNamedWithFileAndNumber(String line, int number) {
    write(Domain.ENTERPRISE, "techniques", TACTIC + line.replace("\\t", "\t") + "\n");
    assertFails(
        () -> TechniqueFacts.read(files(), RELEASE),
        TECHNIQUES + ":" + number + ": unreadable-file: Damaged ATT&CK catalogue: ");
  }

  @Test
  void techniqueThatIsThereTwiceIsDamage() {
    write(Domain.ENTERPRISE, "techniques", TACTIC + TECHNIQUE + TECHNIQUE);
    assertFails(() -> TechniqueFacts.read(files(), RELEASE), "a second T0001");
  }

  @Test
  void fileOfAnotherDomainOrReleaseIsRefused() {
    write(Domain.ENTERPRISE, "techniques", TACTIC);
    folder.put("enterprise-attack-2.0.techniques.tsv", folder.getOrDefault(TECHNIQUES, NONE));
    sum();
    assertFails(
        () -> TechniqueFacts.read(files(), new Release("2.0")), "tsv:1: unreadable-file: Damaged");
  }

  @Test
  void emptyFileIsRefused() {
    folder.put(TECHNIQUES, NONE);
    sum();
    assertFails(() -> TechniqueFacts.read(files(), RELEASE), "the file is empty");
  }

  @Test
  void userMustBeDescribedBeforeItIsNamed() {
    write(Domain.ENTERPRISE, "uses", "used-by-groups\tT0001\tG0001\n");
    assertFails(
        () -> UseFacts.read(files(), RELEASE), USES + ":2: unreadable-file: Damaged ATT&CK");
  }

  @Test
  void groupsAreReadWithAliases() {
    write(Domain.ICS, "uses", "");
    write(
        Domain.ENTERPRISE,
        "uses",
        "group\tG0001\tBears\tUrsa|Bruins\t\t0-1\nused-by-groups\tT0001\tG0001\n");
    assertThat(UseFacts.read(files(), RELEASE).groups(new TechniqueId("T0001")))
        .containsExactly(
            new Group(
                "G0001",
                "Bears",
                List.of("Ursa", "Bruins"),
                "https://attack.mitre.org/groups/G0001",
                "intrusion-set--0-1"));
  }

  private static final byte[] NONE = {};

  private void write(Domain domain, String part, String lines) {
    String header = "decnet-attack-facts\t1\t1.0\t" + domain.word() + "\t" + part + "\n";
    folder.put(
        domain.word() + "-1.0." + part + ".tsv", (header + lines).getBytes(StandardCharsets.UTF_8));
    sum();
  }

  private void sum() {
    folder.remove("SHA256SUMS");
    StringBuilder sums = new StringBuilder();
    folder.forEach(
        (name, content) -> sums.append(sha256(content)).append("  ").append(name).append('\n'));
    folder.put("SHA256SUMS", sums.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private CatalogFiles files() {
    return new CatalogFiles(name -> {
      byte[] content = folder.get(name);
      InputStream in = content == null ? null : new ByteArrayInputStream(content);
      return in;
    });
  }

  private static void assertFails(Runnable reading, String message) {
    assertThatThrownBy(reading::run)
        .isInstanceOf(DecnetException.class)
        .hasMessageContaining(message)
        .extracting(e -> ((DecnetException) e).code())
        .isEqualTo(ErrorCode.UNREADABLE_FILE);
  }
}
