package org.decnet.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The rules that the Sigma project publishes load as they are. */
@Tag("corpora")
@EnabledIfSystemProperty(named = "decnet.corpora", matches = ".+")
class PublishedRulesTest {
  private static final int BLOCK = 512;

  private static Path archive() {
    return Path.of(System.getProperty("decnet.corpora", ""), "..", "sigma", "sigma-rules.tar.gz");
  }

  /** The regular files of a tar archive by number and name; long names come cut to 100 letters. */
  private static Map<String, String> files(Path tarGz) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (DataInputStream in =
        new DataInputStream(new GZIPInputStream(Files.newInputStream(tarGz)))) {
      byte[] header = new byte[BLOCK];
      for (in.readFully(header); header[0] != 0; in.readFully(header)) {
        int size = Integer.parseInt(text(header, 124, 11).strip(), 8);
        byte[] content = in.readNBytes(size);
        in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        if (header[156] == '0') {
          String name = files.size() + " " + text(header, 0, 100);
          files.put(name, new String(content, StandardCharsets.UTF_8));
        }
      }
    }
    return files;
  }

  private static String text(byte[] header, int offset, int length) {
    String text = new String(header, offset, length, StandardCharsets.UTF_8);
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }

  @Test
  void publishedRulesLoadButForModifiersThatAreNotSupportedYet() throws IOException {
    List<String> unexpected = new ArrayList<>();
    int loaded = 0;
    int rejected = 0;
    for (Map.Entry<String, String> file : files(archive()).entrySet()) {
      if (file.getKey().endsWith(" LICENSE")) {
        continue;
      }
      ParseResult result = new RuleParser().parse(file.getKey(), file.getValue());
      loaded += result.rules().size();
      rejected += result.rejected() ? 1 : 0;
      for (SigmaProblem problem : result.problems()) {
        if (problem.isError() && !problem.message().endsWith("is not supported yet")) {
          unexpected.add(problem.describe());
        }
      }
    }

    assertThat(unexpected).isEmpty();
    assertThat(loaded).isGreaterThan(3_700);
    assertThat(rejected).isLessThan(50);
  }
}
