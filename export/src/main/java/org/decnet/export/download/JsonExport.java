package org.decnet.export.download;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.decnet.export.json.PlainJson;
import org.decnet.model.fact.FactSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes all that is known of attackers as one JSON document (spec 06, section 5), one attacker in
 * memory at a time. The same facts give the same bytes: the export bears the time of the latest
 * event in it. What it sums up stands at its end, so a file that was cut short is seen to be.
 */
public final class JsonExport {
  /** Media type of the bytes. */
  public static final String MEDIA_TYPE = "application/json";

  private static final String SCHEMA_VERSION = "2.0";

  private final String version;
  private final String release;

  /**
   * An export.
   *
   * @param version of the product
   * @param release ATT&amp;CK release in force
   */
  public JsonExport(String version, String release) {
    this.version = version;
    this.release = release;
  }

  /**
   * Writes a document, and leaves the stream open.
   *
   * @return number of attackers
   * @throws IOException if the stream or the source fails
   */
  public long write(FactSource attackers, OutputStream out) throws IOException {
    Sum sum = new Sum();
    PlainJson.write(
        out,
        json -> {
          json.writeStartObject();
          json.writeArrayPropertyStart("observations");
          attackers.each(facts -> {
            json.writeRaw('\n');
            PlainJson.write(json, ObservationJson.of(facts));
            sum.add(facts.attacker().lastSeen());
          });
          json.writeRaw('\n');
          json.writeEndArray();
          json.writeName("export_metadata");
          PlainJson.write(json, metadata(sum));
          json.writeEndObject();
          json.writeRaw('\n');
        });
    return sum.count;
  }

  private Map<String, @Nullable Object> metadata(Sum sum) {
    Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
    metadata.put("source", "DECNET");
    metadata.put("version", version);
    metadata.put("schema_version", SCHEMA_VERSION);
    metadata.put("attack_release", release);
    metadata.put("exported_at", sum.latest == null ? null : sum.latest.toString());
    metadata.put("total_records", sum.count);
    return metadata;
  }

  private static final class Sum {
    private long count;
    private @Nullable Instant latest;

    void add(Instant seen) {
      count++;
      latest = latest == null || seen.isAfter(latest) ? seen : latest;
    }
  }
}
