package org.decnet.attack.compact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.decnet.attack.Domain;
import org.decnet.attack.Release;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.error.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogCompactorTest {
  private static final CatalogCompactor COMPACTOR =
      new CatalogCompactor(Domain.ENTERPRISE, new Release("1.0"));

  @TempDir private Path folder;

  @Test
  void bundleBecomesFacts() throws IOException {
    CompactCatalog catalog = COMPACTOR.compact(BundleBuilder.honest().write(folder));
    assertThat(catalog.techniques())
        .isEqualTo(
            """
            decnet-attack-facts	1	1.0	enterprise-attack	techniques
            tactic	TA0002		second-step	Second Step
            tactic	TA0001		first-step	First Step
            technique	T0011	Knock	TA0001			Linux|Windows		%11	1577934245678	1609556645000
            technique	T0011.001	Knock Twice	TA0001			Linux|Windows		%12	1577934245678	1609556645000
            technique	T0013	Old Knock	TA0001	revoked	T0011.001	Linux|Windows		%13	1577934245678	1609556645000
            technique	T0014	Older Knock	TA0002	deprecated		Linux|Windows		%14	1577934245678	1609556645000
            """
                .replace("%", "00000000-0000-4000-8000-0000000000"));
    assertThat(catalog.uses())
        .isEqualTo(
            """
            decnet-attack-facts	1	1.0	enterprise-attack	uses
            group	G0021	Owls	Night Birds		%21
            software	S0022		Knocker
            used-by-groups	T0011.001	G0021
            used-by-software	T0011.001	S0022
            """
                .replace("%", "00000000-0000-4000-8000-0000000000"));
  }

  @Test
  void compressedBundleGivesTheSame() throws IOException {
    Path plain = BundleBuilder.honest().write(folder);
    Path compressed = folder.resolve("bundle.json.gz");
    Files.write(compressed, gzip(BundleBuilder.honest().json()));
    assertThat(COMPACTOR.compact(compressed)).isEqualTo(COMPACTOR.compact(plain));
  }

  @Test
  void unusualUrlIsKept() throws IOException {
    BundleBuilder bundle =
        BundleBuilder.honest()
            .technique(15, "T0015", "Ring", "first-step", "https://example.org/ring", "");
    assertThat(COMPACTOR.compact(bundle.write(folder)).techniques())
        .contains("\tLinux|Windows\thttps://example.org/ring\t" + BundleBuilder.uuid(15));
  }

  @Test
  void revokedGroupsAndRelationshipsAreLeftOut() throws IOException {
    BundleBuilder bundle =
        BundleBuilder.honest()
            .user("intrusion-set", 23, "G0023", "Bats", "\"Bats\"", ",\"revoked\":true")
            .user("malware", 24, "S0024", "Hammer", "", "")
            .relationship("uses", "intrusion-set", 23, 11, "")
            .relationship("uses", "malware", 24, 11, ",\"x_mitre_deprecated\":true");
    assertThat(COMPACTOR.compact(bundle.write(folder)).uses())
        .doesNotContain("G0023")
        .doesNotContain("S0024");
  }

  @Test
  void revocationWithoutSuccessorIsKept() throws IOException {
    BundleBuilder bundle =
        BundleBuilder.honest()
            .technique(15, "T0015", "Ring", "first-step", ",\"revoked\":true")
            .relationship("revoked-by", "attack-pattern", 15, 77, "");
    assertThat(COMPACTOR.compact(bundle.write(folder)).techniques())
        .contains("technique\tT0015\tRing\tTA0001\trevoked\t\t");
  }

  @Test
  void everythingWrongIsReportedWithItsLine() throws IOException {
    BundleBuilder bundle =
        BundleBuilder.honest()
            .technique(15, "T15", "Ring", "first-step", "")
            .technique(16, "T0016", " ", "third-step", "")
            .technique(17, "T0017", "Tab\\there", "first-step", "javascript:alert(1)", "")
            .technique(18, "T0011", "Knock again", "first-step", "")
            .technique(19, "T0019.001", "Orphan", "first-step", "")
            .user("intrusion-set", 25, "G25", "Crows", "\"Crows\",\"a|b\"", "")
            .relationship("uses", "intrusion-set", 25, 11, "")
            .relationship("subtechnique-of", "attack-pattern", 19, 11, "");
    Path path = bundle.write(folder);
    BundleException failure =
        catchThrowableOfType(BundleException.class, () -> COMPACTOR.compact(path));
    assertThat(failure.problems())
        .extracting(Problem::message)
        .contains(
            "T15: 'T15' is no id of an attack-pattern",
            "T0016: name is missing",
            "T0016: unknown tactic 'third-step'",
            "T0016: serves no tactic",
            "T0017: MITRE's reference has no https url",
            "T0011: the bundle has this id twice",
            "T0019.001: there is no T0019",
            "T0019.001: is a sub-technique of T0011",
            "G25: the id is malformed or there twice",
            "G25: aliases holds 'a|b'")
        .anyMatch(message -> message.startsWith("T0017: name holds control characters"));
    assertThat(failure.problems())
        .filteredOn(problem -> problem.message().startsWith("T15:"))
        .first()
        .extracting(Problem::line)
        .isEqualTo(15L);
    assertThat(failure).hasMessageContaining(path + ":15: bad-value: T15");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"created\":\"yesterday\"",
        "\"created\":\"2020-01-02T03:04:05.678901Z\"",
        "\"id\":\"attack-pattern--1-2-3-4-5\"",
        "\"id\":\"malware--00000000-0000-4000-8000-000000000011\""
      })
  void datesAndStixIdsMustBeExact(String property) throws IOException {
    BundleBuilder bundle =
        BundleBuilder.honest().technique(15, "T0015", "Ring", "first-step", "," + property);
    Path path = bundle.write(folder);
    assertThatThrownBy(() -> COMPACTOR.compact(path))
        .isInstanceOf(BundleException.class)
        .hasMessageContaining("T0015");
  }

  @Test
  void bundleOfAnotherDomainIsRefused() throws IOException {
    Path path = BundleBuilder.honest().write(folder);
    CatalogCompactor ics = new CatalogCompactor(Domain.ICS, new Release("1.0"));
    assertThatThrownBy(() -> ics.compact(path))
        .isInstanceOf(BundleException.class)
        .hasMessageContaining("T0011: unknown tactic 'first-step'");
  }

  @Test
  void bundleWithoutTechniquesIsRefused() throws IOException {
    Path path = new BundleBuilder().write(folder);
    assertFails(path, ErrorCode.UNKNOWN_FORMAT, "holds no techniques");
  }

  @Test
  void longListOfProblemsIsCutShortInTheMessage() throws IOException {
    BundleBuilder bundle = BundleBuilder.honest();
    for (int i = 10; i < 60; i++) {
      bundle.technique(i, "T9", "Nameless", "first-step", "");
    }
    Path path = bundle.write(folder);
    BundleException failure =
        catchThrowableOfType(BundleException.class, () -> COMPACTOR.compact(path));
    assertThat(failure.problems()).hasSizeGreaterThan(40);
    assertThat(failure).message().hasLineCount(22).contains("\nand ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        "null",
        "\"bundle\"",
        "{\"type\":\"bundle\"}",
        "{\"type\":\"bundle\",\"objects\":{}}",
        "{\"type\":\"bundle\",\"objects\":[1]}",
        "{\"type\":\"layer\",\"objects\":[]}"
      })
  void otherJsonIsNoBundle(String json) throws IOException {
    Path path = Files.writeString(folder.resolve("other.json"), json);
    assertFails(path, ErrorCode.UNKNOWN_FORMAT, "This is not a STIX bundle");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{\"type\":\"bundle\",\"objects\":[",
        "{\"type\":\"bundle\",\"objects\":[{\"aliases\":[",
        "{\"type\":\"bundle\",\"objects\":[{\"external_references\":[{",
        "{\"type\":\"bundle\",\"objects\":[{\"name\":\"cut",
        "{\"type\":\"bundle\",\"objects\":[}",
        "not json"
      })
  void brokenJsonEndsInAClearError(String json) throws IOException {
    Path path = Files.writeString(folder.resolve("broken.json"), json);
    assertThatThrownBy(() -> COMPACTOR.compact(path))
        .isInstanceOf(DecnetException.class)
        .hasMessageContaining("broken.json")
        .extracting(e -> ((DecnetException) e).code())
        .isIn(ErrorCode.MALFORMED_RECORD, ErrorCode.UNKNOWN_FORMAT);
  }

  @Test
  void propertiesOfTheWrongTypeAreAsGoodAsMissing() throws IOException {
    BundleBuilder bundle =
        BundleBuilder.honest()
            .object(
                "{\"type\":\"attack-pattern\",\"id\":5,\"name\":{\"a\":[1]},\"revoked\":\"no\","
                    + "\"kill_chain_phases\":[1,[{}]],\"external_references\":[[],null,{\"x\":1}],"
                    + "\"x_mitre_platforms\":[{\"a\":\"b\"},[\"c\"],7]}");
    Path path = bundle.write(folder);
    assertThatThrownBy(() -> COMPACTOR.compact(path))
        .isInstanceOf(BundleException.class)
        .hasMessageContaining("'' is no id of an attack-pattern");
  }

  @Test
  void deeplyNestedBundleIsRefused() throws IOException {
    String deep = "[".repeat(500) + "]".repeat(500);
    Path path = BundleBuilder.honest().object("{\"type\":\"x\",\"y\":" + deep + "}").write(folder);
    assertFails(path, ErrorCode.RECORD_TOO_LONG, "depth");
  }

  @Test
  void endlessStringIsRefused() throws IOException {
    Path path =
        BundleBuilder.honest()
            .object("{\"type\":\"x\",\"name\":\"" + "a".repeat(100_000) + "\"}")
            .write(folder);
    assertFails(path, ErrorCode.RECORD_TOO_LONG, "exceeds the maximum");
  }

  @Test
  void bundleOfTooManyObjectsIsRefused() throws IOException {
    String objects = "{},".repeat(200_000) + "{}";
    Path path =
        Files.writeString(
            folder.resolve("many.json"), "{\"type\":\"bundle\",\"objects\":[" + objects + "]}");
    assertFails(path, ErrorCode.RECORD_TOO_LONG, "more than 200000 objects");
  }

  @Test
  void truncatedArchiveIsDamaged() throws IOException {
    byte[] whole = gzip(BundleBuilder.honest().json());
    Path path = folder.resolve("cut.json.gz");
    Files.write(path, Arrays.copyOf(whole, whole.length / 2));
    assertFails(path, ErrorCode.DAMAGED_ARCHIVE, "cut.json.gz cannot be read to its end");
  }

  @Test
  void plainFileUnderACompressedNameIsDamaged() throws IOException {
    Path path = Files.writeString(folder.resolve("plain.json.gz"), BundleBuilder.honest().json());
    assertFails(path, ErrorCode.DAMAGED_ARCHIVE, "plain.json.gz");
  }

  @Test
  void missingFileIsNamed() {
    assertFails(folder.resolve("none.json"), ErrorCode.NO_SUCH_FILE, "does not exist");
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void oneStixIdTwiceIsAProblem() throws IOException {
    Path path =
        BundleBuilder.honest().technique(11, "T0077", "Copy", "first-step", "").write(folder);
    assertThatThrownBy(() -> COMPACTOR.compact(path))
        .isInstanceOf(BundleException.class)
        .hasMessageContaining("the bundle has this STIX id twice");
  }

  @Test
  void twoSuccessorsAreAProblem() throws IOException {
    Path path =
        BundleBuilder.honest()
            .relationship("revoked-by", "attack-pattern", 13, 11, "")
            .write(folder);
    assertThatThrownBy(() -> COMPACTOR.compact(path))
        .isInstanceOf(BundleException.class)
        .hasMessageContaining("T0013: has two relationships revoked-by");
  }

  @Test
  void aCircleOfRevocationsIsAProblem() throws IOException {
    Path path =
        BundleBuilder.honest()
            .technique(15, "T0015", "Ring", "first-step", ",\"revoked\":true")
            .technique(16, "T0016", "Ring", "first-step", ",\"revoked\":true")
            .technique(17, "T0017", "Leads to it", "first-step", ",\"revoked\":true")
            .relationship("revoked-by", "attack-pattern", 15, 16, "")
            .relationship("revoked-by", "attack-pattern", 16, 15, "")
            .relationship("revoked-by", "attack-pattern", 17, 15, "")
            .write(folder);
    BundleException failure =
        catchThrowableOfType(BundleException.class, () -> COMPACTOR.compact(path));
    assertThat(failure.problems())
        .extracting(Problem::message)
        .containsExactlyInAnyOrder(
            "T0015: its revocations go in a circle",
            "T0016: its revocations go in a circle",
            "T0017: its revocations go in a circle");
  }

  @Test
  void aLongChainOfRevocationsIsFollowedInOneGo() throws IOException {
    BundleBuilder bundle = BundleBuilder.honest();
    int links = 2000;
    for (int i = 0; i < links; i++) {
      bundle.object(chained(i, i == links - 1 ? "" : ",\"revoked\":true"));
      if (i < links - 1) {
        bundle.object(
            "{\"type\":\"relationship\",\"id\":\"relationship--%s\",\"relationship_type\":"
                    .formatted(longUuid(i))
                + "\"revoked-by\",\"source_ref\":\"attack-pattern--%s\",".formatted(longUuid(i))
                + "\"target_ref\":\"attack-pattern--%s\"}".formatted(longUuid(i + 1)));
      }
    }
    assertThat(COMPACTOR.compact(bundle.write(folder)).techniques())
        .contains("technique\tT5000\tLink\tTA0001\trevoked\tT5001\t");
  }

  private static String longUuid(int number) {
    return "10000000-0000-4000-8000-%012d".formatted(number);
  }

  private static String chained(int number, String more) {
    String id = "T" + (5000 + number);
    return "{\"type\":\"attack-pattern\",\"id\":\"attack-pattern--"
        + longUuid(number)
        + "\",\"name\":\"Link\",\"created\":\"2020-01-02T03:04:05.678Z\","
        + "\"modified\":\"2021-01-02T03:04:05.000Z\",\"kill_chain_phases\":[{\"kill_chain_name\":"
        + "\"mitre-attack\",\"phase_name\":\"first-step\"}],\"external_references\":[{"
        + "\"source_name\":\"mitre-attack\",\"external_id\":\""
        + id
        + "\",\"url\":\"https://attack.mitre.org/techniques/"
        + id
        + "\"}]"
        + more
        + "}";
  }

  private static void assertFails(Path bundle, ErrorCode code, String message) {
    assertThatThrownBy(() -> COMPACTOR.compact(bundle))
        .isInstanceOf(DecnetException.class)
        .hasMessageContaining(message)
        .extracting(e -> ((DecnetException) e).code())
        .isEqualTo(code);
  }
}
