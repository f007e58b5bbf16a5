package org.decnet.ingest.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.decnet.ingest.DeadLetters;
import org.decnet.ingest.Ingest;
import org.decnet.ingest.IngestListener;
import org.decnet.ingest.IngestReport;
import org.decnet.model.event.SessionLookup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real logs of each format, found through the system property {@code decnet.corpora}. */
@Tag("corpora")
class FormatsCorporaTest {
  @ParameterizedTest
  @CsvSource({
    "heralding, 70935, 212357, 212357",
    "dionaea, 73700, 73848, 73848",
    "adbhoney, 1431, 1431, 1431",
    "redishoneypot, 1137, 1137, 1137",
    "tanner, 563, 567, 567",
    "conpot, 392, 392, 392",
    "honeytrap, 53285, 88366, 88366",
    "elasticpot, 98, 123, 123",
    "sentrypeer, 19613, 19613, 19613",
    "ipphoney, 19, 28, 28",
    "dicompot, 18, 18, 18",
    "fatt, 84141, 110741, 110741",
    "p0f, 20000, 20000, 20000",
    "mailoney, 168, 171, 170",
    "ciscoasa, 346, 150, 150",
    "citrixhoneypot, 184, 184, 184",
    "glastopf, 15397, 15397, 15397"
  })
  void everyLineIsUnderstood(String format, long lines, long events, int distinct) {
    Set<UUID> ids = new HashSet<>();
    IngestReport report = read(format, ids);
    assertThat(report.lines()).isEqualTo(lines);
    assertThat(report.events()).isEqualTo(events);
    assertThat(ids).hasSize(distinct); // a line of Mailoney stands in both its logs
    assertThat(report.malformed()).isZero();
    assertThat(report.unknownIds()).isEmpty();
    assertThat(report.unknownMembers()).isEmpty();
    assertThat(report.unreadableFields()).isEmpty();
    assertThat(report.fileProblems()).isEmpty();
    assertThat(report.leftOutCount()).isZero();
    int once = ids.size();
    read(format, ids);
    assertThat(ids).hasSize(once);
  }

  private static IngestReport read(String format, Set<UUID> ids) {
    Path folder = Path.of(System.getProperty("decnet.corpora"), format);
    return new Ingest(Codecs.all(SessionLookup.NONE), DeadLetters.none(), IngestListener.NONE)
        .run(List.of(folder), event -> ids.add(event.id()));
  }
}
