package org.decnet.engine.keystroke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.decnet.engine.shell.TolerantShellParser;
import org.decnet.model.observation.Observation;
import org.decnet.model.observation.Primitive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Recordings that real attackers left, for people to judge. */
@Tag("corpora")
class KeystrokeCorporaTest {
  private static final int BLOCK = 512;

  private final BehaviouralPrimitives primitives =
      new BehaviouralPrimitives(new TolerantShellParser());
  private final Map<String, Integer> modalities = new TreeMap<>();
  private final Map<RecordingEnd, Integer> ends = new TreeMap<>();
  private final Map<Primitive, Map<String, Integer>> values = new TreeMap<>();

  @Test
  void recordingsAreReadAndJudged() throws IOException {
    Path corpora = Path.of(System.getProperty("decnet.corpora", "../../shared/corpora"));
    try (Stream<Path> files = Files.list(corpora.resolve("cowrie-tty"))) {
      for (Path file : files.sorted().toList()) {
        try (InputStream archive = new GZIPInputStream(Files.newInputStream(file))) {
          readTar(archive);
        }
      }
    }
    System.out.println("ends " + ends + " modalities " + modalities);
    values.forEach((primitive, counts) -> System.out.println(primitive + " " + counts));
    assertThat(ends)
        .containsEntry(RecordingEnd.COMPLETE, 279)
        .containsEntry(RecordingEnd.DAMAGED, 2);
    assertThat(modalities).containsKeys("\"scripted\"", "\"typed\"");
  }

  private void readTar(InputStream archive) throws IOException {
    byte[] header = archive.readNBytes(BLOCK);
    while (header.length == BLOCK && header[0] != 0) {
      String digits = new String(header, 124, 11, StandardCharsets.US_ASCII).strip();
      int size = Integer.parseInt(digits, 8);
      byte[] content = archive.readNBytes(size);
      archive.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
      if (header[156] == '0' || header[156] == 0) {
        judge(content);
      }
      header = archive.readNBytes(BLOCK);
    }
  }

  private void judge(byte[] recording) throws IOException {
    StringBuilder cast = new StringBuilder();
    RecordingEnd end =
        Asciicast.write(new ByteArrayInputStream(recording), TerminalSize.USUAL, cast);
    ends.merge(Objects.requireNonNull(end), 1, Integer::sum);
    for (Observation seen : primitives.of(new ByteArrayInputStream(recording), "r#s", null)) {
      if (seen.primitive() == Primitive.INPUT_MODALITY) {
        modalities.merge(seen.value().json(), 1, Integer::sum);
      }
      values
          .computeIfAbsent(seen.primitive(), ignored -> new TreeMap<>())
          .merge(seen.value().json() + " @" + seen.confidence(), 1, Integer::sum);
    }
  }
}
