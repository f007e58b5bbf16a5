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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The rules that the Sigma project publishes load as they are. */
@Tag("corpora")
@EnabledIfSystemProperty(named = "decnet.corpora", matches = ".+")
class PublishedRulesTest {
  private static final int BLOCK = 512;
  private static final int PUBLISHED_FILES = 3_780;

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
  void everyPublishedRuleLoads() throws IOException {
    List<String> errors = new ArrayList<>();
    int files = 0;
    int loaded = 0;
    for (Map.Entry<String, String> file : files(archive()).entrySet()) {
      if (file.getKey().endsWith(" LICENSE")) {
        continue;
      }
      ParseResult result = new RuleParser().parse(file.getKey(), file.getValue());
      files++;
      loaded += result.rejected() ? 0 : 1;
      result.problems().stream()
          .filter(SigmaProblem::isError)
          .forEach(problem -> errors.add(problem.describe()));
    }

    assertThat(errors).isEmpty();
    assertThat(files).isEqualTo(PUBLISHED_FILES);
    assertThat(loaded).isEqualTo(files);
  }

  @Test
  void rulesWithPlaceholdersSleepUntilTheConfigurationFillsThem() throws IOException {
    Placeholders filled = Placeholders.of(valuesOf(unresolved(new RuleParser())));

    assertThat(unresolved(new RuleParser())).hasSizeGreaterThan(20);
    assertThat(unresolved(new RuleParser(filled))).isEmpty();
  }

  private static Map<String, List<String>> valuesOf(Set<String> names) {
    Map<String, List<String>> values = new TreeMap<>();
    names.forEach(name -> values.put(name, List.of("value", "val*")));
    return values;
  }

  private static Set<String> unresolved(RuleParser parser) throws IOException {
    Set<String> names = new TreeSet<>();
    for (Map.Entry<String, String> file : files(archive()).entrySet()) {
      for (Rule rule : parser.parse(file.getKey(), file.getValue()).rules()) {
        names.addAll(rule.detection().unresolved());
      }
    }
    return names;
  }
}
