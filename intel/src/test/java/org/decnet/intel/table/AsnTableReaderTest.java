package org.decnet.intel.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.decnet.intel.address.IpAddress;
import org.decnet.model.actor.NetworkFacts;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsnTableReaderTest {
  private static final String LINES =
      """
      1.0.0.0\t1.0.0.255\t13335\tUS\tEXAMPLE-EDGE
      1.0.1.0\t1.0.3.255\t0\tNone\tNot routed
      1.0.4.0\t1.0.9.255\t38803\tAU\tEXAMPLE-AU Pty, Ltd
      200.0.0.0\t200.255.255.255\t4294967295\tUnknown\t
      2a00:1000::\t2a00:1000:ffff:ffff:ffff:ffff:ffff:ffff\t64500\tDE\tEXAMPLE-V6
      """;

  private final List<Problem> problems = new ArrayList<>();

  @TempDir Path folder = Path.of(".");

  @Test
  void anAddressFindsItsRange() throws IOException {
    AsnTable table = read(LINES.getBytes(StandardCharsets.UTF_8));
    assertThat(find(table, "1.0.0.0").asn()).isEqualTo(13335);
    assertThat(find(table, "1.0.0.255"))
        .isEqualTo(
            new NetworkFacts("US", "iptoasn", 13335L, "EXAMPLE-EDGE", "1.0.0.0/24", "iptoasn"));
    assertThat(find(table, "2a00:1000::7").countryCode()).isEqualTo("DE");
    assertThat(find(table, "2a00:1000::7").bgpPrefix()).isEqualTo("2a00:1000::/32");
    assertThat(problems).isEmpty();
  }

  @Test
  void whatNoRangeHoldsIsUnknown() throws IOException {
    AsnTable table = read(LINES.getBytes(StandardCharsets.UTF_8));
    for (String address :
        List.of("0.255.255.255", "1.0.1.0", "1.0.10.0", "201.0.0.0", "2a00:1001::", "2a00:fff::")) {
      assertThat(find(table, address)).as(address).isEqualTo(NetworkFacts.NONE);
    }
  }

  @Test
  void aCountryOrNameThatTheTableDoesNotKnowIsAbsent() throws IOException {
    NetworkFacts facts = find(read(LINES.getBytes(StandardCharsets.UTF_8)), "200.7.7.7");
    assertThat(facts.countryCode()).isNull();
    assertThat(facts.countrySource()).isNull();
    assertThat(facts.asName()).isNull();
    assertThat(facts.asn()).isEqualTo(4_294_967_295L);
    assertThat(facts.bgpPrefix()).isEqualTo("200.0.0.0/8");
  }

  @Test
  void aRangeThatIsNoBlockGivesTheLargestBlockInIt() throws IOException {
    AsnTable table = read(LINES.getBytes(StandardCharsets.UTF_8));
    assertThat(find(table, "1.0.4.9").bgpPrefix()).isEqualTo("1.0.4.0/22");
    assertThat(find(table, "1.0.9.9").bgpPrefix()).isEqualTo("1.0.8.0/23");
  }

  @Test
  void packedFilesAndNumbersForAddressesAreRead() throws IOException {
    byte[] numbers = "16777216\t16777471\t13335\tUS\tEXAMPLE\n".getBytes(StandardCharsets.UTF_8);
    assertThat(find(read(packed(numbers)), "1.0.0.9").asn()).isEqualTo(13335);
  }

  @Test
  void aBadLineIsReportedWithItsPlaceAndLeftOut() throws IOException {
    String lines =
        """
        1.0.0.0\t1.0.0.255\t13335\tUS\tEXAMPLE
        1.0.1.0\t1.0.1.999\t7\tUS\tX
        1.0.2.0\t1.0.2.255\tseven\tUS\tX
        1.0.3.0 1.0.3.255
        1.0.0.7\t1.0.4.255\t7\tUS\toverlaps
        1.0.5.0\t1.0.5.255\t7\tUS\tX
        """;
    AsnTable table = read(lines.getBytes(StandardCharsets.UTF_8));
    assertThat(problems)
        .extracting(Problem::line, Problem::column)
        .containsExactly(tuple(2L, 9), tuple(3L, 19), tuple(4L, 18), tuple(5L, 1));
    assertThat(problems.get(0).describe()).contains("asn.tsv:2:9: bad-value: range_end: expected");
    assertThat(find(table, "1.0.5.5").asn()).isEqualTo(7);
    assertThat(table.size()).isEqualTo(2);
  }

  @Test
  void aRangeThatBeginsWhereTheLastOneEndsIsReported() throws IOException {
    String lines =
        """
        1.0.0.0\t1.0.0.255\t7\tUS\tX
        1.0.0.255\t1.0.1.255\t8\tUS\tX
        1.0.1.0\t1.0.1.255\t9\tUS\tX
        """;
    AsnTable table = read(lines.getBytes(StandardCharsets.UTF_8));
    assertThat(problems).extracting(Problem::line).containsExactly(2L);
    assertThat(find(table, "1.0.1.255").asn()).isEqualTo(9);
  }

  @Test
  void aFileOfSomethingElseIsRefused() {
    assertThatThrownBy(() -> read("# a comment\n".repeat(200).getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(DecnetException.class)
        .hasMessageContaining("more than 100 lines are no ranges")
        .hasMessageContaining("five fields");
    assertThatThrownBy(() -> read(new byte[0]))
        .isInstanceOf(DecnetException.class)
        .hasMessageContaining("holds no range");
  }

  @Test
  void aPackedFileThatEndsEarlyIsRefused() throws IOException {
    byte[] whole = packed(LINES.repeat(1).getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length - 12)))
        .isInstanceOf(DecnetException.class)
        .hasMessageContaining("cannot be read");
  }

  @Test
  void aLineWithoutEndIsHeldInBounds() throws IOException {
    byte[] line = new byte[1 << 20];
    Arrays.fill(line, (byte) '1');
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(line);
    bytes.writeBytes("\n1.0.0.0\t1.0.0.255\t13335\tUS\tEXAMPLE\n".getBytes(StandardCharsets.UTF_8));
    assertThat(read(bytes.toByteArray()).size()).isEqualTo(1);
    assertThat(problems).extracting(Problem::message).containsExactly("expected a shorter line");
  }

  private AsnTable read(byte[] content) throws IOException {
    Path file = folder.resolve("asn.tsv");
    Files.write(file, content);
    return AsnTableReader.read(file, problems::add);
  }

  private static NetworkFacts find(AsnTable table, String address) {
    return table.find(Objects.requireNonNull(IpAddress.of(address)));
  }

  private static byte[] packed(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }
}
