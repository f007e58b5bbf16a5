package org.decnet.cli.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.decnet.ingest.Codec;
import org.decnet.ingest.ReadingOptions;
import org.decnet.ingest.formats.Codecs;
import org.decnet.ingest.text.IsoTime;
import org.decnet.model.event.SessionLookup;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What the caller says about the logs. */
final class ReadingOption {
  private static final int DATE = "2026-03-01".length();

  @Option(
      names = "--source",
      paramLabel = "FORMAT",
      description = "Format of the logs; usually found out.")
  private @Nullable String source;

  @Option(
      names = "--sensor",
      paramLabel = "NAME",
      description = "Name of the sensor that wrote them; it goes before the one in the records.")
  private @Nullable String sensor;

  @Option(
      names = "--tz",
      paramLabel = "ZONE",
      description = "Zone of times that name none, such as Europe/Rome; UTC unless given.")
  private @Nullable String zone;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description = "Leave out what happened before, such as 2026-03-01 or 2026-03-01T12:00:00Z.")
  private @Nullable String since;

  @Option(names = "--limit", paramLabel = "N", description = "Read at most N lines.")
  private @Nullable Long limit;

  /** The options, checked. */
  ReadingOptions read(Function<String, ParameterException> refuse) {
    if (source != null && !formats().contains(source)) {
      throw refuse.apply("--source must be one of " + String.join(", ", formats()));
    }
    if (sensor != null && sensor.isBlank()) {
      throw refuse.apply("--sensor must be a name");
    }
    if (limit != null && limit < 1) {
      throw refuse.apply("--limit must be 1 or more");
    }
    ZoneId local = zone(refuse);
    return new ReadingOptions(
        source, sensor, local, since(local, refuse), limit == null ? Long.MAX_VALUE : limit);
  }

  private static List<String> formats() {
    return Codecs.all(SessionLookup.NONE).stream().map(Codec::source).sorted().toList();
  }

  private ZoneId zone(Function<String, ParameterException> refuse) {
    try {
      return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw refuse.apply("--tz must be a zone such as Europe/Rome or +02:00");
    }
  }

  private @Nullable Instant since(ZoneId local, Function<String, ParameterException> refuse) {
    if (since == null) {
      return null;
    }
    Instant time = IsoTime.parse(since.length() == DATE ? since + "T00:00:00" : since, local);
    if (time == null) {
      throw refuse.apply("--since must be a time such as 2026-03-01 or 2026-03-01T12:00:00Z");
    }
    return time;
  }
}
