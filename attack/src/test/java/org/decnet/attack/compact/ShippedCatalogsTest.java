package org.decnet.attack.compact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.decnet.attack.AttackCatalogs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Needs MITRE's bundles in the folder that the property {@code decnet.attack.bundles} names. */
@Tag("corpora")
class ShippedCatalogsTest {
  @Test
  void shippedFilesAreWhatTheBundlesGive() throws IOException {
    String folder = System.getProperty("decnet.attack.bundles");
    assertThat(folder).as("property decnet.attack.bundles").isNotNull();
    if (folder == null) {
      return;
    }
    Map<String, byte[]> files = new ShippedCatalogs(Path.of(folder)).files();
    assertThat(files).hasSize(9);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      assertThat(shipped(file.getKey()))
          .as(file.getKey())
          .isEqualTo(new String(file.getValue(), StandardCharsets.UTF_8));
    }
  }

  private static String shipped(String name) throws IOException {
    try (InputStream in = AttackCatalogs.class.getResourceAsStream(name)) {
      return in == null ? "missing" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
